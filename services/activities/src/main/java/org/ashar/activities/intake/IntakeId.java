package org.ashar.activities.intake;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** A file that somebody wants to have taken over. */
public record IntakeId(UUID value) implements Id {
}
