package org.ashar.identity.team;

/** Why somebody was not taken into a team. */
public abstract sealed class TeamProblem extends RuntimeException {

	private TeamProblem(String message) {
		super(message, null, false, false);
	}

	/** Identity has not heard of such an event. */
	public static final class UnknownEvent extends TeamProblem {

		UnknownEvent() {
			super("No such event");
		}

	}

}
