package org.ashar.events.agenda;

import java.util.UUID;

import org.ashar.events.reference.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted; what is null does not matter.
 *
 * @param when lists by day: what is ahead from the next one on, what is past from the
 * latest one back
 * @param organization whose it is, or that has to do with it
 * @param parent the project that it belongs to
 * @param series the first event of the series that it belongs to
 * @param q characters of its name
 * @param mine only those of the reader's own organizations and hands
 */
public record EventFilter(@Nullable EventState state, @Nullable Timeframe when, @Nullable String topic,
		@Nullable String area, @Nullable OrganizationId organization, @Nullable UUID parent, @Nullable EventId series,
		@Nullable String q, boolean mine) {

	/** Where an event stands in the list; no two share it. */
	public String place(Event event) {
		return when == null ? event.place() : event.content().days().first() + event.place();
	}
}
