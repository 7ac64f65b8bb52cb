package org.ashar.notifications.suppression;

/** What happened to the standing of an address. */
public sealed interface StandingFact {

	/** A letter was not taken, and the next one may be. */
	record BouncedSoftly() implements StandingFact {
	}

	/** It gets no letters any more. */
	record Suppressed(Cause cause) implements StandingFact {
	}

	/** It gets letters again. */
	record Released() implements StandingFact {
	}

	/** A letter was delivered. */
	record Recovered() implements StandingFact {
	}

}
