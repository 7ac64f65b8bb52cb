package org.ashar.events.registration;

import java.time.Instant;
import java.util.UUID;

import org.ashar.events.agenda.EventId;
import org.ashar.infra.platform.language.Language;

/** People with and without a seat, for tests of other hearts. */
public final class Guests {

	private Guests() {
	}

	/** Somebody who has had a seat since then. */
	public static Registration seated(EventId event, Instant since) {
		Attendee attendee = new Attendee(EmailAddress.of("aigul@example.org").orElseThrow(), "Айгүл", null, null);
		RegistrationId id = new RegistrationId(UUID.randomUUID());
		Registration registration = Registration.start(new Turn("-", id, 0), event,
				new Application(attendee, Language.KY, "ngo"), since);
		registration.write(new Claim(1, id, Claim.Kind.SEAT, "ngo", 0, null, null, since, null, null), since, since);
		return registration;
	}

	/** The same, the seat given back. */
	public static Registration withdrawn(EventId event, Instant since) {
		Registration registration = seated(event, since);
		registration.write(new Claim(2, registration.id(), Claim.Kind.LEAVE_SEAT, "ngo", 0, null,
				RegistrationState.WITHDRAWN, since, null, null), since, since);
		return registration;
	}

}
