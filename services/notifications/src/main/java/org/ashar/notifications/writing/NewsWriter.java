package org.ashar.notifications.writing;

import java.nio.charset.StandardCharsets;
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

	/** Mail programs cut what is longer than 102 KB; the layout of all is part of it. */
	private static final int LONGEST = 80_000;

	/** What the layout of one item weighs, with its links. */
	private static final int LAYOUT = 1_600;

	private final Phrases phrases;

	private final ItemWriter items;

	private final Addresses addresses;

	NewsWriter(Phrases phrases, ItemWriter items, Addresses addresses) {
		this.phrases = phrases;
		this.items = items;
		this.addresses = addresses;
	}

	/**
	 * The letter. The blanks stand for the sources of what is not answered, then of the
	 * entries in it, in their order, then the preferences, then all, then the web copy.
	 */
	Laid letter(Letter letter, Edition.Told told, List<Language> chain, Blanks blanks) {
		List<Page.Item> owed = told.silences().stream().map(each -> items.write(each, chain, blanks)).toList();
		List<Page.Item> written = new ArrayList<>();
		int weight = owed.stream().mapToInt(NewsWriter::weight).sum();
		for (Edition.Entry entry : told.entries()) {
			Page.Item item = items.write(entry, chain, blanks);
			weight += weight(item);
			written.add(item);
			if (weight > LONGEST) {
				break;
			}
		}
		int entries = written.size();
		written.addAll(owed);
		int more = told.entries().size() - entries;
		Language language = chain.getFirst();
		List<String> closing = more == 0 ? List.of() : List.of(phrases.say(language, "digest.more", more));
		return new Laid(new Page(language, subject(letter, told, chain), opening(letter, told, language), null, null,
				written, closing, foot(language, blanks)), entries);
	}

	/** The same for the browser: all of it, and nothing that only the reader may do. */
	Page copy(Letter letter, Edition.Told told, List<Language> chain) {
		List<Page.Item> written = new ArrayList<>();
		told.entries().forEach(entry -> written.add(items.write(entry, chain, null)));
		told.silences().forEach(owed -> written.add(items.write(owed, chain, null)));
		return new Page(chain.getFirst(), subject(letter, told, chain), opening(letter, told, chain.getFirst()), null,
				null, written, List.of(), List.of());
	}

	private static int weight(Page.Item item) {
		List<String> words = new ArrayList<>(item.facts());
		words.addAll(List.of(item.headline(), item.title().value(), item.reason()));
		item.leave().forEach(leave -> words.add(leave.label()));
		if (item.summary() != null) {
			words.add(item.summary().value());
		}
		return LAYOUT + words.stream().mapToInt(each -> each.getBytes(StandardCharsets.UTF_8).length).sum();
	}

	private String subject(Letter letter, Edition.Told told, List<Language> chain) {
		Language language = chain.getFirst();
		if (letter.kind() == LetterKind.DIGEST) {
			return Shortening.subject(phrases.say(language, "digest.subject", told.happenings()));
		}
		Occasion occasion = told.entries().getFirst().latest();
		return Shortening.subject(phrases.say(language, "update.subject", items.headline(occasion.news(), language),
				occasion.news().title().in(chain).value()));
	}

	private List<String> opening(Letter letter, Edition.Told told, Language language) {
		if (letter.kind() != LetterKind.DIGEST) {
			return List.of();
		}
		boolean weekly = letter.contents().frequency() == Frequency.WEEKLY;
		return List.of(phrases.say(language, weekly ? "digest.weekly" : "digest.daily", told.happenings()));
	}

	private List<Page.Link> foot(Language language, Blanks blanks) {
		String preferences = addresses.preferences(blanks.next());
		String leave = addresses.leave(blanks.next());
		return List.of(new Page.Link(phrases.say(language, "copy"), addresses.copy(blanks.next())),
				new Page.Link(phrases.say(language, "preferences"), preferences),
				new Page.Link(phrases.say(language, "leave.all"), leave));
	}

	/**
	 * A letter as it is laid out.
	 *
	 * @param entries so many of them are in it
	 */
	record Laid(Page page, int entries) {
	}

}
