package org.ashar.directory.claim;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** Names a claim. */
public record ClaimId(UUID value) implements Id {
}
