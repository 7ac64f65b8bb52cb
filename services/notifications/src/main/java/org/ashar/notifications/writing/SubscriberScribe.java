package org.ashar.notifications.writing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.LetterKind;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.Subscriber;
import org.ashar.notifications.subscription.SubscriberId;
import org.ashar.notifications.subscription.SubscriptionId;
import org.springframework.stereotype.Component;

/** Writes updates and digests. */
@Component
class SubscriberScribe {

	private final NewsWriter news;

	private final Phrases phrases;

	private final Addresses addresses;

	private final Press press;

	SubscriberScribe(NewsWriter news, Phrases phrases, Addresses addresses, Press press) {
		this.news = news;
		this.phrases = phrases;
		this.addresses = addresses;
		this.press = press;
	}

	Written write(Letter letter, Subscriber reader, String to) {
		NewsWriter.Told told = news.read(letter);
		if (told.pieces().isEmpty()) {
			return new Written.Nothing(told.why());
		}
		Language language = reader.preferences().language();
		String subject = Shortening.subject(news.subject(letter, told, language));
		Page page = new Page(language, subject, opening(letter, told, language), null, null, news.items(told, language),
				List.of(), foot(reader.id(), language));
		Press.Printed printed = press.print(page);
		return new Sheet(letter.id().value().toString(), to, language, subject, printed.text(), printed.html(),
				oneClick(told, reader.id()), null, null, told.subjects());
	}

	private List<String> opening(Letter letter, NewsWriter.Told told, Language language) {
		if (letter.kind() != LetterKind.DIGEST) {
			return List.of();
		}
		boolean weekly = letter.contents().frequency() == Frequency.WEEKLY;
		return List.of(phrases.say(language, weekly ? "digest.weekly" : "digest.daily", told.pieces().size()));
	}

	private List<Page.Link> foot(SubscriberId reader, Language language) {
		return List.of(new Page.Link(phrases.say(language, "preferences"), addresses.preferences(reader)),
				new Page.Link(phrases.say(language, "leave.all"), addresses.leaveAll(reader)));
	}

	/**
	 * One click ends what the letter comes from if that is one thing, else all: a button
	 * cannot ask which.
	 */
	private String oneClick(NewsWriter.Told told, SubscriberId reader) {
		Set<SubscriptionId> sources = told.pieces()
			.stream()
			.flatMap(piece -> piece.reasons().stream())
			.map(reason -> reason.subscription())
			.collect(Collectors.toSet());
		return sources.size() == 1 ? addresses.leave(sources.iterator().next()) : addresses.leaveAll(reader);
	}

}
