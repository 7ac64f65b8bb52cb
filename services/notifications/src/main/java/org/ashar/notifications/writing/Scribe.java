package org.ashar.notifications.writing;

import java.time.Clock;
import java.util.Optional;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.LetterKind;
import org.ashar.notifications.mailroom.Withheld;
import org.ashar.notifications.subscription.AddressBook;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.subscription.Subscriber;
import org.ashar.notifications.subscription.SubscriberId;
import org.springframework.stereotype.Component;

/** Puts letters into words at the moment they leave, so that they say what holds then. */
@Component
public class Scribe {

	private final AddressBook addresses;

	private final Desks desks;

	private final Clock clock;

	Scribe(AddressBook addresses, Desks desks, Clock clock) {
		this.addresses = addresses;
		this.desks = desks;
		this.clock = clock;
	}

	/** The letter in words, or why it should not be sent any more. */
	public Written write(Letter letter) {
		return switch (letter.kind()) {
			case ORGANIZATION -> desks.organizations().write(letter);
			case REGISTRATION -> desks.registrations().write(letter);
			case UPDATE, DIGEST, CONFIRMATION -> toSubscriber(letter);
		};
	}

	private Written toSubscriber(Letter letter) {
		Optional<Subscriber> reader = addresses.find(new SubscriberId(letter.person()));
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
			.filter(end -> end.isAfter(clock.instant()))
			.<Written>map(Written.Later::new)
			.orElseGet(() -> desks.subscribers().write(letter, reader.get(), to.get()));
	}

	/** Who writes which letters. */
	@Component
	record Desks(SubscriberScribe subscribers, ConfirmationScribe confirmations, OrganizationScribe organizations,
			RegistrationScribe registrations) {
	}

}
