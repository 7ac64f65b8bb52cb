package org.ashar.activities.indicator;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** An indicator. */
public record IndicatorId(UUID value) implements Id {
}
