package org.ashar.notifications.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.LetterId;
import org.ashar.notifications.mailroom.Line;
import org.ashar.notifications.mailroom.Mailroom;
import org.ashar.notifications.occasion.NewsDesk;
import org.ashar.notifications.subscription.AddressBook;
import org.ashar.notifications.subscription.Preferences;
import org.ashar.notifications.subscription.Subscriber;
import org.springframework.stereotype.Component;

/**
 * Closes one window. What it tells is settled by one write; the letter and the marks
 * follow and can be repeated after a crash. What arrives too late for its window is told
 * in the next one.
 */
@Component
class Closer {

	/**
	 * A digest tells no more than this; the rest comes in a second one right after it.
	 */
	static final int MOST = 200;

	/** So long a window waits for occasions that are still being spread. */
	private static final Duration PATIENCE = Duration.ofMinutes(15);

	private final DigestPlans plans;

	private final Mailroom mailroom;

	private final Surroundings surroundings;

	private final Clock clock;

	Closer(DigestPlans plans, Mailroom mailroom, Surroundings surroundings, Clock clock) {
		this.plans = plans;
		this.mailroom = mailroom;
		this.surroundings = surroundings;
		this.clock = clock;
	}

	/** False when it is too early after all. */
	boolean close(DigestPlan plan) {
		Instant now = clock.instant();
		Optional<Subscriber> subscriber = surroundings.subscriber(plan);
		Preferences preferences = subscriber.map(Subscriber::preferences).orElseThrow();
		Optional<Instant> pause = subscriber.flatMap(Subscriber::pausedUntil).filter(end -> end.isAfter(now));
		if (plan.closing().isEmpty() && pause.isPresent()) {
			plan.move(Boundary.after(pause.get(), plan.frequency(), preferences), now);
			plans.save(plan);
			return true;
		}
		if (plan.closing().isEmpty() && !settle(plan, preferences, now)) {
			return false;
		}
		plan.closing().ifPresent(closing -> tell(plan, closing, preferences, now));
		return true;
	}

	private boolean settle(DigestPlan plan, Preferences preferences, Instant now) {
		Instant last = Boundary.upTo(now, plan.frequency(), preferences);
		Instant end = last.isBefore(plan.due()) ? plan.due() : last;
		if (surroundings.isStillSpreading(end) && now.isBefore(end.plus(PATIENCE))) {
			return false;
		}
		List<LetterId> letters = mailroom.aside(plan.subscriber(), plan.frequency(), end, MOST)
			.stream()
			.map(Letter::id)
			.toList();
		if (letters.isEmpty()) {
			plan.advance(end, Boundary.after(end, plan.frequency(), preferences), now);
		}
		else {
			plan.close(end, letters, now);
		}
		plans.save(plan);
		return true;
	}

	private void tell(DigestPlan plan, DigestPlan.Closing closing, Preferences preferences, Instant now) {
		List<Line> lines = mailroom.find(closing.letters())
			.stream()
			.flatMap(letter -> letter.contents().lines().stream())
			.toList();
		LetterId digest = mailroom.digest(plan.subscriber(), closing.window(), plan.frequency(), lines);
		mailroom.fold(closing.letters(), digest);
		Instant next = closing.letters().size() < MOST ? Boundary.after(closing.end(), plan.frequency(), preferences)
				: now;
		plan.advance(closing.end(), next, now);
		plans.save(plan);
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

		Optional<Subscriber> subscriber(DigestPlan plan) {
			return addresses.find(plan.subscriber());
		}

		boolean isStillSpreading(Instant before) {
			return news.hasOpenBefore(before);
		}

	}

}
