package org.ashar.activities.activity;

import org.ashar.activities.reference.Coded;

/** What kind of reform activity it is. */
public enum ActivityType implements Coded {

	RESEARCH("research"), DIALOGUE("dialogue"), LAW("law"), POLICY("policy"), PROGRAMME("programme"),
	PROJECT("project"), NEGOTIATION("negotiation"), CAMPAIGN("campaign"), TRAINING("training"), DATA("data"),
	MEDIA("media"), RECOMMENDATION_SET("recommendation-set"), SERVICE("service");

	private final String code;

	ActivityType(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
