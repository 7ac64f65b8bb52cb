package org.ashar.events.checkin;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.ashar.events.agenda.SessionId;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationState;
import org.jspecify.annotations.Nullable;

/**
 * What all scans of one person come to, made anew of all of them each time: whatever
 * comes late finds its place. The first scan counts, by time as we would have read it;
 * the others are kept as attempts.
 */
final class Merge {

	private final List<Visit> visits = new ArrayList<>();

	private final List<Attempt> attempts = new ArrayList<>();

	private final Set<Flag> flags = EnumSet.noneOf(Flag.class);

	private final Map<@Nullable SessionId, Integer> inside = new LinkedHashMap<>();

	/**
	 * @param scans of one person, in any order
	 * @param registration as it is now, if there is one
	 */
	Merge(List<Scan> scans, @Nullable Registration registration) {
		List<Scan> inOrder = scans.stream().sorted(Scan.BY_TIME).toList();
		inOrder.forEach(this::take);
		inOrder.stream()
			.filter(scan -> scan.direction() == Direction.IN)
			.findFirst()
			.ifPresent(first -> flag(first, registration).ifPresent(flags::add));
	}

	private void take(Scan scan) {
		Integer open = inside.get(scan.session());
		switch (scan.direction()) {
			case IN -> {
				if (open != null) {
					again(scan, Flag.AGAIN);
					return;
				}
				inside.put(scan.session(), visits.size());
				visits.add(new Visit(scan.session(), scan.at(), scan.device(), null));
			}
			case OUT -> {
				if (open == null) {
					again(scan, Flag.NEVER_IN);
					return;
				}
				inside.remove(scan.session());
				visits.set(open, visits.get(open).until(scan.at()));
			}
		}
	}

	private void again(Scan scan, Flag flag) {
		flags.add(flag);
		attempts.add(new Attempt(scan.session(), scan.direction(), scan.at(), scan.device()));
	}

	private static Optional<Flag> flag(Scan first, @Nullable Registration registration) {
		if (first.proof() == Proof.WALK_IN) {
			return Optional.of(Flag.WALK_IN);
		}
		if (registration == null) {
			return Optional.of(Flag.NOT_ON_LIST);
		}
		if (registration.state() == RegistrationState.CONFIRMED) {
			return first.listed() ? Optional.empty() : Optional.of(Flag.CONFIRMED_SINCE);
		}
		if (registration.state().isLive()) {
			return Optional.of(Flag.NOT_ON_LIST);
		}
		// Who gives the seat back after having been there has been there.
		return registration.changed().isAfter(first.at()) ? Optional.empty() : Optional.of(Flag.WITHDRAWN);
	}

	/** In the order in which they began. */
	List<Visit> visits() {
		return List.copyOf(visits);
	}

	/** What did not count, in the order of time. */
	List<Attempt> attempts() {
		return List.copyOf(attempts);
	}

	/** What an organizer should look at. */
	Set<Flag> flags() {
		return Set.copyOf(flags);
	}

}
