package org.ashar.notifications.mailroom;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a letter that was put off is tried again: soon at first, then seldom, and not for
 * longer than two days.
 */
final class BackOff {

	private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
			Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(8), Duration.ofHours(12),
			Duration.ofHours(24));

	private BackOff() {
	}

	/** The next try after so many; empty when it is enough. */
	static Optional<Instant> next(int deferrals, Instant now) {
		return deferrals < PAUSES.size() ? Optional.of(now.plus(PAUSES.get(deferrals))) : Optional.empty();
	}

}
