package org.ashar.events.selection;

import java.util.Locale;

import org.ashar.events.reference.Coded;

/** What became of one of those chosen. */
public enum Outcome implements Coded {

	/** Nothing yet. */
	OPEN,

	/** It was done. */
	DONE,

	/** As the registration stood it could not be done. */
	REFUSED;

	@Override
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
