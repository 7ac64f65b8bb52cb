package org.ashar.notifications.mailroom;

import java.time.Instant;

/**
 * What somebody made of a letter of which nobody knew whether it had arrived.
 *
 * @param by the account
 * @param note why
 */
public record Decision(Choice choice, String by, Instant at, String note) {

	/** What may be decided. */
	public enum Choice {

		/** The log of the relay has it. */
		ARRIVED,
		/** It has not, and nobody needs the letter any more. */
		LOST,
		/** It has not, and the letter is to be sent. */
		AGAIN

	}
}
