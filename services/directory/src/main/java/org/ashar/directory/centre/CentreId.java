package org.ashar.directory.centre;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** Names a service at a place. */
public record CentreId(UUID value) implements Id {
}
