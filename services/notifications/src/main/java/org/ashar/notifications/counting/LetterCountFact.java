package org.ashar.notifications.counting;

/** What happened to a count. */
public sealed interface LetterCountFact {

	/** At least so many letters have told of the record. */
	record Grown(long atLeast) implements LetterCountFact {
	}

}
