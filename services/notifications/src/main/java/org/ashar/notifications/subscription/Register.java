package org.ashar.notifications.subscription;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Subscribers and their subscriptions, for those who have shown whose they are. */
@Component
class Register {

	private final Subscribers subscribers;

	private final Subscriptions subscriptions;

	private final Following following;

	Register(Subscribers subscribers, Subscriptions subscriptions, Following following) {
		this.subscribers = subscribers;
		this.subscriptions = subscriptions;
		this.following = following;
	}

	Subscriber get(SubscriberId id) {
		return subscribers.find(id)
			.filter(subscriber -> subscriber.status() != SubscriberStatus.NULLIFIED)
			.orElseThrow(SubscriptionProblem.UnknownLink::new);
	}

	void save(Subscriber subscriber) {
		subscribers.save(subscriber);
	}

	List<Subscription> activeOf(SubscriberId subscriber) {
		return subscriptions.activeOf(subscriber);
	}

	Subscription active(SubscriberId owner, SubscriptionId id) {
		Subscription subscription = owned(owner, id);
		if (!subscription.isActive()) {
			throw new SubscriptionProblem.UnknownSubscription();
		}
		return subscription;
	}

	Subscription change(Subscription subscription, Delivery delivery, Instant now) {
		subscription.change(delivery, now);
		subscriptions.save(subscription);
		return subscription;
	}

	void end(SubscriberId owner, SubscriptionId id, Instant now) {
		following.end(owned(owner, id), EndedReason.CRITERIA_CHANGED, now);
	}

	private Subscription owned(SubscriberId owner, SubscriptionId id) {
		return subscriptions.find(id)
			.filter(subscription -> subscription.subscriber().equals(owner))
			.orElseThrow(SubscriptionProblem.UnknownSubscription::new);
	}

}
