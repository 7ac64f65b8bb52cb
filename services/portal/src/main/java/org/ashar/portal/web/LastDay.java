package org.ashar.portal.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** The last day on which somebody holds a role, as forms ask for it. */
final class LastDay {

	private LastDay() {
	}

	/**
	 * When the day is over at a place, as an instant: it counts as a whole. What is no
	 * day is for the service to refuse, and stays as it was typed.
	 */
	static String end(String lastDay, ZoneId zone) {
		try {
			return LocalDate.parse(lastDay).plusDays(1).atStartOfDay(zone).toInstant().toString();
		}
		catch (DateTimeParseException ex) {
			return lastDay;
		}
	}

}
