package org.ashar.directory.merger;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** Names a merger. */
public record MergerId(UUID value) implements Id {
}
