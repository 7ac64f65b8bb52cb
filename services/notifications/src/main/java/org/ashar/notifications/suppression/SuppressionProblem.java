package org.ashar.notifications.suppression;

/** Why something could not be done with a suppressed address. */
public abstract sealed class SuppressionProblem extends RuntimeException {

	private SuppressionProblem(String message) {
		super(message, null, false, false);
	}

	/** Nothing is known about the address. */
	public static final class UnknownAddress extends SuppressionProblem {

		UnknownAddress() {
			super("Nothing is known about the address");
		}

	}

	/** The address gets letters. */
	public static final class NotSuppressed extends SuppressionProblem {

		NotSuppressed() {
			super("The address is not suppressed");
		}

	}

	/** It has been changed since the caller read it. */
	public static final class Stale extends SuppressionProblem {

		Stale() {
			super("Changed since it was read");
		}

	}

}
