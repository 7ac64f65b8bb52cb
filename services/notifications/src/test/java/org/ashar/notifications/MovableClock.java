package org.ashar.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The clock of a service under test, found because it stands in the service's package. It
 * works on real backends too, where the platform's own refuses to be shifted.
 */
@Component
final class MovableClock extends Clock {

	static final String SHIFT = "test.shift";

	/* The same for all services in this JVM. */
	private static volatile @Nullable Instant still;

	private final Clock clock = Clock.systemUTC();

	private volatile Duration shift;

	MovableClock(Environment environment) {
		this.shift = environment.getProperty(SHIFT, Duration.class, Duration.ZERO);
	}

	/** From now on time goes by only where a test says so. */
	static void standStill() {
		still = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
	}

	/** It goes by as it does outside. */
	static void goOn() {
		still = null;
	}

	void shift(Duration duration) {
		shift = duration;
	}

	@Override
	public Instant instant() {
		Instant standing = still;
		return (standing == null ? clock.instant() : standing).plus(shift);
	}

	@Override
	public ZoneId getZone() {
		return clock.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("nobody asks for it");
	}

}
