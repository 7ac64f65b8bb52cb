package org.ashar.events.agenda;

import org.ashar.events.reference.Coded;

/** What happens in a part of the agenda. */
public enum SessionType implements Coded {

	OPENING("opening"), KEYNOTE("keynote"), PANEL("panel"), QUESTIONS("questions"), DISCUSSION("discussion"),
	WORKSHOP("workshop"), BREAK("break");

	private final String code;

	SessionType(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
