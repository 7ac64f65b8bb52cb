package org.ashar.events.checkin;

import org.ashar.events.reference.Coded;

/** By what somebody was let in, or why not. */
public enum Proof implements Coded {

	/** A ticket that we signed for this event. */
	TICKET("ticket"),
	/** Found by name on the list. */
	NAME("name"),
	/** Somebody who had not registered. */
	WALK_IN("walk-in"),
	/** No key of ours signed it. */
	FORGED("forged"),
	/** The ticket of another event. */
	FOREIGN("foreign"),
	/** A registration that this event does not have. */
	UNKNOWN("unknown");

	private final String code;

	Proof(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

	/** Whether it says who somebody is. */
	public boolean holds() {
		return this == TICKET || this == NAME || this == WALK_IN;
	}

}
