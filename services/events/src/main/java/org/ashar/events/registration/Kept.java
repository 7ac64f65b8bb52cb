package org.ashar.events.registration;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * For how long an answer is kept, as it was promised when it was given.
 *
 * @param days after the last day of the event
 */
record Kept(String question, int days) {

	Instant until(Instant end) {
		return end.plus(days, ChronoUnit.DAYS);
	}
}
