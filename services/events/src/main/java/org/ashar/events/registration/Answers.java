package org.ashar.events.registration;

import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody has answered to the organizer's own questions, by their ids. Never
 * printed; sealed wherever it lies.
 */
public record Answers(Map<String, String> values) {

	/** Nothing was asked, or all of it was erased. */
	public static final Answers NONE = new Answers(Map.of());

	public Answers {
		values = Map.copyOf(new TreeMap<>(values));
	}

	Answers without(Iterable<String> questions) {
		Map<String, String> rest = new TreeMap<>(values);
		questions.forEach(rest::remove);
		return new Answers(rest);
	}

	@Override
	public String toString() {
		return "Answers[…]";
	}
}
