package org.ashar.activities.recommendation;

import org.ashar.activities.reference.Coded;

/** What kind of thing is asked for; a finding or an objective asks for nothing yet. */
public enum Kind implements Coded {

	LEGISLATION("legislation"), POLICY("policy"), INSTITUTION("institution"), PROGRAMME("programme"),
	SERVICE("service"), NEGOTIATION("negotiation"), AWARENESS("awareness"), FINDING("finding"), OBJECTIVE("objective");

	private final String code;

	Kind(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

	boolean asksForSomething() {
		return this != FINDING && this != OBJECTIVE;
	}

}
