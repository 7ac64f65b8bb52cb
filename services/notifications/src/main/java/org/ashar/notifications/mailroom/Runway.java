package org.ashar.notifications.mailroom;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where what is noted about letters of a lent bundle gets into the store. */
record Runway(UUID bundle, String token, Bundles bundles, Letters documents, Clock clock) {

	/**
	 * False when the bundle is in other hands. A letter that goes on in a document of its
	 * own is first taken out of the hands of all others: marked as leaving.
	 * @param marks of all letters, as far as this process knows
	 */
	boolean land(Flight flight, Turn turn, long[] marks) {
		if (!flight.apart.isEmpty() && !liftsApart(flight, marks)) {
			return false;
		}
		return bundles.note(bundle, token, flight.change(flight.marks, turn, clock.instant()));
	}

	private boolean liftsApart(Flight flight, long[] marks) {
		Map<Integer, Long> leaving = new HashMap<>(flight.marks);
		flight.apart.keySet()
			.stream()
			.filter(place -> marks[place] == Mark.WAITING)
			.forEach(place -> leaving.put(place, Mark.LEAVING));
		if (!bundles.note(bundle, token, flight.change(leaving, new Turn.Same(), clock.instant()))) {
			return false;
		}
		flight.apart.keySet().forEach(place -> marks[place] = Mark.LEAVING);
		documents.addAll(List.copyOf(flight.apart.values()));
		flight.marks.clear();
		flight.apart.keySet().forEach(place -> flight.marks.put(place, Mark.APART));
		return true;
	}

	/** It was swept meanwhile: what was taken then is known after all. */
	void late(Flight flight) {
		flight.marks.forEach((place, mark) -> {
			if (mark > 0) {
				bundles.noteLate(bundle, place, mark);
			}
		});
	}

}
