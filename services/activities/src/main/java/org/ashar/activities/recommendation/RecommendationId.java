package org.ashar.activities.recommendation;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** A recommendation. */
public record RecommendationId(UUID value) implements Id {
}
