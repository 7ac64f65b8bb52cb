package org.ashar.notifications.occasion;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * When and where an event is. A day is no moment: it is kept as it is written.
 *
 * @param firstDay yyyy-MM-dd
 * @param lastDay yyyy-MM-dd
 * @param zone for example Asia/Bishkek
 * @param venue null while it is to be announced
 * @param address of the venue
 */
public record Meeting(String firstDay, String lastDay, String zone, @Nullable Text venue, @Nullable Text address) {
}
