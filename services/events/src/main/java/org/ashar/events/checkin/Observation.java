package org.ashar.events.checkin;

import java.time.Instant;

import org.ashar.events.agenda.SessionId;
import org.ashar.events.registration.RegistrationId;
import org.jspecify.annotations.Nullable;

/**
 * What a device says that it saw; nothing of it is believed yet. It holds a ticket, or a
 * registration that was picked by name, or the number of a walk-in.
 *
 * @param walkIn a number that the device gave somebody who had not registered
 * @param person who that is; with the first scan of a walk-in only
 * @param session the room's door; null is the main one
 * @param listed whether the list on the device had the person
 * @param at by the device's clock
 */
public record Observation(ScanId id, Direction direction, @Nullable String ticket,
		@Nullable RegistrationId registration, @Nullable ScanId walkIn, @Nullable WalkIn person,
		@Nullable SessionId session, boolean listed, Instant at) {

	/** A ticket is not for logs. */
	@Override
	public String toString() {
		return "Observation[" + id.value() + "]";
	}

}
