package org.ashar.events.outcome;

import org.ashar.events.reference.Coded;

/** What kind of thing was agreed, in the codes of the recommendations that follow. */
public enum OutcomeKind implements Coded {

	LEGISLATION("legislation"), POLICY("policy"), INSTITUTION("institution"), PROGRAMME("programme"),
	SERVICE("service"), NEGOTIATION("negotiation"), AWARENESS("awareness"), FINDING("finding"), OBJECTIVE("objective");

	private final String code;

	OutcomeKind(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
