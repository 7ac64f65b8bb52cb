package org.ashar.events.agenda;

import org.ashar.events.reference.Coded;

/** Who may register. */
public enum Access implements Coded {

	/** Everybody. */
	OPEN("open"),

	/** Whoever has the link that the organizer gives away. */
	LINK("link"),

	/** Nobody: the organizer registers those whom he invites. */
	INVITED("invited");

	private final String code;

	Access(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
