package org.ashar.notifications.pace;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ashar.notifications.mailroom.Lane;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says which letters may leave now. Quotas are counted in the store and used by the
 * share: all instances together keep to them.
 */
@Component
public class Pace {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final Duration DAY = Duration.ofDays(1);

	private static final int WARM_UP_DAYS = 14;

	/* So many letters in a row that are asked for later are no accident. */
	private static final int STREAK = 5;

	private static final Duration FRESH = Duration.ofSeconds(2);

	private final PaceSettings settings;

	private final Sender sender;

	private final Quotas quotas;

	private final Shares shares;

	private final Clock clock;

	private final Map<String, Integer> streaks = new HashMap<>();

	private Map<String, Rest> rests = Map.of();

	private Instant looked = Instant.EPOCH;

	private Instant swept = Instant.EPOCH;

	private @Nullable Instant known;

	Pace(PaceSettings settings, Sender sender, Quotas quotas, Clock clock) {
		this.settings = settings;
		this.sender = sender;
		this.quotas = quotas;
		this.shares = new Shares(quotas);
		this.clock = clock;
	}

	/** The lanes of which letters may leave at present. */
	public synchronized Set<Lane> open() {
		Instant now = clock.instant();
		Set<Lane> open = EnumSet.noneOf(Lane.class);
		for (Lane lane : Lane.values()) {
			if (general(lane, now).stream().noneMatch(shares::isUsedUp)) {
				open.add(lane);
			}
		}
		return open;
	}

	/**
	 * A letter to this domain is about to leave: empty when it may, else when it is tried
	 * again.
	 */
	public synchronized Optional<Instant> waitFor(Lane lane, String domain) {
		Instant now = clock.instant();
		look(now);
		Rest rest = rests.get(key(domain));
		if (rest != null && rest.until().isAfter(now)) {
			return Optional.of(rest.until());
		}
		List<Quota> all = all(lane, domain, now);
		for (int i = 0; i < all.size(); i++) {
			if (!shares.take(all.get(i), now)) {
				all.subList(0, i).forEach(shares::giveBack);
				return Optional.of(shares.again(all.get(i)));
			}
		}
		return Optional.empty();
	}

	/**
	 * A letter that might have left since then did not, through no fault of its server:
	 * others may leave instead, as long as what it took counts.
	 */
	public synchronized void giveBack(Lane lane, String domain, Instant since) {
		all(lane, domain, since).forEach(shares::giveBack);
	}

	/** By which it is decided which quotas hold. */
	public Instant now() {
		return clock.instant();
	}

	private List<Quota> all(Lane lane, String domain, Instant now) {
		List<Quota> all = general(lane, now);
		if (settings.perDomain() > 0) {
			all.addFirst(Quota.now("domain|" + key(domain), MINUTE, settings.perDomain(), now));
		}
		return all;
	}

	/** What holds for a lane as a whole. */
	private List<Quota> general(Lane lane, Instant now) {
		List<Quota> all = new ArrayList<>();
		if (settings.perMinute() > 0) {
			all.add(Quota.now("all", MINUTE, settings.perMinute(), now));
		}
		if (settings.warmUp() > 0 && lane == Lane.BULK) {
			warmUp(now).ifPresent(all::add);
		}
		return all;
	}

	/** Days are counted from the hour at which the sender came to be. */
	private Optional<Quota> warmUp(Instant now) {
		if (known == null) {
			known = quotas.known(sender, now);
		}
		long day = Duration.between(known, now).toDays();
		if (day >= WARM_UP_DAYS) {
			return Optional.empty();
		}
		int limit = (int) Math.min(Integer.MAX_VALUE, (long) settings.warmUp() << Math.max(0, day));
		return Optional.of(new Quota("warm-up|" + sender.domain(), known.plus(DAY.multipliedBy(day)), DAY, limit));
	}

	/**
	 * The server of a domain wants no letters for the moment; many in a row, and it gets
	 * none.
	 */
	public synchronized void deferred(String domain) {
		String key = key(domain);
		if (streaks.merge(key, 1, Integer::sum) >= STREAK) {
			streaks.remove(key);
			quotas.rest(key, clock.instant());
			looked = Instant.EPOCH;
		}
	}

	/** The server of a domain takes letters. */
	public synchronized void taken(String domain) {
		String key = key(domain);
		streaks.remove(key);
		if (rests.containsKey(key)) {
			quotas.wake(key);
			looked = Instant.EPOCH;
		}
	}

	private void look(Instant now) {
		if (looked.isBefore(now.minus(FRESH))) {
			rests = quotas.rests(now.minus(DAY)).stream().collect(Collectors.toMap(Rest::domain, rest -> rest));
			looked = now;
		}
	}

	/** Forgets what is over, once an hour; there is never more to do at once. */
	public synchronized boolean forget() {
		Instant now = clock.instant();
		if (swept.isBefore(now.minus(Duration.ofHours(1)))) {
			quotas.forget(now.minus(DAY));
			swept = now;
		}
		return false;
	}

	private static String key(String domain) {
		return domain.toLowerCase(Locale.ROOT);
	}

}
