package org.ashar.notifications.subscription;

import java.util.Locale;

/** Whether letters may go to a subscriber. */
public enum SubscriberStatus {

	/**
	 * Somebody entered the address; only letters that ask for confirmation may go there.
	 */
	UNVERIFIED,
	/** The person asked for letters. */
	ACTIVE,
	/** The address failed for good; it must be confirmed again. */
	SUPPRESSED,
	/** The address is forgotten. */
	NULLIFIED;

	/** As it stands in JSON. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
