package org.ashar.events.calendar;

import java.time.Instant;

import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/**
 * What somebody has of an event.
 *
 * @param turn how often this person had registered before
 * @param changed when it last became so
 */
public record Place(Status status, int turn, Instant changed) {

	/** How certain it is. */
	public enum Status {

		/** She waits, or has not confirmed. */
		TENTATIVE,

		/** She has a seat. */
		CERTAIN,

		/** She does not come (any more). */
		GONE;

		net.fortuna.ical4j.model.property.Status property() {
			return switch (this) {
				case TENTATIVE -> ImmutableStatus.VEVENT_TENTATIVE;
				case CERTAIN -> ImmutableStatus.VEVENT_CONFIRMED;
				case GONE -> ImmutableStatus.VEVENT_CANCELLED;
			};
		}

	}

}
