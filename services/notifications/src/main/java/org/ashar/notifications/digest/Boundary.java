package org.ashar.notifications.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.Preferences;

/**
 * Where one window ends and the next begins: at the person's hour, each day or each
 * Monday, in the person's zone.
 */
final class Boundary {

	private Boundary() {
	}

	/** The first boundary later than this time. */
	static Instant after(Instant time, Frequency frequency, Preferences preferences) {
		ZonedDateTime local = time.atZone(preferences.timeZone());
		LocalDate day = frequency == Frequency.WEEKLY
				? local.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : local.toLocalDate();
		int step = frequency == Frequency.WEEKLY ? 7 : 1;
		Instant boundary = at(day, preferences);
		while (!boundary.isAfter(time)) {
			day = day.plusDays(step);
			boundary = at(day, preferences);
		}
		return boundary;
	}

	/** The last boundary not later than this time. */
	static Instant upTo(Instant time, Frequency frequency, Preferences preferences) {
		ZonedDateTime local = time.atZone(preferences.timeZone());
		LocalDate day = frequency == Frequency.WEEKLY
				? local.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : local.toLocalDate();
		Instant boundary = at(day, preferences);
		return boundary.isAfter(time) ? at(day.minusDays(frequency == Frequency.WEEKLY ? 7 : 1), preferences)
				: boundary;
	}

	/* An hour that a change of summer time skips begins where the gap ends. */
	private static Instant at(LocalDate day, Preferences preferences) {
		return day.atTime(LocalTime.of(preferences.digestHour(), 0)).atZone(preferences.timeZone()).toInstant();
	}

}
