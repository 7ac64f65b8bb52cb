package org.ashar.events.checkin;

import org.ashar.events.reference.Coded;

/** What an organizer should look at. */
public enum Flag implements Coded {

	/** Let in with a good ticket and without a seat. */
	NOT_ON_LIST("not-on-list"),
	/** Not on the list that the device had; has a seat by now. */
	CONFIRMED_SINCE("confirmed-since"),
	/** Had given the seat back when she was let in. */
	WITHDRAWN("withdrawn"),
	/** Had not registered. */
	WALK_IN("walk-in"),
	/** Was to be let in again while she was inside: perhaps a copied ticket. */
	AGAIN("again"),
	/** Left without having been seen coming in. */
	NEVER_IN("never-in");

	private final String code;

	Flag(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
