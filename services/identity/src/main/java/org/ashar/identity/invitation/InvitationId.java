package org.ashar.identity.invitation;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** Names an invitation. */
public record InvitationId(UUID value) implements Id {
}
