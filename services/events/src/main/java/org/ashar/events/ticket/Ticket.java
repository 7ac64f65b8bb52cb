package org.ashar.events.ticket;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.UUID;

import org.ashar.events.agenda.EventId;
import org.ashar.events.registration.RegistrationId;

/** For which event, and whose: by number only, nothing of it says who somebody is. */
public record Ticket(EventId event, RegistrationId registration) {

	static final int BYTES = 32;

	/** What is signed: the two identifiers as they are, 32 bytes. */
	byte[] bytes() {
		ByteBuffer bytes = ByteBuffer.allocate(BYTES);
		for (UUID id : new UUID[] { event.value(), registration.value() }) {
			bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
		}
		return bytes.array();
	}

	static Ticket of(byte[] bytes) {
		ByteBuffer both = ByteBuffer.wrap(bytes);
		return new Ticket(new EventId(id(both)), new RegistrationId(id(both)));
	}

	private static UUID id(ByteBuffer bytes) {
		return new UUID(bytes.getLong(), bytes.getLong());
	}

	/** What people read to each other where no camera helps: eight signs. */
	public static String number(RegistrationId registration) {
		String text = registration.value().toString();
		return text.substring(text.length() - 8).toUpperCase(Locale.ROOT);
	}
}
