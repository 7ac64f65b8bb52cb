package org.ashar.notifications.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ashar.notifications.mailroom.LetterKind;
import org.ashar.notifications.mailroom.Mailroom;
import org.ashar.notifications.subscription.EmailAddress;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Notes how endpoints fare. One that wants no more, or takes nothing for three days, is
 * disabled, and its owner told by a letter.
 */
@Component
public class Switchboard {

	private static final int BATCH = 50;

	private final Endpoints endpoints;

	private final Vault vault;

	private final Mailroom mailroom;

	private final Clock clock;

	Switchboard(Endpoints endpoints, Vault vault, Mailroom mailroom, Clock clock) {
		this.endpoints = endpoints;
		this.vault = vault;
		this.mailroom = mailroom;
		this.clock = clock;
	}

	/** The endpoint with this id. */
	public Optional<Endpoint> find(EndpointId id) {
		return endpoints.find(id);
	}

	/** Where its owner is told. */
	public EmailAddress contact(Endpoint endpoint) {
		return vault.contact(endpoint);
	}

	String signatures(Endpoint endpoint, String id, Instant now, byte[] body) {
		return vault.signatures(endpoint, id, now, body);
	}

	/** What the last try of a message says about its endpoint. */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	void note(Delivery delivery) {
		Instant now = clock.instant();
		endpoints.find(delivery.endpoint()).ifPresent(endpoint -> {
			if (delivery.state() == DeliveryState.DELIVERED) {
				endpoint.recovered(now);
			}
			else {
				endpoint.failed(now);
			}
			if (delivery.isGone()) {
				endpoint.disable(Disabled.Reason.GONE, now);
			}
			else if (delivery.state() == DeliveryState.GIVEN_UP && !delivery.isTest()) {
				endpoint.disable(Disabled.Reason.FAILING, now);
			}
			endpoints.save(endpoint);
		});
	}

	/** Tells owners what was disabled; true when there may be more of them. */
	public boolean tell() {
		var untold = endpoints.untold(clock.instant(), BATCH);
		for (Endpoint endpoint : untold) {
			endpoint.untold()
				.ifPresent(since -> mailroom.tell(LetterKind.WEBHOOK, endpoint.id().value(),
						"webhook-disabled:" + endpoint.id().value() + ":" + since.toEpochMilli()));
			endpoint.told(clock.instant());
			endpoints.save(endpoint);
		}
		return untold.size() == BATCH;
	}

}
