package org.ashar.activities.answer;

import org.ashar.activities.reference.Coded;

/** How long an answer has been due. */
public enum Lateness implements Coded {

	NONE("none"), AWAITING("awaiting"), DELAYED("delayed"), LONG_OVERDUE("long_overdue");

	private final String code;

	Lateness(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
