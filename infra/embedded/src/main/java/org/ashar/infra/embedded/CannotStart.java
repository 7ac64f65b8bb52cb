package org.ashar.infra.embedded;

/**
 * A backend cannot start or go on; the message is the one line that the person at the
 * terminal reads.
 */
public final class CannotStart extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** With the line to show. */
	public CannotStart(String line) {
		super(line);
	}

	/** With the line to show, and what lies beneath it. */
	public CannotStart(String line, Throwable cause) {
		super(line, cause);
	}

}
