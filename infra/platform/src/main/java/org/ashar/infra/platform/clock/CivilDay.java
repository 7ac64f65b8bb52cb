package org.ashar.infra.platform.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which day it is for state bodies and registers of Kyrgyzstan, whose deadlines are
 * counted in calendar days and months, wherever who asks may be.
 */
public final class CivilDay {

	/** Where these days begin: Bishkek, without summer time since 2005. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Bishkek");

	private CivilDay() {
	}

	/** The day of a moment. */
	public static LocalDate of(Instant moment) {
		return LocalDate.ofInstant(moment, ZONE);
	}

	/** The day that it is. */
	public static LocalDate today(Clock clock) {
		return of(clock.instant());
	}

}
