package org.ashar.notifications.dispatch;

import org.ashar.notifications.deliverability.Fault;
import org.ashar.notifications.deliverability.Reply;

/** What came of an attempt to hand a letter over. */
public sealed interface Answer {

	/** The relay has taken the letter and answers for it. */
	record Accepted(Reply reply) implements Answer {
	}

	/** The relay asks to come again later. */
	record Later(Reply reply) implements Answer {
	}

	/** There is no such mailbox. */
	record NoMailbox(Reply reply) implements Answer {
	}

	/**
	 * The relay does not want this letter, and somebody or something else is to blame.
	 */
	record Refused(Fault fault, Reply reply) implements Answer {
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
