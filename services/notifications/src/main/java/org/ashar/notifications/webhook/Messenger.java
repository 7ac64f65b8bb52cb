package org.ashar.notifications.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes messages to endpoints. Workers of one process tell different endpoints, so that a
 * slow one keeps one of them busy and no more; workers of other processes are kept off by
 * the lease of each message.
 */
@Component
public class Messenger {

	private static final Logger LOGGER = LoggerFactory.getLogger(Messenger.class);

	private static final Duration MEMORY = Duration.ofDays(7);

	private static final int LOOK = 20;

	private static final int BATCH = 100;

	private final Deliveries deliveries;

	private final Switchboard switchboard;

	private final Payloads payloads;

	private final Outlet outlet;

	private final Clock clock;

	private final Set<EndpointId> busy = ConcurrentHashMap.newKeySet();

	Messenger(Deliveries deliveries, Switchboard switchboard, Payloads payloads, Outlet outlet, Clock clock) {
		this.deliveries = deliveries;
		this.switchboard = switchboard;
		this.payloads = payloads;
		this.outlet = outlet;
		this.clock = clock;
	}

	/** Sends one message, if one is due; true when there may be more. */
	public boolean work() {
		for (Delivery delivery : deliveries.due(clock.instant(), Set.copyOf(busy), LOOK)) {
			if (busy.add(delivery.endpoint())) {
				try {
					carry(delivery);
					return true;
				}
				catch (OptimisticLockingFailureException another) {
					LOGGER.debug("Another instance was faster");
				}
				finally {
					busy.remove(delivery.endpoint());
				}
			}
		}
		return false;
	}

	private void carry(Delivery delivery) {
		delivery.take(clock.instant());
		deliveries.save(delivery);
		Optional<Endpoint> endpoint = switchboard.find(delivery.endpoint()).filter(Endpoint::isActive);
		Optional<byte[]> body;
		try {
			body = endpoint.flatMap(known -> payloads.write(delivery, known));
		}
		catch (RuntimeException e) {
			// Tried again like any other, so that it ends; the endpoint is not to blame.
			LOGGER.error("Message {} could not be written", delivery.id().value(), e);
			delivery.tried(new Attempt(clock.instant(), null, Failure.NOT_WRITTEN));
			deliveries.save(delivery);
			return;
		}
		if (body.isEmpty()) {
			delivery.callOff(clock.instant());
			deliveries.save(delivery);
			return;
		}
		send(delivery, endpoint.get(), body.get());
	}

	private void send(Delivery delivery, Endpoint endpoint, byte[] body) {
		Outlet.Answer answer = outlet.post(endpoint.url(), headers(delivery, endpoint, body), body);
		delivery.tried(Attempt.of(answer, clock.instant()));
		deliveries.save(delivery);
		switchboard.note(delivery);
	}

	private Map<String, String> headers(Delivery delivery, Endpoint endpoint, byte[] body) {
		Instant now = clock.instant();
		String id = delivery.id().value().toString();
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("webhook-id", id);
		headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
		headers.put("webhook-signature", switchboard.signatures(endpoint, id, now, body));
		return headers;
	}

	/** Forgets messages that ended a week ago; true when there may be more of them. */
	public boolean forget() {
		return deliveries.forget(clock.instant().minus(MEMORY), BATCH) == BATCH;
	}

}
