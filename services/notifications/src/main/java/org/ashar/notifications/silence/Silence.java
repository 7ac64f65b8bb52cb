package org.ashar.notifications.silence;

import java.time.LocalDate;
import java.util.List;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation that was sent to its addressees and not answered.
 *
 * @param record its UUID
 * @param text its words
 * @param keys whose followers it concerns
 * @param leadBodies who owes the answer
 * @param sent on which day it was sent, ISO 8601
 * @param due on which day the answer was to be there, ISO 8601
 */
public record Silence(String record, Text text, List<String> keys, List<String> leadBodies, String sent, String due) {

	/** Calendar months within which a state body answers where nobody said it better. */
	private static final int MONTHS_TO_ANSWER = 1;

	/** Keeps its own copies. */
	public Silence {
		keys = List.copyOf(keys);
		leadBodies = List.copyOf(leadBodies);
	}

	/**
	 * Since it was sent on this day.
	 * @param due the last day in time, as its service reckons; null in messages of before
	 */
	public static Silence since(LocalDate sent, @Nullable String due, String record, Text text, List<String> keys,
			List<String> leadBodies) {
		return new Silence(record, text, keys, leadBodies, sent.toString(),
				due != null ? due : sent.plusMonths(MONTHS_TO_ANSWER).toString());
	}

	/** The day on which it was sent. */
	public LocalDate sentOn() {
		return LocalDate.parse(sent);
	}

	/** The last day on which the answer would have been in time. */
	public LocalDate dueOn() {
		return LocalDate.parse(due);
	}
}
