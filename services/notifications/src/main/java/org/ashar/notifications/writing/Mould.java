package org.ashar.notifications.writing;

import java.util.List;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.LetterKind;
import org.ashar.notifications.subscription.Criterion;
import org.ashar.notifications.subscription.Frequency;
import org.jspecify.annotations.Nullable;

/** A letter laid out once for all who are told the same for the same reasons. */
record Mould(String subject, Form text, Form html) {

	/** What letters from one mould have in common. */
	record Likeness(LetterKind kind, @Nullable Frequency frequency, Language language, List<Theme> themes) {

		static Likeness of(Letter letter, Edition.Told told, Language language) {
			return new Likeness(letter.kind(), letter.contents().frequency(), language,
					told.pieces().stream().map(piece -> new Theme(piece.occasion().id(), piece.criteria())).toList());
		}

	}

	/** An occasion and what is followed. */
	record Theme(String occasion, List<Criterion> criteria) {
	}

}
