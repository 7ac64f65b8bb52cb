package org.ashar.events.agenda;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** A part of an event's agenda; it keeps its id through all edits. */
public record SessionId(UUID value) implements Id {
}
