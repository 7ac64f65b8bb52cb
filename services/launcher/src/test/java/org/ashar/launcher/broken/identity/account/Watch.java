package org.ashar.launcher.broken.identity.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;

/** Asks the machine for the time in all ways there are; and once the clock. */
class Watch {

	Instant instant = Instant.now();

	LocalDate date = LocalDate.now(ZoneOffset.UTC);

	Supplier<ZonedDateTime> later = ZonedDateTime::now;

	List<Clock> clocks = List.of(Clock.systemUTC(), Clock.systemDefaultZone(), Clock.system(ZoneOffset.UTC),
			Clock.tickSeconds(ZoneOffset.UTC));

	long millis = System.currentTimeMillis();

	Date old = new Date();

	Date right = Date.from(Instant.now(Clock.tick(this.clocks.getFirst(), Duration.ofSeconds(1))));

}
