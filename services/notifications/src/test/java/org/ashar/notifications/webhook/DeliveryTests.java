package org.ashar.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.ashar.notifications.webhook.DeliveryFact.CalledOff;
import org.ashar.notifications.webhook.DeliveryFact.Planned;
import org.ashar.notifications.webhook.DeliveryFact.Taken;
import org.ashar.notifications.webhook.DeliveryFact.Tried;
import org.junit.jupiter.api.Test;

/** A message is sent until it is taken, for three days. */
class DeliveryTests {

	private static final Instant NOON = Instant.parse("2026-12-01T06:00:00Z");

	private static final EndpointId ENDPOINT = new EndpointId(UUID.randomUUID());

	@Test
	void oneOccasionIsOneMessageToAnEndpoint() {
		assertThat(Delivery.of(ENDPOINT, "o/1", NOON).id()).isEqualTo(Delivery.of(ENDPOINT, "o/1", NOON).id())
			.isNotEqualTo(Delivery.of(ENDPOINT, "o/2", NOON).id())
			.isNotEqualTo(Delivery.of(new EndpointId(UUID.randomUUID()), "o/1", NOON).id());
	}

	@Test
	void whatIsTakenIsDelivered() {
		Delivery delivery = Delivery.of(ENDPOINT, "o/1", NOON);
		delivery.take(NOON);
		assertThat(delivery.due()).as("for others, should this worker die").contains(NOON.plus(Delivery.LEASE));
		delivery.tried(said(204, NOON));
		assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
		assertThat(delivery.due()).isEmpty();
		assertThat(delivery.outbox().facts()).containsExactly(new Planned(), new Taken(),
				new Tried(DeliveryState.DELIVERED));
	}

	@Test
	void whatIsNotTakenComesAgainEverMoreSeldomForThreeDays() {
		Delivery delivery = Delivery.of(ENDPOINT, "o/1", NOON);
		Instant now = NOON;
		Duration pause = Duration.ZERO;
		int tries = 0;
		while (delivery.state() == DeliveryState.WAITING) {
			delivery.tried(tries % 2 == 0 ? said(503, now) : new Attempt(now, null, Failure.TIMED_OUT));
			tries++;
			if (delivery.due().isPresent()) {
				Duration next = Duration.between(now, delivery.due().get());
				assertThat(next).isGreaterThan(pause);
				pause = next;
				now = delivery.due().get();
			}
		}
		assertThat(delivery.state()).isEqualTo(DeliveryState.GIVEN_UP);
		assertThat(tries).isEqualTo(10);
		assertThat(Duration.between(NOON, now)).isBetween(Duration.ofDays(3), Duration.ofDays(4));
		assertThat(delivery.attempts()).hasSize(10);
	}

	@Test
	void aRedirectIsNoSuccess() {
		Delivery delivery = Delivery.of(ENDPOINT, "o/1", NOON);
		delivery.tried(said(301, NOON));
		assertThat(delivery.state()).isEqualTo(DeliveryState.WAITING);
		assertThat(delivery.due()).contains(NOON.plusSeconds(5));
	}

	@Test
	void whoeverIsGoneIsNotAskedAgain() {
		Delivery delivery = Delivery.of(ENDPOINT, "o/1", NOON);
		delivery.tried(said(410, NOON));
		assertThat(delivery.isGone()).isTrue();
		assertThat(delivery.state()).isEqualTo(DeliveryState.GIVEN_UP);
	}

	@Test
	void aTestIsSentOnce() {
		Delivery test = Delivery.test(new DeliveryId(UUID.randomUUID()), ENDPOINT, NOON);
		test.tried(said(500, NOON));
		assertThat(test.state()).isEqualTo(DeliveryState.GIVEN_UP);
		assertThat(test.isTest()).isTrue();
	}

	@Test
	void whatNeedNotBeSentIsCalledOff() {
		Delivery delivery = Delivery.of(ENDPOINT, "o/1", NOON);
		delivery.callOff(NOON);
		assertThat(delivery.state()).isEqualTo(DeliveryState.CALLED_OFF);
		assertThat(delivery.due()).isEmpty();
		assertThat(delivery.outbox().facts()).endsWith(new CalledOff());
	}

	private static Attempt said(int status, Instant at) {
		return new Attempt(at, status, null);
	}

}
