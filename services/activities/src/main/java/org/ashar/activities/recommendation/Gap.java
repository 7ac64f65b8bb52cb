package org.ashar.activities.recommendation;

import org.ashar.activities.reference.Coded;

/**
 * What a recommendation lacks to be acted upon; it is shown to the editors and blocks
 * nothing.
 */
public enum Gap implements Coded {

	NO_LEAD_BODY("no-lead-body"), NO_DUE_DATE("no-due-date"), NO_MEASURE("no-measure"), COMPOUND("compound"),
	/** Its editors do not call it compound, but it reads as if it were. */
	LOOKS_COMPOUND("looks-compound"),
	/** The source is cut off here. */
	TRUNCATED_SOURCE("truncated-source");

	private final String code;

	Gap(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
