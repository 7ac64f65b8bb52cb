package org.ashar.events.checkin;

import org.ashar.events.reference.Coded;

/** Which way somebody went. */
public enum Direction implements Coded {

	IN("in"), OUT("out");

	private final String code;

	Direction(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
