package org.ashar.activities.document;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** A document. */
public record DocumentId(UUID value) implements Id {
}
