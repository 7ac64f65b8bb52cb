package org.ashar.events.registration;

import java.time.Instant;

import org.ashar.infra.platform.outbox.Author;

/**
 * What an organizer has noted about a registration for the others; it is sent nowhere.
 */
public record Note(Words words, Author by, Instant at) {

	/** So many are kept of one registration: it stays small. */
	static final int MOST = 20;

	/** Its text. Never printed; sealed wherever it lies. */
	public record Words(String text) {

		@Override
		public String toString() {
			return "Words[…]";
		}
	}

}
