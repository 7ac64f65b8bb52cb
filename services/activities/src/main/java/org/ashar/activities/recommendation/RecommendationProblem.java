package org.ashar.activities.recommendation;

/** Why something could not be done with a recommendation. */
public sealed abstract class RecommendationProblem extends RuntimeException {

	private RecommendationProblem(String message) {
		super(message, null, false, false);
	}

	/** There is none, or the caller may not know of it. */
	public static final class NotFound extends RecommendationProblem {

		NotFound() {
			super("no such recommendation");
		}

	}

	/** The caller's roles do not allow it. */
	public static final class NotAllowed extends RecommendationProblem {

		NotAllowed() {
			super("not allowed");
		}

	}

	/**
	 * A curator does not adopt what he sent to review himself, unless a source document
	 * shows who adopted it.
	 */
	public static final class OwnSubmission extends RecommendationProblem {

		OwnSubmission() {
			super("own submission");
		}

	}

	/**
	 * The drafter belongs to several organizations and did not say for which he writes.
	 */
	public static final class WhichOrganization extends RecommendationProblem {

		WhichOrganization() {
			super("which organization");
		}

	}

	/** The other one is the recommendation itself or is not published. */
	public static final class NoSuccessor extends RecommendationProblem {

		NoSuccessor() {
			super("no successor");
		}

	}

	/** It would be a part of itself. */
	public static final class Circle extends RecommendationProblem {

		Circle() {
			super("circle of parents");
		}

	}

	/** A text without a word that is not flagged as cut off. */
	public static final class SaysNothing extends RecommendationProblem {

		SaysNothing() {
			super("says nothing");
		}

	}

	/** The body is what it was, or is not asked for anything here. */
	public static final class NotEnded extends RecommendationProblem {

		NotEnded() {
			super("not ended");
		}

	}

	/** Nobody can answer in its place but one that came after it. */
	public static final class NoHeir extends RecommendationProblem {

		NoHeir() {
			super("no heir");
		}

	}

	/** It has no lead body to be sent to. */
	public static final class NoAddressee extends RecommendationProblem {

		NoAddressee() {
			super("no addressee");
		}

	}

	/** Not from this state. */
	public static final class WrongState extends RecommendationProblem {

		private final RecommendationState state;

		private final String action;

		WrongState(RecommendationState state, String action) {
			super(action + " in state " + state.code());
			this.state = state;
			this.action = action;
		}

		/** In which state it is. */
		public RecommendationState state() {
			return state;
		}

		/** What was wanted, as in the path. */
		public String action() {
			return action;
		}

	}

}
