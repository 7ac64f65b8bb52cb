package org.ashar.events.agenda;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where an event takes place.
 *
 * @param area notation of the area, if it is on the list
 */
public record Venue(Text name, @Nullable Text address, @Nullable String area) {
}
