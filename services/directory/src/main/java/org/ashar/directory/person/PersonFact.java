package org.ashar.directory.person;

/** What happened to the record of a person. */
public sealed interface PersonFact {

	/** She was written down. */
	record Recorded() implements PersonFact {
	}

	/** What is written about her was changed. */
	record Edited() implements PersonFact {
	}

	/** She may be shown to everybody from now on. */
	record ConsentGiven() implements PersonFact {
	}

	/** She may not be shown to everybody any more. */
	record ConsentWithdrawn() implements PersonFact {
	}

}
