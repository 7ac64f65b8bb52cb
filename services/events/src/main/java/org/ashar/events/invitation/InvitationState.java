package org.ashar.events.invitation;

import org.ashar.events.reference.Coded;

/** How an invitation stands. */
public enum InvitationState implements Coded {

	/** Nobody has answered it. */
	OPEN("open"),

	/** Whoever was invited has registered. */
	ACCEPTED("accepted"),

	/** Whoever was invited does not come. */
	DECLINED("declined"),

	/** The organizer has taken it back: its link is worthless. */
	REVOKED("revoked");

	private final String code;

	InvitationState(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
