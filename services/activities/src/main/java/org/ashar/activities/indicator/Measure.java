package org.ashar.activities.indicator;

import org.ashar.activities.reference.Coded;

/** What kind of number an indicator gives (IATI IndicatorMeasure 1, 2, 3 and 5). */
public enum Measure implements Coded {

	UNIT("unit"), PERCENTAGE("percentage"), NOMINAL("nominal"), QUALITATIVE("qualitative");

	private final String code;

	Measure(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
