package org.ashar.events.sheet;

import java.util.Locale;

import org.ashar.events.reference.Coded;

/** What can stand in a list of guests. */
public enum GuestColumn implements Coded {

	NAME, EMAIL, AFFILIATION, GROUP, STATE, LANGUAGE, NUMBER, NEEDS, REGISTERED, ARRIVED, FIRST, NOTES,

	/** One for each of the organizer's own questions. */
	ANSWERS;

	@Override
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
