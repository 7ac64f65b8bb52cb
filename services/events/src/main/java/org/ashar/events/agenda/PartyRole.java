package org.ashar.events.agenda;

import org.ashar.events.reference.Coded;

/** What an organization has to do with an event. */
public enum PartyRole implements Coded {

	ORGANIZER("organizer"), FUNDER("funder"), PARTNER("partner"), DELEGATION("delegation");

	private final String code;

	PartyRole(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
