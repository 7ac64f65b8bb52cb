package org.ashar.notifications.occasion;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What letters about an occasion say.
 *
 * @param record UUID of the record
 * @param title what the record is called, or its own words where it has no title
 * @param summary some more words about it
 * @param note what changed, in the editor's words
 * @param verdict with {@link Happening#STATUS_CHANGED}, {@link Happening#RESPONDED} and
 * {@link Happening#ASSESSED}
 */
public record News(RecordKind kind, String record, Happening what, Text title, @Nullable Text summary,
		@Nullable Text note, @Nullable Verdict verdict, Provenance provenance) {

	/** The record it is about. */
	public Subject subject() {
		return new Subject(kind, record);
	}

}
