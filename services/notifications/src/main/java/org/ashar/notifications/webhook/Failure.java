package org.ashar.notifications.webhook;

import java.util.Locale;

/** Why there was no answer. */
public enum Failure {

	/** The address is not one of the public internet, or not one that we speak to. */
	FORBIDDEN_ADDRESS,
	/** Nobody knows the host. */
	UNKNOWN_HOST,
	/** Nobody listens there, or hung up. */
	NO_CONNECTION,
	/** It took too long. */
	TIMED_OUT,
	/** Its certificate is none that we trust. */
	UNTRUSTED,
	/** The message could not be put into words here; nothing was sent. */
	NOT_WRITTEN;

	/** As it stands in JSON. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
