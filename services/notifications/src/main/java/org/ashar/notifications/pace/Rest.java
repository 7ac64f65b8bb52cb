package org.ashar.notifications.pace;

import java.time.Duration;
import java.time.Instant;

/**
 * A domain whose server wants no letters for the moment.
 *
 * @param times how often in a row
 */
record Rest(String domain, int times, Instant until) {

	private static final Duration FIRST = Duration.ofMinutes(1);

	/* So that the longest is about an hour. */
	private static final int DOUBLINGS = 6;

	/** The next one is twice as long. */
	static Rest after(String domain, int times, Instant now) {
		return new Rest(domain, times + 1, now.plus(FIRST.multipliedBy(1L << Math.min(times, DOUBLINGS))));
	}
}
