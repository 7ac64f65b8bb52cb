package org.ashar.identity.deadletter;

/** Why nothing was done about a dead letter. */
public abstract sealed class DeadLetterProblem extends RuntimeException {

	private DeadLetterProblem(String message) {
		super(message, null, false, false);
	}

	/** There is no such dead letter. */
	public static final class Unknown extends DeadLetterProblem {

		Unknown() {
			super("No such dead letter");
		}

	}

	/** Somebody else did something about it since it was seen. */
	public static final class Stale extends DeadLetterProblem {

		Stale() {
			super("Another change came first");
		}

	}

	/** It was replayed or discarded, or is being replayed. */
	public static final class Settled extends DeadLetterProblem {

		Settled() {
			super("Nothing is left to do");
		}

	}

}
