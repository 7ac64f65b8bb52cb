package org.ashar.activities.assessment;

import org.ashar.activities.reference.Coded;

/**
 * How far a recommendation is carried out: the levels of the Open Government Partnership,
 * and two ways out of them.
 */
public enum Level implements Coded {

	NO_EVIDENCE("no_evidence"), NOT_STARTED("not_started"), LIMITED("limited"), SUBSTANTIAL("substantial"),
	COMPLETE("complete"),
	/** It no longer makes sense. */
	OBSOLETE("obsolete"),
	/** It was carried out and undone. */
	REVERSED("reversed");

	private final String code;

	Level(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

	boolean needsEvidence() {
		return this == LIMITED || this == SUBSTANTIAL || this == COMPLETE;
	}

}
