package org.ashar.notifications.pace;

import java.time.Duration;
import java.time.Instant;

/**
 * So many letters in one stretch of time.
 *
 * @param name of what is limited
 */
record Quota(String name, Instant begin, Duration length, int limit) {

	/** The stretch of this length, counted from the epoch, that is now. */
	static Quota now(String name, Duration length, int limit, Instant now) {
		long number = now.getEpochSecond() / length.toSeconds();
		return new Quota(name, Instant.ofEpochSecond(number * length.toSeconds()), length, limit);
	}

	Instant end() {
		return begin.plus(length);
	}

	String id() {
		return name + "|" + begin.getEpochSecond();
	}

	/**
	 * So many are fetched together: enough that few commands are needed, few enough that
	 * little is lost with a process.
	 */
	int share() {
		return Math.max(1, limit / 20);
	}
}
