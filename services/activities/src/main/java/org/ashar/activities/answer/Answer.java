package org.ashar.activities.answer;

import java.time.LocalDate;

import org.ashar.activities.document.DocumentId;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a focal point says for his body.
 *
 * @param organizationId the lead body he speaks for; null where he speaks for one only
 */
public record Answer(ResponseStatus status, LocalDate date, @Nullable Text text, @Nullable DocumentId documentId,
		@Nullable OrganizationId organizationId) {
}
