package org.ashar.events.agenda;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** An event. */
public record EventId(UUID value) implements Id {
}
