package org.ashar.events.delegation;

/** What happened to a delegation. */
public sealed interface DelegationFact {

	/** Somebody gave an address, which has to be confirmed. */
	record Started() implements DelegationFact {
	}

	/** The address is right: its people get seats, or places in the queue. */
	record Confirmed() implements DelegationFact {
	}

	/** All of them have been registered. */
	record Seated() implements DelegationFact {
	}

	/** The links before are worthless: a letter brings a new one. */
	record LinkRenewed() implements DelegationFact {
	}

	/** The address was not confirmed in time. */
	record Lapsed() implements DelegationFact {
	}

}
