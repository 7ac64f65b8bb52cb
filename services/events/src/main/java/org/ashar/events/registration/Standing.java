package org.ashar.events.registration;

import java.util.List;

import org.ashar.events.agenda.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * How a registration stands.
 *
 * @param sessions for which it is signed up
 */
record Standing(@Id RegistrationId id, RegistrationState state, @Nullable List<SessionId> sessions) {

	List<SessionId> signedUp() {
		return sessions == null ? List.of() : sessions;
	}
}
