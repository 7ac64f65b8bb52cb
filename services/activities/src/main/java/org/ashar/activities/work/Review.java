package org.ashar.activities.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How long a reviewer may take. */
public final class Review {

	private static final int DAYS = 14;

	private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");

	private Review() {
	}

	/** The last day on time for what waits since a moment. */
	public static LocalDate due(Instant since) {
		return LocalDate.ofInstant(since, BISHKEK).plusDays(DAYS);
	}

}
