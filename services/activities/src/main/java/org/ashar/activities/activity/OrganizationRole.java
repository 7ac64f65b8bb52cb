package org.ashar.activities.activity;

import org.ashar.activities.reference.Coded;

/** As what an organization takes part (IATI OrganisationRole). */
public enum OrganizationRole implements Coded {

	FUNDING("1"), ACCOUNTABLE("2"), EXTENDING("3"), IMPLEMENTING("4");

	private final String code;

	OrganizationRole(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
