package org.ashar.portal.services;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that was done in a service.
 *
 * @param account that did it, or "system"; never a name
 * @param changes what was written before and after
 */
public record AuditEntry(String place, Instant at, String kind, String record, long sequence, String fact,
		String account, String role, List<Change> changes) {

	/** One field. */
	public record Change(String field, @Nullable JsonNode before, @Nullable JsonNode after) {
	}

	/** Where the record has a page; null where it has none. */
	public @Nullable String page() {
		return List.of("organization", "activity", "recommendation", "document", "indicator", "person")
			.contains(this.kind) ? RecordPages.of(this.kind, this.record) : null;
	}

}
