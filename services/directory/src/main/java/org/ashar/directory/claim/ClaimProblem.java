package org.ashar.directory.claim;

/** Why a claim was refused before anybody looked at it. */
public abstract sealed class ClaimProblem extends RuntimeException {

	private ClaimProblem(String message) {
		super(message, null, false, false);
	}

	/** There is none that the caller may see. */
	public static final class Unknown extends ClaimProblem {

		Unknown() {
			super("No such claim");
		}

	}

	/** Nobody decides about his own. */
	public static final class OwnClaim extends ClaimProblem {

		OwnClaim() {
			super("The claimant's own");
		}

	}

	/** Somebody has decided before. */
	public static final class Decided extends ClaimProblem {

		private final ClaimState state;

		Decided(ClaimState state) {
			super("Decided: " + state);
			this.state = state;
		}

		/** What became of it. */
		public ClaimState state() {
			return state;
		}

	}

}
