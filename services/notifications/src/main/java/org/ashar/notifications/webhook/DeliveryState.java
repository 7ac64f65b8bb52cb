package org.ashar.notifications.webhook;

import java.util.Locale;

/** How a message to an endpoint stands. */
public enum DeliveryState {

	/** It is to be sent, for the first time or again. */
	WAITING,
	/** The endpoint has taken it. */
	DELIVERED,
	/** The endpoint did not take it for three days, or wants no more. */
	GIVEN_UP,
	/** The endpoint was disabled, or the record is not public any more. */
	CALLED_OFF;

	/** As it stands in JSON. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
