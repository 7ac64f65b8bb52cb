package org.ashar.infra.bench.report;

/** Something was wrong: no figure counts. */
public final class MissException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Says in one line what was wrong. */
	public MissException(String message) {
		super(message);
	}

	/** The same with what brought it about. */
	public MissException(String message, Throwable cause) {
		super(message, cause);
	}

}
