package org.ashar.notifications.web;

import java.time.Instant;
import java.util.List;
import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.subscription.Subscription;
import org.ashar.notifications.writing.Phrases;
import org.springframework.stereotype.Component;

/** Subscriptions as people see them: with the names of what they follow. */
@Component
class SubscriptionBodies {

	private final Phrases phrases;

	SubscriptionBodies(Phrases phrases) {
		this.phrases = phrases;
	}

	Body of(Subscription subscription) {
		return new Body(subscription.id().value().toString(), subscription.version(),
				List.of(CriterionBody.of(subscription.criterion())), phrases.followed(subscription.criterion()),
				subscription.frequency().code(), subscription.isActive() ? "active" : "ended",
				subscription.startedAt());
	}

	List<Body> of(List<Subscription> subscriptions) {
		return subscriptions.stream().map(this::of).toList();
	}

	/** A subscription in JSON. */
	record Body(String id, long version, List<CriterionBody> criteria, Text label, String frequency, String status,
			Instant startedAt) {
	}

}
