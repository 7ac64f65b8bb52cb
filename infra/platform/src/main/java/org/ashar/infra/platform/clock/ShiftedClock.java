package org.ashar.infra.platform.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that adds what the offset file says. */
final class ShiftedClock extends Clock {

	private final Clock clock;

	private final OffsetFile offset;

	ShiftedClock(Clock clock, OffsetFile offset) {
		this.clock = clock;
		this.offset = offset;
	}

	@Override
	public Instant instant() {
		return clock.instant().plus(offset.current());
	}

	@Override
	public ZoneId getZone() {
		return clock.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return new ShiftedClock(clock.withZone(zone), offset);
	}

}
