package org.ashar.notifications.deliverability;

import java.time.LocalDate;
import java.util.Map;

/**
 * What came of the letters to one domain on one day.
 *
 * @param day in UTC
 * @param outcomes how many; those without letters are missing. A letter that was sent and
 * came back counts twice
 * @param statuses how often each enhanced status code was the reason that a letter was
 * not taken, such as 5.1.1
 */
public record DomainDay(String domain, LocalDate day, Map<Outcome, Long> outcomes, Map<String, Long> statuses) {

	/** Keeps its own copies. */
	public DomainDay {
		outcomes = Map.copyOf(outcomes);
		statuses = Map.copyOf(statuses);
	}

	/** How many came to this. */
	public long count(Outcome outcome) {
		return outcomes.getOrDefault(outcome, 0L);
	}
}
