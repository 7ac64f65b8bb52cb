package org.ashar.activities.law;

import org.ashar.activities.document.DocumentId;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an action.
 *
 * @param date a partial date
 * @param partial true when only a part of the law came into force or was repealed
 * @param organization who did it
 * @param source a web address
 */
public record LawStep(String date, Classification classification, boolean partial,
		@Nullable OrganizationId organization, @Nullable String source, @Nullable DocumentId document,
		@Nullable Text note) {

	/** Throws LawProblem when it cannot concern a part only. */
	void check() {
		if (partial && !classification.mayBePartial()) {
			throw new LawProblem.NotPartial();
		}
	}
}
