package org.ashar.activities.assessment;

import org.ashar.activities.document.DocumentId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** What an assessment rests on: a document of ours or an address elsewhere. */
public record Evidence(@Nullable DocumentId documentId, @Nullable String uri, @Nullable Text note) {

	boolean showsSomething() {
		return documentId != null || uri != null;
	}
}
