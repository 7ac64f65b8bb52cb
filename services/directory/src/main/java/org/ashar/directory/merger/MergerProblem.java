package org.ashar.directory.merger;

/** Why a merger was refused. */
public abstract sealed class MergerProblem extends RuntimeException {

	private MergerProblem(String message) {
		super(message, null, false, false);
	}

	/** There is none with this id. */
	public static final class Unknown extends MergerProblem {

		Unknown() {
			super("No such merger");
		}

	}

	/** It needs a second person. */
	public static final class OwnProposal extends MergerProblem {

		OwnProposal() {
			super("Proposed by the same account");
		}

	}

	/** It cannot be done to a merger in this state. */
	public static final class WrongState extends MergerProblem {

		private final MergerState state;

		WrongState(MergerState state) {
			super("Not possible while " + state);
			this.state = state;
		}

		/** How far it has come. */
		public MergerState state() {
			return state;
		}

	}

}
