package org.ashar.notifications.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.subscription.Links;
import org.ashar.notifications.subscription.Subscriber;
import org.ashar.notifications.subscription.SubscriptionId;
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
		if (told.entries().isEmpty()) {
			return new Written.Nothing(told.why());
		}
		List<Language> chain = reader.preferences().chain();
		Mould mould = edition.mould(Mould.Likeness.of(letter, told, chain), () -> mould(letter, told, chain));
		List<String> tokens = tokens(letter, told, mould.entries(), reader);
		return new Sheet(letter.id().value().toString(), to, chain.getFirst(), mould.subject(),
				mould.text().fill(tokens), mould.html().fill(tokens), addresses.leave(oneClick(told, reader)), null,
				null, told.subjects());
	}

	/** A letter as it is read in the browser. */
	Page copy(Letter letter, Edition.Told told, List<Language> chain) {
		return writer.copy(letter, told, chain);
	}

	private Mould mould(Letter letter, Edition.Told told, List<Language> chain) {
		Blanks blanks = new Blanks();
		NewsWriter.Laid laid = writer.letter(letter, told, chain, blanks);
		Press.Printed printed = press.print(laid.page());
		return new Mould(laid.page().subject(), blanks.form(printed.text()), blanks.form(printed.html()),
				laid.entries());
	}

	/** In the order of the blanks. */
	private List<String> tokens(Letter letter, Edition.Told told, int entries, Subscriber reader) {
		List<String> tokens = new ArrayList<>();
		Stream
			.concat(told.silences().stream().flatMap(owed -> owed.sources().stream()),
					told.entries().stream().limit(entries).flatMap(entry -> entry.sources().stream()))
			.forEach(source -> tokens.add(links.leave(source.subscription())));
		tokens.add(links.preferences(reader.id()));
		tokens.add(links.leaveAll(reader.id()));
		tokens.add(links.copy(letter.id().value()));
		return tokens;
	}

	/**
	 * One click ends what the letter comes from if that is one thing, else all: a button
	 * cannot ask which.
	 */
	private String oneClick(Edition.Told told, Subscriber reader) {
		Set<SubscriptionId> sources = told.entries()
			.stream()
			.flatMap(entry -> entry.sources().stream())
			.map(Edition.Source::subscription)
			.collect(Collectors.toSet());
		return sources.size() == 1 ? links.leave(sources.iterator().next()) : links.leaveAll(reader.id());
	}

}
