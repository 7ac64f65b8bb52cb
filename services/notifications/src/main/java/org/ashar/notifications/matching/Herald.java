package org.ashar.notifications.matching;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ashar.notifications.digest.DigestDesk;
import org.ashar.notifications.mailroom.Line;
import org.ashar.notifications.mailroom.Mailroom;
import org.ashar.notifications.mailroom.Reason;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.Readership.Reader;
import org.ashar.notifications.subscription.Subscriber;
import org.ashar.notifications.subscription.SubscriberId;
import org.ashar.notifications.subscription.Subscription;
import org.springframework.stereotype.Component;

/**
 * Decides how each reader hears of an occasion: by one letter with all the reasons, or by
 * a line in a digest. The most eager subscription decides.
 */
@Component
class Herald {

	private final Mailroom mailroom;

	private final DigestDesk digests;

	private final Clock clock;

	Herald(Mailroom mailroom, DigestDesk digests, Clock clock) {
		this.mailroom = mailroom;
		this.digests = digests;
		this.clock = clock;
	}

	/**
	 * Tells all of them, each at the first key that matches, so that nobody is told twice
	 * in vain.
	 */
	void tell(Occasion occasion, String key, List<Reader> readers) {
		Map<SubscriberId, Line> atOnce = new LinkedHashMap<>();
		Map<Frequency, Map<Subscriber, Line>> aside = new EnumMap<>(Frequency.class);
		for (Reader reader : readers) {
			List<Subscription> matching = matching(occasion, reader);
			if (matching.isEmpty() || !matching.getFirst().criterion().key().equals(key)
					|| !reader.subscriber().isActive()) {
				continue;
			}
			Frequency frequency = frequency(matching);
			if (frequency == Frequency.AT_ONCE && reader.subscriber().isReachable(clock.instant())) {
				atOnce.put(reader.subscriber().id(), line(occasion, matching));
			}
			else {
				// Whoever has paused gets all of it in one letter afterwards.
				Frequency digest = frequency == Frequency.AT_ONCE ? Frequency.DAILY : frequency;
				aside.computeIfAbsent(digest, none -> new LinkedHashMap<>())
					.put(reader.subscriber(), line(occasion, matching));
			}
		}
		mailroom.update(atOnce, occasion.trace().orElse(null));
		aside.forEach((digest, lines) -> putAside(occasion, digest, lines));
	}

	private void putAside(Occasion occasion, Frequency digest, Map<Subscriber, Line> lines) {
		Map<SubscriberId, Line> readers = new LinkedHashMap<>();
		lines.forEach((reader, line) -> readers.put(reader.id(), line));
		mailroom.putAside(readers, digest, occasion.arrivedAt());
		digests.expect(lines.keySet(), digest, occasion.arrivedAt());
	}

	private static Line line(Occasion occasion, List<Subscription> matching) {
		return new Line(occasion.id(),
				matching.stream()
					.map(subscription -> new Reason(subscription.id(), subscription.criterion()))
					.toList());
	}

	private static Frequency frequency(List<Subscription> matching) {
		return matching.stream().map(Subscription::frequency).min(Comparator.naturalOrder()).orElseThrow();
	}

	private static List<Subscription> matching(Occasion occasion, Reader reader) {
		return reader.subscriptions()
			.stream()
			.filter(subscription -> subscription.wants(occasion.keys(), occasion.cut()))
			.sorted(Comparator.comparing(subscription -> subscription.criterion().key()))
			.toList();
	}

}
