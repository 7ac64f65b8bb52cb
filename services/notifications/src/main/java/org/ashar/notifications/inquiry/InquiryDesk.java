package org.ashar.notifications.inquiry;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.notifications.mailroom.Aftermath;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.subscription.AddressBook;
import org.ashar.notifications.subscription.AddressMark;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.subscription.Readership;
import org.ashar.notifications.subscription.Subscriber;
import org.ashar.notifications.subscription.Subscription;
import org.ashar.notifications.suppression.Standing;
import org.ashar.notifications.suppression.SuppressionDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells staff what was sent to a person who asks them. Whoever looks says why, and that
 * is written down before anything is shown.
 */
@Component
public class InquiryDesk {

	private static final int MOST = 100;

	private final Inquiries inquiries;

	private final Sources sources;

	private final Clock clock;

	InquiryDesk(Inquiries inquiries, Sources sources, Clock clock) {
		this.inquiries = inquiries;
		this.sources = sources;
		this.clock = clock;
	}

	/** What is known of whoever has this address. */
	public History look(InquiryId id, EmailAddress address, String reason, Author author) {
		AddressMark mark = note(id, address, reason, author);
		Optional<Subscriber> person = sources.addresses().find(mark);
		return new History(person.orElse(null),
				person.map(known -> sources.readership().ever(known.id(), MOST)).orElse(List.of()),
				person.map(known -> sources.letters().to(known.id().value(), MOST)).orElse(List.of()),
				sources.suppression().find(mark).orElse(null));
	}

	/**
	 * Writes down that somebody looks up whoever has this address, before it is shown.
	 */
	public AddressMark note(InquiryId id, EmailAddress address, String reason, Author author) {
		AddressMark mark = sources.addresses().mark(address);
		inquiries.add(Inquiry.make(id, mark.mark(), reason, author, clock.instant()));
		return mark;
	}

	/** Who looked somebody up and why, the newest first, one page after a place. */
	public List<Inquiry> list(@Nullable String after, int limit) {
		return inquiries.list(after, limit);
	}

	/**
	 * What is known of a person.
	 *
	 * @param subscriber null when nobody has subscribed with the address, or it is
	 * forgotten
	 * @param subscriptions also those that have ended
	 * @param letters the newest first, as long as they are kept
	 * @param standing what came back; null when nothing has
	 */
	public record History(@Nullable Subscriber subscriber, List<Subscription> subscriptions, List<Letter> letters,
			@Nullable Standing standing) {
	}

	/** Who knows something. */
	@Component
	record Sources(AddressBook addresses, Readership readership, Aftermath letters, SuppressionDesk suppression) {
	}

}
