package org.ashar.notifications.occasion;

/** What happened to an occasion. */
public sealed interface OccasionFact {

	/** The message about it arrived. */
	record Announced() implements OccasionFact {
	}

	/** Its record can be read in another language now. */
	record Translated() implements OccasionFact {
	}

	/** Every follower has a letter about it, or a line in the next digest. */
	record FannedOut() implements OccasionFact {
	}

}
