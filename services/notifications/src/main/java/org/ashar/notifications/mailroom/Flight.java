package org.ashar.notifications.mailroom;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is noted about letters of a bundle and written together. Used under the lock of
 * its consignment, but for the one that is under way.
 */
final class Flight {

	/** By place, as are the others. */
	final Map<Integer, Long> marks = new HashMap<>();

	final Map<Integer, String> destinations = new HashMap<>();

	final Map<Integer, Letter> apart = new HashMap<>();

	boolean over;

	boolean written;

	@Nullable RuntimeException failure;

	/** With these marks instead of its own. */
	Bundles.Change change(Map<Integer, Long> noted, Turn turn, Instant now) {
		return new Bundles.Change(noted, destinations, turn, now);
	}

	boolean isEmpty() {
		return marks.isEmpty() && apart.isEmpty();
	}

}
