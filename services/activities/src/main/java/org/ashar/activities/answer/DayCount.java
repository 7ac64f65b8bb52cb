package org.ashar.activities.answer;

import org.ashar.activities.reference.Coded;

/** Which days a deadline counts. */
public enum DayCount implements Coded {

	/** Every day. */
	CALENDAR("calendar"),
	/** Those on which state bodies work. */
	WORKING("working");

	private final String code;

	DayCount(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
