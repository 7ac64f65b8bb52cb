package org.ashar.notifications.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.subscription.Links;
import org.ashar.notifications.subscription.Subscriber;
import org.springframework.stereotype.Component;

/**
 * Writes updates and digests: from a mould, with the reader's own tokens in its blanks.
 */
@Component
class SubscriberScribe {

	private final NewsWriter writer;

	private final Press press;

	private final Addresses addresses;

	private final Links links;

	SubscriberScribe(NewsWriter writer, Press press, Addresses addresses, Links links) {
		this.writer = writer;
		this.press = press;
		this.addresses = addresses;
		this.links = links;
	}

	Written write(Letter letter, Subscriber reader, String to, Edition edition) {
		Edition.Told told = edition.told(letter);
		if (told.pieces().isEmpty()) {
			return new Written.Nothing(told.why());
		}
		Language language = reader.preferences().language();
		Mould mould = edition.mould(Mould.Likeness.of(letter, told, language), () -> mould(letter, told, language));
		List<String> tokens = tokens(told, reader);
		return new Sheet(letter.id().value().toString(), to, language, mould.subject(), mould.text().fill(tokens),
				mould.html().fill(tokens), addresses.leave(oneClick(told, tokens)), null, null, told.subjects());
	}

	private Mould mould(Letter letter, Edition.Told told, Language language) {
		Blanks blanks = new Blanks();
		Page page = writer.page(letter, told, language, blanks);
		Press.Printed printed = press.print(page);
		return new Mould(page.subject(), blanks.form(printed.text()), blanks.form(printed.html()));
	}

	/** In the order of the blanks. */
	private List<String> tokens(Edition.Told told, Subscriber reader) {
		List<String> tokens = new ArrayList<>();
		told.sources().forEach(source -> tokens.add(links.leave(source)));
		tokens.add(links.preferences(reader.id()));
		tokens.add(links.leaveAll(reader.id()));
		return tokens;
	}

	/**
	 * One click ends what the letter comes from if that is one thing, else all: a button
	 * cannot ask which.
	 */
	private static String oneClick(Edition.Told told, List<String> tokens) {
		return Set.copyOf(told.sources()).size() == 1 ? tokens.getFirst() : tokens.getLast();
	}

}
