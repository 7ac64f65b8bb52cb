package org.ashar.activities.law;

/** Why something could not be written down of a law. */
public sealed abstract class LawProblem extends RuntimeException {

	private LawProblem(String message) {
		super(message, null, false, false);
	}

	/** The activity is none. */
	public static final class NoLaw extends LawProblem {

		/** It has what only laws have. */
		public NoLaw() {
			super("no law");
		}

	}

	/** It would change or repeal itself, or what changes or repeals it. */
	public static final class Circle extends LawProblem {

		/** The laws lead back to where they began. */
		public Circle() {
			super("circle of laws");
		}

	}

	/** There is no such action. */
	public static final class NoSuchAction extends LawProblem {

		NoSuchAction() {
			super("no such action");
		}

	}

	/** It counts no longer already. */
	public static final class CorrectedBefore extends LawProblem {

		CorrectedBefore() {
			super("corrected before");
		}

	}

	/** Such an action concerns the law as a whole. */
	public static final class NotPartial extends LawProblem {

		NotPartial() {
			super("never in part");
		}

	}

	/** The record holds as many actions as it may. */
	public static final class Full extends LawProblem {

		Full() {
			super("too many actions");
		}

	}

	/** The one does not come after the other. */
	public static final class WrongOrder extends LawProblem {

		private final Classification before;

		private final Classification after;

		WrongOrder(Classification before, Classification after) {
			super(after.code() + " after " + before.code());
			this.before = before;
			this.after = after;
		}

		/** What happened earlier. */
		public Classification before() {
			return before;
		}

		/** What is said to have happened later. */
		public Classification after() {
			return after;
		}

	}

}
