package org.ashar.notifications.subscription;

/** What happened to a wish to subscribe. */
public sealed interface SignUpFact {

	/** Somebody entered an address. */
	record Requested() implements SignUpFact {
	}

	/** The owner of the address agreed. */
	record Confirmed() implements SignUpFact {
	}

}
