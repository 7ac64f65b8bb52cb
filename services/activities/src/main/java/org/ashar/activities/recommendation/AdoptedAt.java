package org.ashar.activities.recommendation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The event at which a recommendation was adopted; another service knows what it was.
 *
 * @param speakerId the person who said it in the session
 */
public record AdoptedAt(UUID eventId, @Nullable UUID sessionId, @Nullable UUID speakerId) {
}
