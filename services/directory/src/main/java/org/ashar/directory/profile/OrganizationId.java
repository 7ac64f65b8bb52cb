package org.ashar.directory.profile;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** Names an organization, for ever. */
public record OrganizationId(UUID value) implements Id {
}
