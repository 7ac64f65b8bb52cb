package org.ashar.notifications.occasion;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * When and where an event is. A day is no moment: it is kept as it is written.
 *
 * @param firstDay yyyy-MM-dd
 * @param lastDay yyyy-MM-dd
 * @param zone for example Asia/Bishkek
 * @param venue if there is one
 * @param address of the venue
 * @param venueOpen whether there will be a venue that is not known yet
 */
public record Meeting(String firstDay, String lastDay, String zone, @Nullable Text venue, @Nullable Text address,
		boolean venueOpen) {
}
