package org.ashar.events.checkin;

import java.time.Instant;

import org.ashar.events.agenda.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * From coming in until going out.
 *
 * @param session null at the main door
 * @param by the device that counts
 * @param out null while she is inside
 */
public record Visit(@Nullable SessionId session, Instant in, DeviceId by, @Nullable Instant out) {

	Visit until(Instant left) {
		return new Visit(session, in, by, left);
	}

}
