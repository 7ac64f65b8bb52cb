package org.ashar.notifications.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Shows and changes what a person follows, for whoever holds the token of the person's
 * letters.
 */
@Component
public class PreferenceDesk {

	private final Links links;

	private final Register register;

	private final List<Timetable> timetables;

	private final Clock clock;

	PreferenceDesk(Links links, Register register, List<Timetable> timetables, Clock clock) {
		this.links = links;
		this.register = register;
		this.timetables = timetables;
		this.clock = clock;
	}

	/**
	 * Everything about one person, without the address.
	 * {@link SubscriptionProblem.UnknownLink} when it is forgotten.
	 */
	public Overview show(String token) {
		Subscriber subscriber = register.get(links.preferring(token));
		return new Overview(subscriber, register.activeOf(subscriber.id()));
	}

	/**
	 * Changes language, zone and hour; no letters until the end of the pause, if there is
	 * one.
	 * @param seen the version that the caller has read, null if that does not matter
	 */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public Overview prefer(String token, UnaryOperator<Preferences> change, @Nullable Instant pausedUntil,
			@Nullable Long seen) {
		Subscriber subscriber = register.get(links.preferring(token));
		if (seen != null && seen != subscriber.version()) {
			throw new SubscriptionProblem.Stale();
		}
		Preferences preferences = change.apply(subscriber.preferences());
		subscriber.prefer(preferences, pausedUntil, clock.instant());
		register.save(subscriber);
		changed(subscriber);
		return show(token);
	}

	/** What waits may be due now. */
	private void changed(Subscriber subscriber) {
		timetables.forEach(timetable -> timetable.changed(subscriber.id(), subscriber.preferences()));
	}

	/**
	 * Changes how letters about one thing come; the version is that which the caller has
	 * read, if it matters.
	 */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public Subscription change(String token, SubscriptionId id, UnaryOperator<Delivery> change, @Nullable Long seen) {
		SubscriberId subscriber = links.preferring(token);
		Subscription subscription = register.active(subscriber, id);
		if (seen != null && seen != subscription.version()) {
			throw new SubscriptionProblem.Stale();
		}
		Subscription changed = register.change(subscription, change.apply(subscription.delivery()), clock.instant());
		changed(register.get(subscriber));
		return changed;
	}

	/** Ends one subscription; a second time changes nothing. */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void end(String token, SubscriptionId id) {
		register.end(links.preferring(token), id, clock.instant());
	}

	/** A subscriber with what is followed. */
	public record Overview(Subscriber subscriber, List<Subscription> subscriptions) {
	}

}
