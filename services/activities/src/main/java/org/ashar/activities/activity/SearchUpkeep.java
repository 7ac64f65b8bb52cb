package org.ashar.activities.activity;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;

/**
 * Keeps activities findable while an earlier release, which does not enter them, still
 * writes some.
 */
@Component
public class SearchUpkeep {

	/* So long an upgrade may take. */
	private static final Duration AT_FIRST = Duration.ofHours(1);

	/* Clocks may differ. */
	private static final Duration OVERLAP = Duration.ofMinutes(5);

	private final SearchEntries entries;

	private final Clock clock;

	private Duration back = AT_FIRST;

	SearchUpkeep(SearchEntries entries, Clock clock) {
		this.entries = entries;
		this.clock = clock;
	}

	/** Enters what was written without an entry, or changed without it. */
	public void round() {
		entries.fillIn();
		entries.renew(clock.instant().minus(back));
		back = OVERLAP;
	}

}
