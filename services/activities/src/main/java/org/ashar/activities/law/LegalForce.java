package org.ashar.activities.law;

import org.ashar.activities.reference.Coded;

/** Whether a law binds anybody (schema:LegalForceStatus). */
public enum LegalForce implements Coded {

	IN_FORCE("InForce"), PARTIALLY_IN_FORCE("PartiallyInForce"), NOT_IN_FORCE("NotInForce");

	private final String code;

	LegalForce(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
