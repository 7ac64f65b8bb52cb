package org.ashar.activities.intake;

import org.ashar.activities.assessment.Assessment;
import org.ashar.activities.assessment.AssessmentId;
import org.ashar.activities.recommendation.RecommendationId;
import org.jspecify.annotations.Nullable;

/**
 * An assessment that a row asks for.
 *
 * @param latest the newest of the same voice when the row was looked at
 */
public record Judgement(RecommendationId recommendation, Assessment assessment, @Nullable AssessmentId latest) {
}
