package org.ashar.activities.answer;

/** Why an answer was refused. */
public sealed abstract class AnswerProblem extends RuntimeException {

	private AnswerProblem(String message) {
		super(message, null, false, false);
	}

	/** It is dated before the recommendation was sent. */
	public static final class BeforeSent extends AnswerProblem {

		BeforeSent() {
			super("answered before it was sent");
		}

	}

	/** It clarifies something, and nobody has asked back. */
	public static final class NobodyAsked extends AnswerProblem {

		NobodyAsked() {
			super("nobody asked back");
		}

	}

	/** It does not follow on what was said before. */
	public static final class OutOfOrder extends AnswerProblem {

		private final ResponseStatus from;

		private final ResponseStatus to;

		OutOfOrder(ResponseStatus from, ResponseStatus to) {
			super("response " + from.code() + " to " + to.code());
			this.from = from;
			this.to = to;
		}

		/** What was said before. */
		public ResponseStatus from() {
			return from;
		}

		/** What was wanted. */
		public ResponseStatus to() {
			return to;
		}

	}

}
