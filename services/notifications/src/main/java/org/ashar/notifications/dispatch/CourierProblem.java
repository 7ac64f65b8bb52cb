package org.ashar.notifications.dispatch;

/** Why a code could not be delivered. */
public abstract sealed class CourierProblem extends RuntimeException {

	private CourierProblem(String message) {
		super(message, null, false, false);
	}

	/** The relay says that there is no such mailbox. */
	public static final class NoMailbox extends CourierProblem {

		NoMailbox() {
			super("No such mailbox");
		}

	}

	/** The relay is away or busy. */
	public static final class Later extends CourierProblem {

		Later() {
			super("The mail relay is away or busy");
		}

	}

}
