package org.ashar.activities.answer;

import java.time.LocalDate;

/**
 * Within how many days an answer is due by law, counted from the day after the one on
 * which it was asked for.
 */
public record DeadlineRule(int days, DayCount count) {

	/** The last day in time. */
	LocalDate lastDay(LocalDate from, WorkingDays calendar) {
		return switch (count) {
			case CALENDAR -> from.plusDays(days);
			case WORKING -> calendar.after(from, days);
		};
	}
}
