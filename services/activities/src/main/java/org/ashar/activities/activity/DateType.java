package org.ashar.activities.activity;

import org.ashar.activities.reference.Coded;

/** Which date of an activity it is (IATI ActivityDateType). */
public enum DateType implements Coded {

	PLANNED_START("1"), ACTUAL_START("2"), PLANNED_END("3"), ACTUAL_END("4");

	private final String code;

	DateType(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
