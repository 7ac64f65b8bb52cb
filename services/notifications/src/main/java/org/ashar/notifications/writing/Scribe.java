package org.ashar.notifications.writing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.subscription.AddressBook;
import org.ashar.notifications.subscription.Subscriber;
import org.ashar.notifications.subscription.SubscriberId;
import org.springframework.stereotype.Component;

/** Puts letters into words at the moment they leave, so that they say what holds then. */
@Component
public class Scribe {

	private final AddressBook addresses;

	private final Archive archive;

	private final Desks desks;

	private final Clock clock;

	Scribe(AddressBook addresses, Archive archive, Desks desks, Clock clock) {
		this.addresses = addresses;
		this.archive = archive;
		this.desks = desks;
		this.clock = clock;
	}

	/** Reads what these letters need, once for all of them. */
	public Reading read(List<Letter> letters) {
		List<SubscriberId> people = letters.stream()
			.filter(letter -> letter.kind().isForSubscribers())
			.map(letter -> new SubscriberId(letter.person()))
			.distinct()
			.toList();
		Map<SubscriberId, Subscriber> readers = addresses.find(people);
		return new Reading(readers, addresses.addresses(readers.values()), archive.edition(letters), clock.instant(),
				desks);
	}

	/** Who writes which letters. */
	@Component
	record Desks(SubscriberScribe subscribers, ConfirmationScribe confirmations, OrganizationScribe organizations,
			RegistrationScribe registrations, AnnouncementScribe announcements, WebhookScribe webhooks) {
	}

}
