package org.ashar.notifications.mailroom;

import java.util.Locale;

/** Why a letter was not sent when its turn came. */
public enum Withheld {

	/** The address has failed, or is forgotten. */
	NO_ADDRESS,
	/** The person does not follow this any more. */
	UNSUBSCRIBED,
	/** The record is not public any more. */
	WITHDRAWN,
	/** The sign-up was confirmed, or forgotten, before the letter could ask. */
	OVERTAKEN,
	/** Those who had it sent called it off. */
	CALLED_OFF,
	/** It is not in the reader's language, and the reader wants no other. */
	OTHER_LANGUAGE;

	/** As it stands in JSON. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
