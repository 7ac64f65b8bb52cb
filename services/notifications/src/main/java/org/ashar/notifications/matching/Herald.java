package org.ashar.notifications.matching;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ashar.notifications.digest.DigestDesk;
import org.ashar.notifications.mailroom.Line;
import org.ashar.notifications.mailroom.Mailroom;
import org.ashar.notifications.mailroom.Reason;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.Readership.Reader;
import org.ashar.notifications.subscription.Subscription;
import org.springframework.stereotype.Component;

/**
 * Decides how each reader hears of an occasion: by one letter with all the reasons, or by
 * a line in a digest. The most eager subscription decides.
 */
@Component
class Herald {

	private static final int CREW = 16;

	private final Mailroom mailroom;

	private final DigestDesk digests;

	private final Clock clock;

	Herald(Mailroom mailroom, DigestDesk digests, Clock clock) {
		this.mailroom = mailroom;
		this.digests = digests;
		this.clock = clock;
	}

	/**
	 * Tells all of them, some side by side, since the store answers several who wait
	 * together almost as fast as one. Not all at once: others need connections too.
	 */
	void tell(Occasion occasion, String key, List<Reader> readers) throws InterruptedException {
		try (ExecutorService crew = Executors.newFixedThreadPool(CREW, Thread.ofVirtual().factory())) {
			List<Callable<Boolean>> errands = readers.stream()
				.<Callable<Boolean>>map(reader -> () -> tell(occasion, key, reader))
				.toList();
			for (Future<Boolean> errand : crew.invokeAll(errands)) {
				errand.get();
			}
		}
		catch (ExecutionException e) {
			throw new IllegalStateException("Not everybody could be told", e.getCause());
		}
	}

	/**
	 * Whether this reader is told at this key: at the first that matches, so that nobody
	 * is told twice in vain.
	 */
	private boolean tell(Occasion occasion, String key, Reader reader) {
		List<Subscription> matching = matching(occasion, reader);
		if (matching.isEmpty() || !matching.getFirst().criterion().key().equals(key)
				|| !reader.subscriber().isActive()) {
			return false;
		}
		Line line = new Line(occasion.id(),
				matching.stream()
					.map(subscription -> new Reason(subscription.id(), subscription.criterion()))
					.toList());
		Frequency frequency = matching.stream()
			.map(Subscription::frequency)
			.min(Comparator.naturalOrder())
			.orElseThrow();
		if (frequency == Frequency.AT_ONCE && reader.subscriber().isReachable(clock.instant())) {
			mailroom.update(reader.subscriber().id(), line, occasion.trace().orElse(null));
			return true;
		}
		// Whoever has paused gets all of it in one letter afterwards.
		Frequency digest = frequency == Frequency.AT_ONCE ? Frequency.DAILY : frequency;
		mailroom.putAside(reader.subscriber().id(), line, digest, occasion.arrivedAt());
		digests.expect(reader.subscriber(), digest, occasion.arrivedAt());
		return true;
	}

	private static List<Subscription> matching(Occasion occasion, Reader reader) {
		return reader.subscriptions()
			.stream()
			.filter(subscription -> subscription.wants(occasion.keys(), occasion.arrivedAt()))
			.sorted(Comparator.comparing(subscription -> subscription.criterion().key()))
			.toList();
	}

}
