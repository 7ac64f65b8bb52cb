package org.ashar.activities.law;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** A law; the same as the identifier of its activity. */
public record LawId(UUID value) implements Id {
}
