package org.ashar.activities.indicator;

/** Why something could not be done with an indicator. */
public sealed abstract class IndicatorProblem extends RuntimeException {

	private IndicatorProblem(String message) {
		super(message, null, false, false);
	}

	/** There is none, or the caller may not know of it. */
	public static final class NotFound extends IndicatorProblem {

		NotFound() {
			super("no such indicator");
		}

	}

	/** Only curators keep the figures. */
	public static final class NotAllowed extends IndicatorProblem {

		NotAllowed() {
			super("not allowed");
		}

	}

	/** A figure without a number, without bounds and without words. */
	public static final class NothingObserved extends IndicatorProblem {

		NothingObserved() {
			super("nothing observed");
		}

	}

	/** A value beside a range, or a range whose lower bound is above the upper one. */
	public static final class NoSuchRange extends IndicatorProblem {

		NoSuchRange() {
			super("no such range");
		}

	}

	/** It holds as many figures as one record may. */
	public static final class Full extends IndicatorProblem {

		Full() {
			super("too many observations");
		}

	}

	/** Not from this state. */
	public static final class WrongState extends IndicatorProblem {

		private final IndicatorState state;

		private final String action;

		WrongState(IndicatorState state, String action) {
			super(action + " in state " + state.code());
			this.state = state;
			this.action = action;
		}

		/** In which state it is. */
		public IndicatorState state() {
			return state;
		}

		/** What was wanted, as in the path. */
		public String action() {
			return action;
		}

	}

}
