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
				subscription.choice().match().code(),
				subscription.choice().criteria().stream().map(CriterionBody::of).toList(),
				phrases.followed(subscription.choice()), subscription.frequency().code(),
				subscription.policy().kind().code(), subscription.policy().waitHours(),
				subscription.isActive() ? "active" : "ended", subscription.startedAt());
	}

	List<Body> of(List<Subscription> subscriptions) {
		return subscriptions.stream().map(this::of).toList();
	}

	/**
	 * A subscription in JSON.
	 *
	 * @param match whether any or all of the criteria must be there
	 * @param languagePolicy what becomes of news that are not in the reader's language
	 * @param waitHours for how long they wait, 0 if they do not
	 */
	record Body(String id, long version, String match, List<CriterionBody> criteria, Text label, String frequency,
			String languagePolicy, int waitHours, String status, Instant startedAt) {
	}

}
