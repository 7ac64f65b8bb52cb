package org.ashar.events.outcome;

/** What happened to the outcomes of an event; what is only drafted is nobody's news. */
public sealed interface OutcomeFact {

	/** All that had been written until then is public. */
	record Published() implements OutcomeFact {
	}

}
