package org.ashar.events.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.ashar.infra.platform.identifier.Uuids;
import org.ashar.infra.platform.sealing.Seal;
import org.ashar.infra.platform.sealing.SigningKey;
import org.ashar.infra.platform.sealing.SigningKeys;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Which key signs now. Each signs for three months and is known a month before, so that
 * devices that took their keys along know it; all are kept, since a ticket is good until
 * its event.
 */
@Component
class TicketKeyRing {

	static final Duration SIGNS_FOR = Duration.ofDays(90);

	static final Duration KNOWN_BEFORE = Duration.ofDays(30);

	private static final Duration READ_AGAIN_AFTER = Duration.ofSeconds(30);

	private final SigningKeys store;

	private final Clock clock;

	private volatile @Nullable Reading last;

	TicketKeyRing(MongoOperations mongo, Seal seal, Clock clock) {
		this.store = new SigningKeys(mongo, seal, "ticket-keys", "ticket-key");
		this.clock = clock;
	}

	/**
	 * The youngest that has taken over; the oldest when the clock was set back before all
	 * of them.
	 */
	SigningKey signing() {
		Instant now = now();
		List<SigningKey> keys = keys(now);
		return keys.stream()
			.filter(key -> !key.signsFrom().isAfter(now))
			.reduce((earlier, later) -> later)
			.orElseGet(keys::getFirst);
	}

	/** All that ever signed, and the one that will sign next. */
	List<SigningKey> all() {
		return keys(now());
	}

	private List<SigningKey> keys(Instant now) {
		Reading reading = last;
		if (reading != null && Duration.between(reading.at(), now).abs().compareTo(READ_AGAIN_AFTER) < 0) {
			return reading.keys();
		}
		List<SigningKey> keys = withSuccessor(store.all(), now);
		last = new Reading(keys, now);
		return keys;
	}

	private List<SigningKey> withSuccessor(List<SigningKey> keys, Instant now) {
		if (keys.isEmpty()) {
			store.add(successor("none"), now);
			return store.all();
		}
		SigningKey youngest = keys.getLast();
		if (now.isBefore(youngest.signsFrom().plus(SIGNS_FOR).minus(KNOWN_BEFORE))) {
			return keys;
		}
		store.add(successor(youngest.id()), now.plus(KNOWN_BEFORE));
		return store.all();
	}

	// Two instances that find the same key retiring make the same id: one of them is
	// first, both use its key.
	private static String successor(String predecessor) {
		return Uuids.derived("ticket-key", predecessor).toString().substring(0, 8);
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private record Reading(List<SigningKey> keys, Instant at) {
	}

}
