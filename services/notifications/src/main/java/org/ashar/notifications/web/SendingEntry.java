package org.ashar.notifications.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import org.ashar.infra.platform.clock.TimeZoneName;
import org.ashar.infra.platform.clock.Moment;
import org.ashar.notifications.announcement.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * How an announcement is sent.
 *
 * @param fallback true when those whose language is missing may read another one
 * @param at yyyy-MM-ddTHH:mm by the clocks of the zone; at once if it is left out
 * @param zone Asia/Bishkek if it is left out
 */
record SendingEntry(@NotNull Boolean fallback, @Nullable @Moment String at, @Nullable @TimeZoneName String zone) {

	private static final String USUAL = "Asia/Bishkek";

	@Nullable Schedule schedule() {
		return at == null ? null : Schedule.of(LocalDateTime.parse(at), zone == null ? USUAL : zone);
	}

}
