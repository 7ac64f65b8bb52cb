package org.ashar.notifications.deliverability;

import java.util.Locale;

/** What came of a letter, or of a try. */
public enum Outcome {

	/** The relay has taken it. */
	SENT,
	/** It was asked for later; counted with each try. */
	DEFERRED,
	/** The mailbox did not take it, and may take the next one. */
	SOFT,
	/** There is no such mailbox. */
	HARD,
	/** The reader called it unwanted. */
	COMPLAINED,
	/** The letter itself was refused. */
	FAILED,
	/** Nobody knows. */
	UNKNOWN;

	/** As it stands in JSON. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
