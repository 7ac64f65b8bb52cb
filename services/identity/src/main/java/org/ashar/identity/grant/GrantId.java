package org.ashar.identity.grant;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** Identifies one grant. */
public record GrantId(UUID value) implements Id {
}
