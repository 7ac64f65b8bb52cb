package org.ashar.activities.indicator;

import org.ashar.activities.reference.Coded;

/** Where an indicator stands with its editors. */
public enum IndicatorState implements Coded {

	DRAFT("draft"), PUBLISHED("published"), ARCHIVED("archived");

	private final String code;

	IndicatorState(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

	/** Whether everybody may read it. */
	public boolean isPublic() {
		return this != DRAFT;
	}

}
