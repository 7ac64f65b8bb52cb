package org.ashar.activities.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which day it is for state bodies of Kyrgyzstan, whose deadlines are counted in calendar
 * months.
 */
public final class CivilDay {

	private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");

	private CivilDay() {
	}

	/** Today in Bishkek. */
	public static LocalDate today(Clock clock) {
		return LocalDate.ofInstant(clock.instant(), BISHKEK);
	}

	/** Throws ReferenceProblem when the day has not come. */
	public static void notInTheFuture(String field, LocalDate day, LocalDate today) {
		if (day.isAfter(today)) {
			throw new ReferenceProblem.InTheFuture(field);
		}
	}

}
