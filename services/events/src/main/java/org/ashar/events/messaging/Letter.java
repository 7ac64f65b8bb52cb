package org.ashar.events.messaging;

import java.util.Locale;

/** The letters that registrations bring. */
enum Letter {

	CONFIRM, PENDING, SEAT, QUEUE, OFFER, WITHDRAWN, EXPIRED, REJECTED, CANCELLED, CHANGED, REMINDER, MESSAGE, FOLLOW,

	/** Nobody needs to be told. */
	NONE;

	String template() {
		return "registration-" + name().toLowerCase(Locale.ROOT);
	}

}
