package org.ashar.notifications.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.ashar.notifications.mailroom.Digests;
import org.ashar.notifications.occasion.NewsDesk;
import org.ashar.notifications.subscription.AddressBook;
import org.ashar.notifications.subscription.Preferences;
import org.ashar.notifications.subscription.Subscriber;
import org.ashar.notifications.subscription.SubscriberId;
import org.springframework.stereotype.Component;

/**
 * Closes windows, many at once: first their letters are written, then the next windows
 * begin. After a crash in between the same windows are closed again, and their letters
 * are those that are there. What arrives too late for its window is told in the next one.
 */
@Component
class Closer {

	/** So long a window waits for occasions that are still being spread. */
	private static final Duration PATIENCE = Duration.ofMinutes(15);

	private final DigestPlans plans;

	private final Digests digests;

	private final Surroundings surroundings;

	private final Clock clock;

	Closer(DigestPlans plans, Digests digests, Surroundings surroundings, Clock clock) {
		this.plans = plans;
		this.digests = digests;
		this.surroundings = surroundings;
		this.clock = clock;
	}

	/** How many it was time for. */
	int close(List<DigestPlan> due) {
		Instant now = clock.instant();
		Map<SubscriberId, Subscriber> people = surroundings
			.subscribers(due.stream().map(DigestPlan::subscriber).toList());
		Map<Instant, Boolean> spreading = new HashMap<>();
		Map<DigestPlan, Digests.Window> windows = new LinkedHashMap<>();
		List<DigestPlan> changed = new ArrayList<>();
		for (DigestPlan plan : due) {
			Subscriber subscriber = Optional.ofNullable(people.get(plan.subscriber())).orElseThrow();
			Preferences preferences = subscriber.preferences();
			Optional<Instant> pause = subscriber.pausedUntil().filter(end -> end.isAfter(now));
			Instant end = end(plan, preferences, now);
			if (pause.isPresent()) {
				plan.move(Boundary.after(pause.get(), plan.frequency(), preferences), now);
				changed.add(plan);
			}
			else if (!now.isBefore(end.plus(PATIENCE))
					|| !spreading.computeIfAbsent(end, surroundings::isStillSpreading)) {
				windows.put(plan, plan.window(end));
				changed.add(plan);
			}
		}
		Set<Digests.Window> more = digests.write(windows.values());
		windows.forEach((plan, window) -> {
			Preferences preferences = people.get(plan.subscriber()).preferences();
			plan.advance(window.end(), more.contains(window) ? rightAfter(window.end(), now)
					: Boundary.after(window.end(), plan.frequency(), preferences), now);
		});
		plans.saveAll(changed);
		return changed.size();
	}

	/** No two windows begin at the same time. */
	private static Instant rightAfter(Instant end, Instant now) {
		return now.isAfter(end) ? now : end.plusMillis(1);
	}

	/** Windows that were missed are closed together with the last of them. */
	private static Instant end(DigestPlan plan, Preferences preferences, Instant now) {
		Instant last = Boundary.upTo(now, plan.frequency(), preferences);
		return last.isBefore(plan.due()) ? plan.due() : last;
	}

	/** What a window depends on besides what was put aside. */
	@Component
	static class Surroundings {

		private final AddressBook addresses;

		private final NewsDesk news;

		Surroundings(AddressBook addresses, NewsDesk news) {
			this.addresses = addresses;
			this.news = news;
		}

		Map<SubscriberId, Subscriber> subscribers(Collection<SubscriberId> people) {
			return addresses.find(people);
		}

		boolean isStillSpreading(Instant before) {
			return news.hasOpenBefore(before);
		}

	}

}
