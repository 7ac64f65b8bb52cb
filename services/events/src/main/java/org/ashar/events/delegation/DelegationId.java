package org.ashar.events.delegation;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** Identifies a delegation. */
public record DelegationId(UUID value) implements Id {
}
