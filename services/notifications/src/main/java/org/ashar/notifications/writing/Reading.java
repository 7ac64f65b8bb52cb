package org.ashar.notifications.writing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.LetterKind;
import org.ashar.notifications.mailroom.Withheld;
import org.ashar.notifications.subscription.AddressBook;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.subscription.Subscriber;
import org.ashar.notifications.subscription.SubscriberId;

/**
 * What is known at one moment about the letters that leave next. It ages: who leaves
 * after it was read is told by what is written from it.
 */
public final class Reading {

	private final Map<SubscriberId, Subscriber> readers;

	private final Edition edition;

	private final Instant now;

	private final AddressBook addresses;

	private final Scribe.Desks desks;

	Reading(Map<SubscriberId, Subscriber> readers, Edition edition, Instant now, AddressBook addresses,
			Scribe.Desks desks) {
		this.readers = readers;
		this.edition = edition;
		this.now = now;
		this.addresses = addresses;
		this.desks = desks;
	}

	/** One of these letters in words, or why it should not be sent any more. */
	public Written write(Letter letter) {
		return switch (letter.kind()) {
			case ORGANIZATION -> desks.organizations().write(letter);
			case WEBHOOK -> desks.webhooks().write(letter);
			case REGISTRATION -> desks.registrations().write(letter);
			case UPDATE, DIGEST, ANNOUNCEMENT, CONFIRMATION -> toSubscriber(letter);
		};
	}

	private Written toSubscriber(Letter letter) {
		Optional<Subscriber> reader = Optional.ofNullable(readers.get(new SubscriberId(letter.person())));
		Optional<String> to = reader.flatMap(addresses::address).map(EmailAddress::value);
		if (reader.isEmpty() || to.isEmpty()) {
			return new Written.Nothing(Withheld.NO_ADDRESS);
		}
		if (letter.kind() == LetterKind.CONFIRMATION) {
			return desks.confirmations().write(letter, to.get());
		}
		if (!reader.get().isActive()) {
			return new Written.Nothing(Withheld.NO_ADDRESS);
		}
		return reader.get()
			.pausedUntil()
			.filter(end -> end.isAfter(now))
			.<Written>map(Written.Later::new)
			.orElseGet(() -> bulk(letter, reader.get(), to.get()));
	}

	private Written bulk(Letter letter, Subscriber reader, String to) {
		return letter.kind() == LetterKind.ANNOUNCEMENT
				? desks.announcements().write(letter, reader, to, edition, now)
				: desks.subscribers().write(letter, reader, to, edition);
	}

}
