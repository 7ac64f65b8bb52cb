package org.ashar.events.outcome;

/** Why something could not be done with the outcomes of an event. */
public sealed abstract class OutcomeProblem extends RuntimeException {

	private OutcomeProblem(String message) {
		super(message, null, false, false);
	}

	/** The event is a draft, or was cancelled. */
	public static final class NotHeld extends OutcomeProblem {

		NotHeld() {
			super("the event is not held");
		}

	}

	/** The event has not begun where it takes place. */
	public static final class NotBegun extends OutcomeProblem {

		NotBegun() {
			super("the event has not begun");
		}

	}

	/** The last day of the event has not begun where it takes place. */
	public static final class NotLastDay extends OutcomeProblem {

		NotLastDay() {
			super("the last day has not begun");
		}

	}

	/** Nothing has been written that is not public yet. */
	public static final class NothingToPublish extends OutcomeProblem {

		NothingToPublish() {
			super("nothing to publish");
		}

	}

	/** Two outcomes with the same number, or one with that of a published one. */
	public static final class NumberTaken extends OutcomeProblem {

		private final int number;

		NumberTaken(int number) {
			super("number taken: " + number);
			this.number = number;
		}

		/** Which number. */
		public int number() {
			return number;
		}

	}

	/** More than a message can hold. */
	public static final class TooMany extends OutcomeProblem {

		TooMany() {
			super("too many outcomes");
		}

	}

}
