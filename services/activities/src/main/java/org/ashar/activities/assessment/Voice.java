package org.ashar.activities.assessment;

import org.ashar.activities.reference.Coded;

/** Who judges how far a recommendation is carried out. */
public enum Voice implements Coded {

	GOVERNMENT("government"), CIVIL_SOCIETY("civil_society"), INDEPENDENT("independent");

	private final String code;

	Voice(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
