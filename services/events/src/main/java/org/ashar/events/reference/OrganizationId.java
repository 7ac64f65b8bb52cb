package org.ashar.events.reference;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** An organization of the directory. */
public record OrganizationId(UUID value) implements Id {
}
