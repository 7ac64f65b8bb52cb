package org.ashar.notifications.occasion;

import java.util.List;
import java.util.stream.Stream;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * What letters about an occasion say.
 *
 * @param record UUID of the record
 * @param title what the record is called, or its own words where it has no title
 * @param summary some more words about it
 * @param note what changed, in the editor's words
 * @param verdict with {@link Happening#STATUS_CHANGED}, {@link Happening#RESPONDED} and
 * {@link Happening#ASSESSED}
 * @param meeting when and where, of an event
 * @param fate with {@link Happening#ENDED} and {@link Happening#END_REVOKED}
 */
public record News(RecordKind kind, String record, Happening what, Text title, @Nullable Text summary,
		@Nullable Text note, @Nullable Verdict verdict, Provenance provenance, @Nullable Meeting meeting,
		@Nullable Fate fate) {

	/** Everything as it is. */
	@PersistenceCreator
	public News {
	}

	/** Of what is no body that ended. */
	public News(RecordKind kind, String record, Happening what, Text title, @Nullable Text summary, @Nullable Text note,
			@Nullable Verdict verdict, Provenance provenance, @Nullable Meeting meeting) {
		this(kind, record, what, title, summary, note, verdict, provenance, meeting, null);
	}

	/** Of what is no event. */
	public News(RecordKind kind, String record, Happening what, Text title, @Nullable Text summary, @Nullable Text note,
			@Nullable Verdict verdict, Provenance provenance) {
		this(kind, record, what, title, summary, note, verdict, provenance, null);
	}

	/** Whether a reader of this language finds at least what it is about in it. */
	public boolean speaks(Language language) {
		return title.values().containsKey(language);
	}

	/**
	 * What is said of the record itself, as far as it is known: title, words and note.
	 */
	public List<Text> texts() {
		return Stream.of(title, summary, note).flatMap(Stream::ofNullable).toList();
	}

	/** The same with words in languages in which it has none yet. */
	News translated(Text otherTitle, @Nullable Text otherSummary) {
		Text both = summary == null || otherSummary == null ? summary : summary.or(otherSummary);
		return new News(kind, record, what, title.or(otherTitle), both, note, verdict, provenance, meeting, fate);
	}

	/** The same where an end makes its followers follow another body. */
	public News followedBy(@Nullable String body) {
		return fate == null ? this : new News(kind, record, what, title, summary, note, verdict, provenance, meeting,
				new Fate(fate.kind(), fate.date(), fate.legalBasis(), fate.heirs(), body));
	}

	/** The record it is about. */
	public Subject subject() {
		return new Subject(kind, record);
	}

}
