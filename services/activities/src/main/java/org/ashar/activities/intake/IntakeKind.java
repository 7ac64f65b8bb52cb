package org.ashar.activities.intake;

import org.ashar.activities.reference.Coded;

/** What stands in the rows. */
public enum IntakeKind implements Coded {

	ACTIVITIES("activities"), ASSESSMENTS("assessments");

	private final String code;

	IntakeKind(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
