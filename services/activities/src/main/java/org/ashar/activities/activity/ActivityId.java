package org.ashar.activities.activity;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** A reform activity. */
public record ActivityId(UUID value) implements Id {
}
