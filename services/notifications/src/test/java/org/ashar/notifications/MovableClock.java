package org.ashar.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The clock of a service under test, found because it stands in the service's package. It
 * works on real backends too, where the platform's own refuses to be shifted.
 */
@Component
final class MovableClock extends Clock {

	static final String SHIFT = "test.shift";

	private final Clock clock = Clock.systemUTC();

	private volatile Duration shift;

	MovableClock(Environment environment) {
		this.shift = environment.getProperty(SHIFT, Duration.class, Duration.ZERO);
	}

	void shift(Duration duration) {
		shift = duration;
	}

	@Override
	public Instant instant() {
		return clock.instant().plus(shift);
	}

	@Override
	public ZoneId getZone() {
		return clock.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.offset(clock.withZone(zone), shift);
	}

}
