package org.ashar.events.agenda;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Events that many look at in the same second, none of whom changes them: read once for
 * all of them. A change made here is seen at once, one made by another process after at
 * most a second, as if whoever looks had come that much earlier.
 */
final class Glances {

	private static final long FRESH = Duration.ofSeconds(1).toNanos();

	/** An agenda may be long. */
	private static final int MOST = 64;

	private final Map<EventId, Glance> kept = new LinkedHashMap<>(MOST, 0.75F, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<EventId, Glance> eldest) {
			return size() > MOST;
		}
	};

	private final Function<EventId, Optional<Event>> store;

	Glances(Function<EventId, Optional<Event>> store) {
		this.store = store;
	}

	Optional<Event> at(EventId id) {
		long now = System.nanoTime();
		Glance glance = kept(id);
		if (glance != null && now - glance.nanos() < FRESH) {
			return Optional.of(glance.event());
		}
		return store.apply(id).map(event -> keep(new Glance(event, now)));
	}

	/** It stands so from now on. */
	void saw(Event event) {
		keep(new Glance(event, System.nanoTime()));
	}

	private synchronized Glance kept(EventId id) {
		return kept.get(id);
	}

	/** Who has read it before somebody changed it comes too late. */
	private synchronized Event keep(Glance seen) {
		return kept
			.merge(seen.event().id(), seen,
					(known, next) -> next.event().version() < known.event().version() ? known : next)
			.event();
	}

	private record Glance(Event event, long nanos) {
	}

}
