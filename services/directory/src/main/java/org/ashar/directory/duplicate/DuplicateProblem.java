package org.ashar.directory.duplicate;

/** Why something about a pair was refused. */
public abstract sealed class DuplicateProblem extends RuntimeException {

	private DuplicateProblem(String message) {
		super(message, null, false, false);
	}

	/** There is no such pair. */
	public static final class Unknown extends DuplicateProblem {

		Unknown() {
			super("No such pair");
		}

	}

	/** Somebody has said before that they are two. */
	public static final class Dismissed extends DuplicateProblem {

		Dismissed() {
			super("Dismissed already");
		}

	}

}
