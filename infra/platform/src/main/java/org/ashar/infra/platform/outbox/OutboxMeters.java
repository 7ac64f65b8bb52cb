package org.ashar.infra.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

/**
 * What operators see of the outboxes: {@code ashar.outbox.age} of what waits now,
 * {@code ashar.outbox.lag} of what was sent, from the fact to the broker's answer, and
 * how many were {@code sent} or {@code failed}.
 */
final class OutboxMeters {

	private final Clock clock;

	private final Counter sent;

	private final Counter failed;

	private final Timer lag;

	/* By collection. */
	private final Map<String, Instant> oldest = new ConcurrentHashMap<>();

	OutboxMeters(MeterRegistry meters, Clock clock) {
		this.clock = clock;
		this.sent = Counter.builder("ashar.outbox.sent").register(meters);
		this.failed = Counter.builder("ashar.outbox.failed").register(meters);
		this.lag = Timer.builder("ashar.outbox.lag")
			.description("Time from a fact until the broker has its message")
			.serviceLevelObjectives(Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10),
					Duration.ofMinutes(1))
			.register(meters);
		TimeGauge.builder("ashar.outbox.age", this::ageMillis, TimeUnit.MILLISECONDS)
			.description("For how long the aggregate that waits longest has not been sent")
			.register(meters);
	}

	/**
	 * What waits longest in a collection was written at this time; null if none waits.
	 */
	void waiting(String collection, @Nullable Instant since) {
		if (since == null) {
			this.oldest.remove(collection);
		}
		else {
			this.oldest.put(collection, since);
		}
	}

	/** The broker has a message of this time. */
	void sent(Instant at) {
		this.sent.increment();
		this.lag.record(Duration.between(at, this.clock.instant()));
	}

	void failed() {
		this.failed.increment();
	}

	private long ageMillis() {
		Instant now = this.clock.instant();
		return this.oldest.values()
			.stream()
			.mapToLong((since) -> Math.max(0, Duration.between(since, now).toMillis()))
			.max()
			.orElse(0);
	}

}
