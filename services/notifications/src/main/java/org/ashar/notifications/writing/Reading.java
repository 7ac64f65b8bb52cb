package org.ashar.notifications.writing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.LetterKind;
import org.ashar.notifications.mailroom.Withheld;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.subscription.Subscriber;
import org.ashar.notifications.subscription.SubscriberId;

/**
 * What is known at one moment about the letters that leave next. It ages: who leaves
 * after it was read is told by what is written from it.
 */
public final class Reading {

	private final Map<SubscriberId, Subscriber> readers;

	private final Map<SubscriberId, EmailAddress> addresses;

	private final Edition edition;

	private final Instant now;

	private final Scribe.Desks desks;

	Reading(Map<SubscriberId, Subscriber> readers, Map<SubscriberId, EmailAddress> addresses, Edition edition,
			Instant now, Scribe.Desks desks) {
		this.readers = readers;
		this.addresses = addresses;
		this.edition = edition;
		this.now = now;
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
		SubscriberId id = new SubscriberId(letter.person());
		Optional<Subscriber> reader = Optional.ofNullable(readers.get(id));
		Optional<String> to = Optional.ofNullable(addresses.get(id)).map(EmailAddress::value);
		if (reader.isEmpty() || to.isEmpty()) {
			return new Written.Nothing(Withheld.NO_ADDRESS);
		}
		if (letter.kind() == LetterKind.CONFIRMATION) {
			return desks.confirmations().write(letter, to.get());
		}
		if (!reader.get().isActive()) {
			return new Written.Nothing(Withheld.NO_ADDRESS);
		}
		return bulk(letter, reader.get(), to.get());
	}

	private Written bulk(Letter letter, Subscriber reader, String to) {
		return letter.kind() == LetterKind.ANNOUNCEMENT ? desks.announcements().write(letter, reader, to, edition, now)
				: pause(reader, now).orElseGet(() -> desks.subscribers().write(letter, reader, to, edition));
	}

	/** Empty unless she wants no letters for now. */
	static Optional<Written> pause(Subscriber reader, Instant now) {
		return reader.pausedUntil().filter(end -> end.isAfter(now)).map(Written.Later::new);
	}

}
