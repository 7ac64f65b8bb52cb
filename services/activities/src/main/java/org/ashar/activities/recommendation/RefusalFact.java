package org.ashar.activities.recommendation;

/** What happened to a refusal. */
public sealed interface RefusalFact {

	/** A letter about it is owed. */
	record Owed() implements RefusalFact {
	}

}
