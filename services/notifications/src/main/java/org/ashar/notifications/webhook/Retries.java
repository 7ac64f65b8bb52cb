package org.ashar.notifications.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a message that was not taken is sent again: for three days, ever more seldom. */
final class Retries {

	private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5),
			Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10),
			Duration.ofHours(14), Duration.ofHours(20), Duration.ofHours(24));

	private Retries() {
	}

	/** The next try after so many; empty when it is enough. */
	static Optional<Instant> next(int tries, Instant now) {
		return tries <= PAUSES.size() ? Optional.of(now.plus(PAUSES.get(tries - 1))) : Optional.empty();
	}

}
