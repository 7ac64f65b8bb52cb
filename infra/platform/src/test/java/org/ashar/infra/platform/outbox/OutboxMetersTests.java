package org.ashar.infra.platform.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Operators see for how long messages wait, and for how long they had waited. */
class OutboxMetersTests {

	private static final Instant NOW = Instant.parse("2026-05-01T06:00:00Z");

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final OutboxMeters meters = new OutboxMeters(this.registry, Clock.fixed(NOW, ZoneOffset.UTC));

	@Test
	void theAgeIsThatOfWhatWaitsLongestWhereverItWaits() {
		assertThat(age()).isZero();
		this.meters.waiting("events", NOW.minusSeconds(5));
		this.meters.waiting("registrations", NOW.minusSeconds(90));
		assertThat(age()).isEqualTo(90);
		this.meters.waiting("registrations", null);
		assertThat(age()).isEqualTo(5);
	}

	@Test
	void theLagIsCountedFromTheFactToTheAnswer() {
		this.meters.sent(NOW.minusSeconds(3));
		assertThat(this.registry.get("ashar.outbox.lag").timer().max(TimeUnit.SECONDS)).isEqualTo(3);
		assertThat(this.registry.get("ashar.outbox.sent").counter().count()).isEqualTo(1);
		assertThat(this.registry.get("ashar.outbox.failed").counter().count()).isZero();
	}

	private double age() {
		return this.registry.get("ashar.outbox.age").timeGauge().value(TimeUnit.SECONDS);
	}

}
