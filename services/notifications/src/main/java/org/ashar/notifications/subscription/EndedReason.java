package org.ashar.notifications.subscription;

import java.util.Locale;

/** Why a subscription ended. */
public enum EndedReason {

	/** On the page behind a letter's link. */
	UNSUBSCRIBED,
	/** By the button of the mail program (RFC 8058). */
	ONE_CLICK,
	/** On the page of preferences. */
	CRITERIA_CHANGED,
	/** The person asked to be forgotten. */
	ERASED,
	/** The address had got no letters for long, since they came back. */
	BOUNCED,
	/** A letter was called unwanted. */
	COMPLAINED,
	/** The body ended, and the one that came after it is followed instead. */
	SUCCEEDED,
	/** The body in whose place it was followed lives again, and is followed instead. */
	RETURNED,
	/** The address was forgotten after it had long not been used. */
	BULK;

	/** As it stands in JSON. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
