package org.ashar.events.invitation;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** Identifies an invitation. */
public record InvitationId(UUID value) implements Id {
}
