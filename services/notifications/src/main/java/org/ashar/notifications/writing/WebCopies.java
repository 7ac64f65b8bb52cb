package org.ashar.notifications.writing;

import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.announcement.AnnouncementDesk;
import org.ashar.notifications.announcement.AnnouncementId;
import org.ashar.notifications.mailroom.Bulletins;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.LetterId;
import org.ashar.notifications.mailroom.LetterKind;
import org.ashar.notifications.mailroom.Mailroom;
import org.ashar.notifications.subscription.AddressBook;
import org.ashar.notifications.subscription.Links;
import org.ashar.notifications.subscription.Preferences;
import org.ashar.notifications.subscription.Subscriber;
import org.ashar.notifications.subscription.SubscriberId;
import org.springframework.stereotype.Component;

/**
 * Letters to be read in the browser, for whoever has the link. They say what holds when
 * they are read, and lead to nothing that only their reader may do: people pass them on.
 */
@Component
public class WebCopies {

	private final Links links;

	private final Mailroom mailroom;

	private final AddressBook addresses;

	private final Source source;

	WebCopies(Links links, Mailroom mailroom, AddressBook addresses, Source source) {
		this.links = links;
		this.mailroom = mailroom;
		this.addresses = addresses;
		this.source = source;
	}

	/**
	 * The letter in words; empty when it is kept no longer, or nothing in it is public.
	 */
	public Optional<Page> read(String token) {
		return mailroom.find(List.of(new LetterId(links.copied(token))))
			.stream()
			.filter(letter -> !letter.contents().lines().isEmpty())
			.findFirst()
			.flatMap(this::page);
	}

	private Optional<Page> page(Letter letter) {
		List<Language> chain = addresses.find(new SubscriberId(letter.person()))
			.map(Subscriber::preferences)
			.map(Preferences::chain)
			.orElseGet(Language.EN::chain);
		return letter.kind() == LetterKind.ANNOUNCEMENT ? announced(letter, chain) : news(letter, chain);
	}

	private Optional<Page> announced(Letter letter, List<Language> chain) {
		AnnouncementId id = new AnnouncementId(Bulletins.announcement(letter));
		return Optional.ofNullable(source.announcements().find(List.of(id)).get(id))
			.flatMap(announcement -> source.bulletins().copy(announcement, chain));
	}

	private Optional<Page> news(Letter letter, List<Language> chain) {
		Edition.Told told = source.archive().edition(List.of(letter)).toldOnce(letter);
		return told.entries().isEmpty() ? Optional.empty() : Optional.of(source.scribe().copy(letter, told, chain));
	}

	/** Where their words come from. */
	@Component
	record Source(Archive archive, SubscriberScribe scribe, AnnouncementDesk announcements,
			AnnouncementScribe bulletins) {
	}

}
