package org.ashar.activities.assessment;

import java.util.UUID;

import org.ashar.infra.platform.identifier.Id;

/** An assessment of a recommendation. */
public record AssessmentId(UUID value) implements Id {
}
