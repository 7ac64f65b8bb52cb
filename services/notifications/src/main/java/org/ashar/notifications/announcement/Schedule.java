package org.ashar.notifications.announcement;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * When an announcement goes out.
 *
 * @param zone by whose clocks the time was chosen
 */
public record Schedule(Instant at, String zone) {

	/** An hour that the clocks of a zone leave out is the one after it. */
	public static Schedule of(LocalDateTime local, String zone) {
		return new Schedule(local.atZone(ZoneId.of(zone)).toInstant(), zone);
	}
}
