package org.ashar.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.stereotype.Component;

/** The clock of every identity under test; a test may turn it. */
@Component
final class TestClock extends Clock {

	private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

	void turn(Duration by) {
		offset.updateAndGet(by::plus);
	}

	@Override
	public Instant instant() {
		return Clock.systemUTC().instant().plus(offset.get());
	}

	@Override
	public ZoneId getZone() {
		return Clock.systemUTC().getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("One zone is enough");
	}

}
