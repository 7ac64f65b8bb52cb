package org.ashar.events.agenda;

import org.ashar.events.reference.Coded;

/** Whether somebody who is to speak comes. */
public enum SpeakerState implements Coded {

	/** Has been asked and has not answered. */
	INVITED("invited"),

	/** Comes. */
	CONFIRMED("confirmed"),

	/** Does not come. */
	DECLINED("declined");

	private final String code;

	SpeakerState(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
