package org.ashar.notifications.writing;

import java.util.List;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.LetterKind;
import org.ashar.notifications.silence.Silence;
import org.ashar.notifications.subscription.Choice;
import org.ashar.notifications.subscription.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * A letter laid out once for all who are told the same for the same reasons.
 *
 * @param entries so many of them are told, the others in the web copy only
 */
record Mould(String subject, Form text, Form html, int entries) {

	/** What letters from one mould have in common. */
	record Likeness(LetterKind kind, @Nullable Frequency frequency, List<Language> chain, List<Theme> themes,
			List<Silent> silences) {

		static Likeness of(Letter letter, Edition.Told told, List<Language> chain) {
			return new Likeness(letter.kind(), letter.contents().frequency(), chain,
					told.entries().stream().map(Theme::of).toList(), told.silences().stream().map(Silent::of).toList());
		}
	}

	/** An answer that is owed and what is followed. */
	record Silent(Silence silence, List<Choice> choices) {

		static Silent of(Edition.Owed owed) {
			return new Silent(owed.silence(), owed.choices());
		}
	}

	/** Occasions of one record and what is followed. */
	record Theme(List<String> occasions, List<Choice> choices) {

		static Theme of(Edition.Entry entry) {
			return new Theme(entry.pieces().stream().map(piece -> piece.occasion().id()).toList(), entry.choices());
		}
	}
}
