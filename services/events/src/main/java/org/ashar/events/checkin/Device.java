package org.ashar.events.checkin;

import java.time.Instant;

import org.ashar.events.agenda.EventId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A phone or laptop that may take the list of one event along.
 *
 * @param name as its people call it, "main entrance"
 * @param enrolledBy the account of who enrolled it
 * @param revokedAt when somebody said that it is no longer to be believed
 */
@Document("door-devices")
public record Device(@Id DeviceId id, EventId event, String name, String enrolledBy, Instant enrolledAt,
		@Nullable Instant revokedAt) {
}
