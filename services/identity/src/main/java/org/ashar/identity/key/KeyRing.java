package org.ashar.identity.key;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.ashar.infra.platform.identifier.Uuids;
import org.ashar.infra.platform.sealing.SigningKey;
import org.ashar.infra.platform.sealing.SigningKeys;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The keys in use. They are read again every so often, so that instances learn of each
 * other's keys.
 */
@Component
public class KeyRing {

	private static final Duration READ_AGAIN_AFTER = Duration.ofSeconds(30);

	private static final String NONE = "none";

	private final SigningKeys store;

	private final KeySettings settings;

	private final Clock clock;

	private volatile @Nullable Reading last;

	KeyRing(SigningKeys store, KeySettings settings, Clock clock) {
		this.store = store;
		this.settings = settings;
		this.clock = clock;
	}

	/** The key to sign with now. */
	public SigningKey signing() {
		Instant now = now();
		return plan(now).signing(now).orElseThrow(() -> new IllegalStateException("No key to sign with"));
	}

	/** The keys whose tokens are to be believed now, and the one that will sign next. */
	public List<SigningKey> published() {
		Instant now = now();
		return plan(now).published(now);
	}

	/** Reads the keys anew, and adds the next one if it is due. */
	public void refresh() {
		read(now());
	}

	private KeyPlan plan(Instant now) {
		Reading reading = last;
		return reading != null && reading.isFresh(now) ? reading.plan() : read(now);
	}

	private KeyPlan read(Instant now) {
		KeyPlan plan = new KeyPlan(store.all(), settings);
		Optional<SigningKey> retiring = plan.retiring(now);
		if (plan.signing(now).isEmpty()) {
			store.add(successor(NONE), now);
			plan = new KeyPlan(store.all(), settings);
		}
		else if (retiring.isPresent()) {
			store.add(successor(retiring.get().id()), now.plus(settings.announceFor()));
			plan = new KeyPlan(store.all(), settings);
		}
		last = new Reading(plan, now);
		return plan;
	}

	// Two instances that find the same key retiring make the same id: one of them is
	// first, both use its key.
	private static String successor(String predecessor) {
		return Uuids.derived("signing-key", predecessor).toString();
	}

	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private record Reading(KeyPlan plan, Instant at) {
		boolean isFresh(Instant now) {
			return Duration.between(at, now).abs().compareTo(READ_AGAIN_AFTER) < 0;
		}
	}

}
