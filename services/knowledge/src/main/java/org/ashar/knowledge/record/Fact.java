package org.ashar.knowledge.record;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a message of a record topic tells.
 *
 * @param change what happened, in small letters with hyphens
 * @param minor whether the editor called it a minor edit
 * @param note what changed, in the editor's words
 * @param state where the record stands with its editors since
 * @param entry the record since; null when it is not public
 */
public record Fact(Origin origin, String change, boolean minor, @Nullable Text note, String state,
		@Nullable Entry entry) {

	/** Of a record whose past states must not be kept either. */
	public static final String REDACTED = "redacted";

	/** Whether all that was said of the record so far is to be dropped. */
	public boolean redacts() {
		return state.equals(REDACTED);
	}
}
