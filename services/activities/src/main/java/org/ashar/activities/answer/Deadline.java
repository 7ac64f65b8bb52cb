package org.ashar.activities.answer;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The two lines that silence crosses, ISO 8601.
 *
 * @param due the last day on which an answer is in time
 * @param last the last day on which it is late and not yet long overdue
 * @param next the one of them that nobody has been told of; null where nobody will be
 */
public record Deadline(String due, String last, @Nullable String next) {

	static Deadline of(LocalDate due, LocalDate last) {
		return new Deadline(due.toString(), last.toString(), due.toString());
	}

	Lateness on(LocalDate today) {
		// Days of ISO 8601 stand in the order of their texts.
		String day = today.toString();
		if (day.compareTo(last) > 0) {
			return Lateness.LONG_OVERDUE;
		}
		return day.compareTo(due) > 0 ? Lateness.DELAYED : Lateness.AWAITING;
	}

	/** Of what people were told already. */
	Lateness told() {
		if (next == null) {
			return Lateness.LONG_OVERDUE;
		}
		return next.equals(due) ? Lateness.AWAITING : Lateness.DELAYED;
	}

	/** The same once people were told of it. */
	Deadline told(Lateness lateness) {
		return new Deadline(due, last, switch (lateness) {
			case NONE, AWAITING -> due;
			case DELAYED -> last;
			case LONG_OVERDUE -> null;
		});
	}
}
