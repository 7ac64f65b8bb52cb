package org.ashar.notifications.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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

	private final Patience patience;

	private final Clock clock;

	Herald(Mailroom mailroom, DigestDesk digests, Patience patience, Clock clock) {
		this.mailroom = mailroom;
		this.digests = digests;
		this.patience = patience;
		this.clock = clock;
	}

	/** Tells all of them, now or when it is there in their language. */
	void tell(Occasion occasion, List<Match> matches) {
		patience.hold(occasion, tell(occasion, matches, occasion.arrivedAt()));
	}

	/**
	 * Tells those who have waited, as if it had just arrived: it belongs to the digest
	 * after that. Who must still wait is given.
	 */
	List<Match> tellNow(Occasion occasion, List<Match> matches) {
		return tell(occasion, matches, clock.instant());
	}

	private List<Match> tell(Occasion occasion, List<Match> matches, Instant arrivedAt) {
		Instant now = clock.instant();
		List<Match> waiting = new ArrayList<>();
		Map<SubscriberId, Line> atOnce = new LinkedHashMap<>();
		Map<Frequency, Map<Subscriber, Line>> aside = new EnumMap<>(Frequency.class);
		for (Match match : matches) {
			Match ripe = match.ripe(occasion, now);
			if (ripe.subscriptions().isEmpty()) {
				waiting.add(match);
			}
			else if (ripe.frequency() == Frequency.AT_ONCE && match.reader().isReachable(now)) {
				atOnce.put(match.reader().id(), line(occasion, ripe));
			}
			else {
				aside.computeIfAbsent(digest(ripe), none -> new LinkedHashMap<>())
					.put(match.reader(), line(occasion, ripe));
			}
		}
		if (occasion.isBundled()) {
			mailroom.bundle(occasion.id(), occasion.news().subject(), atOnce, occasion.trace().orElse(null));
		}
		else {
			mailroom.update(atOnce, occasion.trace().orElse(null));
		}
		aside.forEach((digest, lines) -> putAside(occasion, arrivedAt, digest, lines));
		return waiting;
	}

	/** Whoever has paused gets all of it in one letter afterwards. */
	private static Frequency digest(Match match) {
		return match.frequency() == Frequency.AT_ONCE ? Frequency.DAILY : match.frequency();
	}

	private void putAside(Occasion occasion, Instant arrivedAt, Frequency digest, Map<Subscriber, Line> lines) {
		Map<SubscriberId, Line> readers = new LinkedHashMap<>();
		lines.forEach((reader, line) -> readers.put(reader.id(), line));
		mailroom.putAside(occasion.id(), occasion.news().subject(), readers, digest, arrivedAt);
		digests.expect(lines.keySet(), digest, arrivedAt);
	}

	private static Line line(Occasion occasion, Match match) {
		return new Line(occasion.id(), match.subscriptions().stream().map(Subscription::id).map(Reason::new).toList());
	}

}
