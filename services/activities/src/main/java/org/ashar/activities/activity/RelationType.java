package org.ashar.activities.activity;

import org.ashar.activities.reference.Coded;

/** How another activity stands to this one (IATI RelatedActivityType). */
public enum RelationType implements Coded {

	PARENT("1"), CHILD("2"), SIBLING("3"), CO_FUNDED("4"), THIRD_PARTY("5");

	private final String code;

	RelationType(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
