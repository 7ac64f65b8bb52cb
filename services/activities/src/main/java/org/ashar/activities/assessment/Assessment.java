package org.ashar.activities.assessment;

import java.util.List;

import org.ashar.activities.reference.Capacity;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * How far one voice thinks the recommendation is carried out.
 *
 * @param date ISO 8601
 * @param organizationId the lead body that speaks, with the voice of government; else the
 * organization in whose name its author speaks
 * @param authorRole in which role its author speaks; null in what was recorded before
 * this was kept
 */
public record Assessment(AssessmentId id, Voice voice, Level level, String date, List<Evidence> evidence,
		@Nullable OrganizationId organizationId, @Nullable Text note, @Nullable String authorRole) {

	public Assessment {
		evidence = List.copyOf(evidence);
	}

	void check() {
		boolean shown = evidence.stream().anyMatch(Evidence::showsSomething);
		if (level.needsEvidence() && !shown) {
			throw new AssessmentProblem.NoEvidence();
		}
	}

	/** The same in a role, and in the name of a body or of none. */
	public Assessment by(@Nullable OrganizationId organization, Capacity role) {
		return new Assessment(id, voice, level, date, evidence, organization, note, role.code());
	}
}
