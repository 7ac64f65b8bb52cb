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

}
