package org.ashar.notifications.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.subscription.Choice;
import org.ashar.notifications.webhook.Attempt;
import org.ashar.notifications.webhook.Delivery;
import org.ashar.notifications.webhook.DeliveryId;
import org.ashar.notifications.webhook.Disabled;
import org.ashar.notifications.webhook.Endpoint;
import org.ashar.notifications.webhook.EndpointDesk;
import org.ashar.notifications.webhook.EndpointId;
import org.ashar.notifications.writing.Phrases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Endpoints and the messages to them, as their owners see them. */
@Component
class WebhookBodies {

	private final EndpointDesk desk;

	private final Phrases phrases;

	WebhookBodies(EndpointDesk desk, Phrases phrases) {
		this.desk = desk;
		this.phrases = phrases;
	}

	Body of(Endpoint endpoint) {
		return of(endpoint, null);
	}

	Body of(EndpointDesk.Opened opened) {
		return of(opened.endpoint(), opened.secret());
	}

	private Body of(Endpoint endpoint, @Nullable String secret) {
		Optional<Disabled> disabled = endpoint.disabled();
		List<AnnouncementBodies.Followed> criteria = endpoint.criteria()
			.stream()
			.map(criterion -> new AnnouncementBodies.Followed(criterion.kind().code(), criterion.value(),
					phrases.followed(Choice.of(criterion))))
			.toList();
		return new Body(endpoint.id(), endpoint.version(), endpoint.url().toString(), criteria, desk.contact(endpoint),
				endpoint.language(), endpoint.isActive(), disabled.map(why -> why.reason().code()).orElse(null),
				disabled.map(Disabled::at).orElse(null), endpoint.failures(), endpoint.since(), secret);
	}

	/**
	 * An endpoint.
	 *
	 * @param disabledReason gone, failing or owner
	 * @param failures how often in a row it has not taken a message
	 * @param secret of the form whsec_…, when it is new
	 */
	record Body(EndpointId id, long version, String url, List<AnnouncementBodies.Followed> criteria, String contact,
			Language language, boolean active, @Nullable String disabledReason, @Nullable Instant disabledAt,
			int failures, Instant since, @Nullable String secret) {

		@Override
		public String toString() {
			return "Body[" + id + "]";
		}
	}

	/**
	 * A message to an endpoint.
	 *
	 * @param id as in webhook-id
	 * @param occasion what it tells of; null for a test
	 * @param due when it is sent next
	 */
	record Message(DeliveryId id, @Nullable String occasion, String state, Instant plannedAt, @Nullable Instant due,
			List<Try> attempts) {

		static Message of(Delivery delivery) {
			return new Message(delivery.id(), delivery.occasion().orElse(null), delivery.state().code(),
					delivery.plannedAt(), delivery.due().orElse(null),
					delivery.attempts().stream().map(Try::of).toList());
		}
	}

	/** What came of sending it once: a status, or why there was none. */
	record Try(Instant at, @Nullable Integer status, @Nullable String failure) {

		private static Try of(Attempt attempt) {
			return new Try(attempt.at(), attempt.status(), attempt.failure() == null ? null : attempt.failure().code());
		}
	}

}
