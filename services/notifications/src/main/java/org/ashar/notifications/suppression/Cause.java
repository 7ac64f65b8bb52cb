package org.ashar.notifications.suppression;

import java.util.Locale;

/** Why an address gets no letters. */
public enum Cause {

	/** There is no such mailbox. */
	NO_MAILBOX,
	/** Too many letters in a row were not taken. */
	SOFT_BOUNCES,
	/** Its owner called a letter unwanted. */
	COMPLAINT,
	/** Somebody who looks after letters said so. */
	BY_HAND;

	/** As it stands in JSON. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
