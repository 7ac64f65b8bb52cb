package org.ashar.activities.law;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** An action of a law. */
public record LawActionId(UUID value) implements Id {
}
