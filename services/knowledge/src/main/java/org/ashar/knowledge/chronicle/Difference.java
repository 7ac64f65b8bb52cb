package org.ashar.knowledge.chronicle;

import java.util.List;

import org.ashar.knowledge.record.RecordType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is otherwise in one version of a record than in another. */
public record Difference(RecordType type, String id, Version from, Version to, List<Change> changes) {

	/**
	 * One field, or one language of a text, or one item of a list.
	 *
	 * @param field its name; with points where one lies within another
	 * @param language of a text
	 * @param before null where there was nothing
	 * @param after null where there is nothing any more
	 */
	public record Change(String field, @Nullable String language, @Nullable JsonNode before, @Nullable JsonNode after) {
	}
}
