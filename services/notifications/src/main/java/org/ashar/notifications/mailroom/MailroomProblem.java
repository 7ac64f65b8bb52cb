package org.ashar.notifications.mailroom;

/** Why something could not be done with a letter. */
public abstract sealed class MailroomProblem extends RuntimeException {

	private MailroomProblem(String message) {
		super(message, null, false, false);
	}

	/**
	 * The worker does not hold the letter any more: its lease is over and another has it,
	 * or it is called unknown.
	 */
	public static final class NotYours extends MailroomProblem {

		NotYours() {
			super("The letter is not in this worker's hands");
		}

	}

	/** There is no such letter. */
	public static final class UnknownLetter extends MailroomProblem {

		UnknownLetter() {
			super("Unknown letter");
		}

	}

	/** It is known what became of the letter. */
	public static final class NothingToDecide extends MailroomProblem {

		NothingToDecide() {
			super("It is known what became of the letter");
		}

	}

	/** What was needed to write it is forgotten. */
	public static final class NotAgain extends MailroomProblem {

		NotAgain() {
			super("The letter cannot be written again");
		}

	}

	/** It has been changed since the caller read it. */
	public static final class Stale extends MailroomProblem {

		Stale() {
			super("Changed since it was read");
		}

	}

}
