package org.ashar.activities.intake;

import java.util.List;
import java.util.Objects;

import org.ashar.activities.assessment.Assessment;
import org.ashar.activities.assessment.AssessmentId;
import org.ashar.activities.assessment.Evidence;
import org.ashar.activities.assessment.Level;
import org.ashar.activities.assessment.Voice;
import org.ashar.activities.recommendation.Recommendation;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A row of assessments as it was understood.
 *
 * @param recommendation what is assessed; null where something was not understood
 */
public record AssessmentProposal(int line, String label, List<Finding> findings,
		@Nullable Recommendation recommendation, @Nullable Voice voice, @Nullable Level level, @Nullable String date,
		List<Evidence> evidence, @Nullable OrganizationId organization, @Nullable Text note) {

	Assessment assessment(AssessmentId id) {
		return new Assessment(id, Objects.requireNonNull(voice), Objects.requireNonNull(level),
				Objects.requireNonNull(date), evidence, organization, note, null);
	}
}
