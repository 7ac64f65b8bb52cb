package org.ashar.infra.platform.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of the machine, shifted as a test says. */
public final class ShiftingClock extends Clock {

	private volatile Duration shift = Duration.ZERO;

	/** From now on the time is off by so much. */
	public void shift(Duration by) {
		shift = by;
	}

	/** So much more than now. */
	public void forward(Duration by) {
		shift = shift.plus(by);
	}

	@Override
	public Instant instant() {
		return Clock.systemUTC().instant().plus(shift);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("nobody asks for it");
	}

}
