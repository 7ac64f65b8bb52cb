package org.ashar.notifications.dispatch;

/** What came of an attempt to hand a letter over. Codes are the relay's (RFC 5321). */
public sealed interface Answer {

	/** The relay has taken the letter and answers for it. */
	record Accepted(int code) implements Answer {
	}

	/** The relay asks to come again later. */
	record Later(int code) implements Answer {
	}

	/** There is no such mailbox. */
	record NoMailbox(int code) implements Answer {
	}

	/** The relay does not want this letter. */
	record Refused(int code) implements Answer {
	}

	/**
	 * The relay does not answer, or does not know us: nothing of the letter has left the
	 * house.
	 */
	record Unreachable() implements Answer {
	}

	/** The gate stayed shut, so the letter was not handed over. */
	record HeldBack() implements Answer {
	}

	/** The letter has left the house, and no answer came. */
	record Unanswered() implements Answer {
	}

}
