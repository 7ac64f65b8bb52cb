package org.ashar.activities.answer;

import java.time.LocalDate;

/**
 * The two lines that silence crosses, ISO 8601.
 *
 * @param due the last day on which an answer is in time
 * @param last the last day on which it is late and not yet long overdue
 */
public record Deadline(String due, String last) {

	static Deadline of(LocalDate due, LocalDate last) {
		return new Deadline(due.toString(), last.toString());
	}

	Lateness on(LocalDate today) {
		// Days of ISO 8601 stand in the order of their texts.
		String day = today.toString();
		if (day.compareTo(last) > 0) {
			return Lateness.LONG_OVERDUE;
		}
		return day.compareTo(due) > 0 ? Lateness.DELAYED : Lateness.AWAITING;
	}
}
