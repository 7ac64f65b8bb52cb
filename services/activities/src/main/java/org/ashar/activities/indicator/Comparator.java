package org.ashar.activities.indicator;

import org.ashar.activities.reference.Coded;

/** How a figure stands to the true one. */
public enum Comparator implements Coded {

	NONE("none"), MORE_THAN("more-than"), LESS_THAN("less-than"), ABOUT("about");

	private final String code;

	Comparator(String code) {
		this.code = code;
	}

	@Override
	public String code() {
		return code;
	}

}
