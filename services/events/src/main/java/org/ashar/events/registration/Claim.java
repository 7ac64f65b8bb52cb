package org.ashar.events.registration;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the seat book has promised to one registration, and that is not written there yet.
 *
 * @param serial no two claims of a book have the same; later ones have greater ones
 * @param group stakeholder group, or {@link SeatBook#NO_GROUP}
 * @param number place in the queue, 0 where there is none
 * @param before how many waited before when a place in the queue was given, null for any
 * other claim
 * @param leavingTo how the registration is to stand when it has left, null unless it
 * leaves
 * @param ruling what the organizer has decided, where that is the cause
 * @param choice the sessions before and after it, null where they stay as they are
 */
record Claim(long serial, RegistrationId registration, Kind kind, String group, long number, @Nullable Long before,
		@Nullable RegistrationState leavingTo, Instant at, @Nullable Ruling ruling, @Nullable Choice choice) {

	/** What is claimed. */
	enum Kind {

		/** A free seat for somebody new. */
		SEAT,

		/** A place in the queue for somebody new. */
		QUEUE,

		/** A number for somebody new whom the organizer looks at first. */
		NUMBER,

		/** A place before everybody in the queue. */
		PRIORITY,

		/** A free seat for somebody from the queue. */
		OFFER,

		/** Other sessions for somebody with a seat. */
		CHOICE,

		/** The way out, from a seat. */
		LEAVE_SEAT,

		/** The way out, from the queue. */
		LEAVE_QUEUE;

		/** Whether somebody new comes in: settling it frees nothing for anybody. */
		boolean enters() {
			return this == SEAT || this == QUEUE || this == NUMBER;
		}

	}

}
