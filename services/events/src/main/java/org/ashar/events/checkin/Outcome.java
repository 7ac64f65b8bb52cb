package org.ashar.events.checkin;

import org.ashar.events.reference.Coded;

/** What became of a scan, as far as is known by now. */
public enum Outcome implements Coded {

	COUNTED("counted"), AGAIN("again"), REFUSED("refused");

	private final String code;

	Outcome(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
