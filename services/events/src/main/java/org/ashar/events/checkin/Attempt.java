package org.ashar.events.checkin;

import java.time.Instant;

import org.ashar.events.agenda.SessionId;
import org.jspecify.annotations.Nullable;

/** A scan that changed nothing: somebody else had counted it first. */
public record Attempt(@Nullable SessionId session, Direction direction, Instant at, DeviceId by) {
}
