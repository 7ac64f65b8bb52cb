package org.ashar.activities.activity;

/** Why something could not be done with an activity. */
public sealed abstract class ActivityProblem extends RuntimeException {

	private ActivityProblem(String message) {
		super(message, null, false, false);
	}

	/** There is none, or the caller may not know of it. */
	public static final class NotFound extends ActivityProblem {

		NotFound() {
			super("no such activity");
		}

	}

	/** The caller's roles do not allow it. */
	public static final class NotAllowed extends ActivityProblem {

		NotAllowed() {
			super("not allowed");
		}

	}

	/** A curator does not publish what he submitted himself. */
	public static final class OwnSubmission extends ActivityProblem {

		OwnSubmission() {
			super("own submission");
		}

	}

	/** Its organization is not verified and listed yet, so a curator publishes for it. */
	public static final class OrganizationNotVerified extends ActivityProblem {

		OrganizationNotVerified() {
			super("organization not verified");
		}

	}

	/** The successor is the activity itself or is not published. */
	public static final class NoSuccessor extends ActivityProblem {

		NoSuccessor() {
			super("no successor");
		}

	}

	/** It would be a part of itself. */
	public static final class Circle extends ActivityProblem {

		Circle() {
			super("circle of parents");
		}

	}

	/**
	 * The status of a published activity changes by its own action, so that it is told as
	 * what it is.
	 */
	public static final class StatusMovesApart extends ActivityProblem {

		StatusMovesApart() {
			super("status moves apart");
		}

	}

	/** A change to this status has no date of its own. */
	public static final class NoDateForStatus extends ActivityProblem {

		NoDateForStatus() {
			super("no date for this status");
		}

	}

	/** Not from this state. */
	public static final class WrongState extends ActivityProblem {

		private final EditorialState state;

		private final String action;

		WrongState(EditorialState state, String action) {
			super(action + " in state " + state.code());
			this.state = state;
			this.action = action;
		}

		/** In which state it is. */
		public EditorialState state() {
			return state;
		}

		/** What was wanted, as in the path. */
		public String action() {
			return action;
		}

	}

	/** The real world does not go from this status to that one. */
	public static final class WrongStatus extends ActivityProblem {

		private final ActivityStatus from;

		private final ActivityStatus to;

		WrongStatus(ActivityStatus from, ActivityStatus to) {
			super("status " + from.code() + " to " + to.code());
			this.from = from;
			this.to = to;
		}

		/** The status it has. */
		public ActivityStatus from() {
			return from;
		}

		/** The status that was wanted. */
		public ActivityStatus to() {
			return to;
		}

	}

}
