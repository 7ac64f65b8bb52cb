package org.ashar.notifications.mailroom;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * In whose hands a letter is.
 *
 * @param holder the worker
 * @param end until when; null once the letter has got to where it stays
 */
record Loan(String holder, @Nullable Instant end) {

	boolean isOver(Instant now) {
		return end != null && !end.isAfter(now);
	}

	Loan ended() {
		return new Loan(holder, null);
	}
}
