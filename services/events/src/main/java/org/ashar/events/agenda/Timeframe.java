package org.ashar.events.agenda;

import org.ashar.events.reference.Coded;

/** Whether the last day of an event is still to come. Today is that of Greenwich. */
public enum Timeframe implements Coded {

	AHEAD("ahead"), PAST("past");

	private final String code;

	Timeframe(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
