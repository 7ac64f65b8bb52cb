package org.ashar.notifications.matching;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.Readership.Reader;
import org.ashar.notifications.subscription.Subscriber;
import org.ashar.notifications.subscription.Subscription;

/**
 * A reader and those of the reader's subscriptions that ask for an occasion.
 *
 * @param subscriptions in the order of the occasion's keys
 */
record Match(Subscriber reader, List<Subscription> subscriptions) {

	static Match of(Occasion occasion, Reader reader) {
		return new Match(reader.subscriber(),
				reader.subscriptions()
					.stream()
					.filter(subscription -> subscription.wants(occasion.keys(), occasion.cut()))
					.sorted(Comparator.comparing(subscription -> occasion.keys().indexOf(subscription.key())))
					.toList());
	}

	/** Whether there is anybody to tell and anything to tell it for. */
	boolean isAny() {
		return !subscriptions.isEmpty() && reader.isActive();
	}

	/**
	 * Only those that need not wait: for the reader's language, or any longer. They are
	 * told; the others would come too late to say the same. So none is told before the
	 * most eager one.
	 */
	Match ripe(Occasion occasion, Instant now) {
		if (occasion.news().speaks(reader.preferences().language())) {
			return this;
		}
		boolean early = patience(occasion).filter(end -> !end.isAfter(now)).isEmpty();
		return new Match(reader, early ? List.of() : subscriptions.stream()
			.filter(subscription -> patience(subscription, occasion).filter(end -> !end.isAfter(now)).isPresent())
			.toList());
	}

	/**
	 * When the most eager of those that do not wait for ever has waited long enough;
	 * empty if all do.
	 */
	Optional<Instant> patience(Occasion occasion) {
		return subscriptions.stream()
			.filter(subscription -> patience(subscription, occasion).isPresent())
			.min(Comparator.comparing(Subscription::frequency)
				.thenComparing(subscription -> patience(subscription, occasion).orElseThrow()))
			.flatMap(subscription -> patience(subscription, occasion));
	}

	private static Optional<Instant> patience(Subscription subscription, Occasion occasion) {
		return subscription.policy().patience(occasion.arrivedAt());
	}

	/** The most eager one decides. */
	Frequency frequency() {
		return subscriptions.stream().map(Subscription::frequency).min(Comparator.naturalOrder()).orElseThrow();
	}

}
