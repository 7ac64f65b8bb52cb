package org.ashar.portal.services;

import java.time.Instant;
import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A public record as one message left it.
 *
 * @param authorRole in which role its author acted
 * @param minor whether the editor called it a minor edit
 * @param shown whether it was public since
 */
public record Version(long sequence, Instant at, String authorRole, String change, boolean minor, @Nullable Text note,
		boolean shown) {

	/**
	 * How the record stood.
	 *
	 * @param until when the next message came; null where it stands so still
	 * @param record the whole public state
	 */
	public record Standing(Version version, @Nullable Instant until, JsonNode record) {
	}

	/** What is otherwise in one version than in another. */
	public record Difference(Version from, Version to, List<Change> changes) {
	}

	/** One field, or one language of a text, or one item of a list. */
	public record Change(String field, @Nullable String language, @Nullable JsonNode before, @Nullable JsonNode after) {
	}

}
