package org.ashar.events.reference;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** A person of the directory. */
public record PersonId(UUID value) implements Id {
}
