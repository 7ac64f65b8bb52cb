package org.ashar.events.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days of an event, from the first to the last, as they begin and end where it takes
 * place.
 */
public record Days(LocalDate first, LocalDate last, ZoneId zone) {

	private static final int MOST = 31;

	/** The moment at which its first day begins. */
	public Instant begin() {
		return first.atStartOfDay(zone).toInstant();
	}

	/** The moment at which its last day is over. */
	public Instant end() {
		return last.plusDays(1).atStartOfDay(zone).toInstant();
	}

	/** Whether its last day is over. */
	public boolean areOver(Instant now) {
		return !now.isBefore(end());
	}

	boolean hold(LocalDate day) {
		return !day.isBefore(first) && !day.isAfter(last);
	}

	boolean areSound() {
		return !last.isBefore(first) && last.isBefore(first.plusDays(MOST));
	}
}
