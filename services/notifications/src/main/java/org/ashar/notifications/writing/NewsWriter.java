package org.ashar.notifications.writing;

import java.util.ArrayList;
import java.util.List;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.LetterKind;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.subscription.Frequency;
import org.springframework.stereotype.Component;

/**
 * Makes the page of an update or a digest, with blanks where each reader's own tokens go.
 */
@Component
class NewsWriter {

	private final Phrases phrases;

	private final ItemWriter items;

	private final Addresses addresses;

	NewsWriter(Phrases phrases, ItemWriter items, Addresses addresses) {
		this.phrases = phrases;
		this.items = items;
		this.addresses = addresses;
	}

	/**
	 * The blanks stand for the sources in their order, then the preferences, then all.
	 */
	Page page(Letter letter, Edition.Told told, Language language, Blanks blanks) {
		List<Page.Item> written = new ArrayList<>();
		for (Edition.Piece piece : told.pieces()) {
			written.add(items.write(piece.occasion().news(), piece.criteria(), language, blanks));
		}
		return new Page(language, Shortening.subject(subject(letter, told, language)), opening(letter, told, language),
				null, null, written, List.of(), foot(language, blanks));
	}

	private String subject(Letter letter, Edition.Told told, Language language) {
		if (letter.kind() == LetterKind.DIGEST) {
			return phrases.say(language, "digest.subject", told.pieces().size());
		}
		Occasion occasion = told.pieces().getFirst().occasion();
		return phrases.say(language, "update.subject", items.headline(occasion.news(), language),
				occasion.news().title().in(language).value());
	}

	private List<String> opening(Letter letter, Edition.Told told, Language language) {
		if (letter.kind() != LetterKind.DIGEST) {
			return List.of();
		}
		boolean weekly = letter.contents().frequency() == Frequency.WEEKLY;
		return List.of(phrases.say(language, weekly ? "digest.weekly" : "digest.daily", told.pieces().size()));
	}

	private List<Page.Link> foot(Language language, Blanks blanks) {
		return List.of(new Page.Link(phrases.say(language, "preferences"), addresses.preferences(blanks.next())),
				new Page.Link(phrases.say(language, "leave.all"), addresses.leave(blanks.next())));
	}

}
