package org.ashar.notifications.mailroom;

import java.time.Instant;

/** What happened to a letter. */
public sealed interface LetterFact {

	/** It is to be sent. */
	record Planned(Instant due) implements LetterFact {
	}

	/** Its worker gave it back before anything had left the house. */
	record GivenBack() implements LetterFact {
	}

	/** The mail relay said "go on". */
	record HandedOver() implements LetterFact {
	}

	/** The mail relay has taken it. */
	record Accepted() implements LetterFact {
	}

	/** The mail relay wants it later. */
	record Deferred(int code, Instant due) implements LetterFact {
	}

	/**
	 * Nobody knows whether it was taken; it is sent once more under the same Message-ID.
	 */
	record Repeated() implements LetterFact {
	}

	/** Nobody knows whether it was taken. */
	record LostSight() implements LetterFact {
	}

	/** There is no such mailbox. */
	record HardBounced(int code) implements LetterFact {
	}

	/** The mailbox could not take it for too long. */
	record SoftBounced(int code) implements LetterFact {
	}

	/** The mail relay refused the letter itself. */
	record Failed(int code) implements LetterFact {
	}

	/** Its reader calls it unwanted. */
	record Complained() implements LetterFact {
	}

	/** There was no reason to send it any more. */
	record Suppressed(Withheld why) implements LetterFact {
	}

}
