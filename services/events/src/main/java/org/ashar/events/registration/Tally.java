package org.ashar.events.registration;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the registrations of an event say, counted one by one.
 *
 * @param seated seats held, by stakeholder group; nobody where a group is missing
 * @param waiting people in the queue, by group
 * @param highest the highest queue number that somebody has
 * @param sessions people signed up, by the text of the session's id
 */
record Tally(Map<String, Integer> seated, Map<String, Integer> waiting, long highest, Map<String, Integer> sessions) {

	Tally {
		seated = withoutZeros(seated);
		waiting = withoutZeros(waiting);
		sessions = withoutZeros(sessions);
	}

	static Map<String, Integer> withoutZeros(Map<String, Integer> counted) {
		Map<String, Integer> some = new TreeMap<>(counted);
		some.values().removeIf(count -> count == 0);
		return Map.copyOf(some);
	}

	int allSeated() {
		return sum(seated);
	}

	static int sum(Map<String, Integer> counted) {
		return counted.values().stream().mapToInt(Integer::intValue).sum();
	}
}
