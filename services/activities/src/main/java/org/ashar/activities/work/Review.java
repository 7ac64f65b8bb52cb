package org.ashar.activities.work;

import java.time.Instant;
import java.time.LocalDate;
import org.ashar.infra.platform.clock.CivilDay;

/** How long a reviewer may take. */
public final class Review {

	private static final int DAYS = 14;

	private Review() {
	}

	/** The last day on time for what waits since a moment. */
	public static LocalDate due(Instant since) {
		return CivilDay.of(since).plusDays(DAYS);
	}

}
