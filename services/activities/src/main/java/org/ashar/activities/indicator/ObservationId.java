package org.ashar.activities.indicator;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** One figure of an indicator. */
public record ObservationId(UUID value) implements Id {
}
