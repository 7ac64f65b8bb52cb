package org.ashar.notifications.mailroom;

import java.util.UUID;
import org.ashar.infra.platform.identifier.Id;
import org.ashar.infra.platform.identifier.Uuids;

/** A letter: one for ever for each person, occasion and channel. */
public record LetterId(UUID value) implements Id {

	private static final String CHANNEL = "email";

	/** The letter to a person about an occasion, a digest window or a sign-up. */
	static LetterId of(UUID person, String occasion) {
		return new LetterId(Uuids.derived("letter", person.toString(), occasion, CHANNEL));
	}
}
