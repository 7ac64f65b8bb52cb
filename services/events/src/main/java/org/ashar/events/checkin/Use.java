package org.ashar.events.checkin;

import org.ashar.events.reference.Coded;

/** How far a ticket is used. */
public enum Use implements Coded {

	UNUSED("unused"), INSIDE("inside"), LEFT("left");

	private final String code;

	Use(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
