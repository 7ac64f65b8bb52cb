package org.ashar.activities.recommendation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The event at which a recommendation was adopted; another service knows what it was. */
public record AdoptedAt(UUID eventId, @Nullable UUID sessionId) {
}
