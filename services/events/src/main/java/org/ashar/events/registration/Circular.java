package org.ashar.events.registration;

import java.util.UUID;

import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer writes to many.
 *
 * @param only those who stand so are told; null for all who may still come and have shown
 * that the address is theirs
 */
public record Circular(UUID id, Text subject, Text body, @Nullable RegistrationState only, Author by) {

	/** Whether it may be written to somebody whose registration stands so. */
	public static boolean reaches(RegistrationState state, @Nullable RegistrationState only) {
		boolean known = state != RegistrationState.UNCONFIRMED && state != RegistrationState.LAPSED;
		return known && (only == null ? state.isLive() : state == only);
	}

}
