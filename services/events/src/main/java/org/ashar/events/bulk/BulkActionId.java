package org.ashar.events.bulk;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** Identifies a decision about many. */
public record BulkActionId(UUID value) implements Id {
}
