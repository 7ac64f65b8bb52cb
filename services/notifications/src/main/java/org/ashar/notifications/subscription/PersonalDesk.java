package org.ashar.notifications.subscription;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives people what is kept of them, and forgets them when they ask. */
@Component
public class PersonalDesk {

	private final ProofDesk proofs;

	private final AddressBook addresses;

	private final Subscriptions subscriptions;

	PersonalDesk(ProofDesk proofs, AddressBook addresses, Subscriptions subscriptions) {
		this.proofs = proofs;
		this.addresses = addresses;
		this.subscriptions = subscriptions;
	}

	/** Everything that is kept of a person, for whoever has the code of the mailbox. */
	public Kept export(String token, String code) {
		Subscriber subscriber = proofs.prove(token, code);
		return new Kept(addresses.address(subscriber).map(EmailAddress::value).orElse(null), subscriber,
				subscriber.pausedUntil().orElse(null), subscriptions.of(subscriber.id()));
	}

	/**
	 * Ends all subscriptions and forgets the address, now; whoever has the code of the
	 * mailbox may ask for it.
	 */
	public void erase(String token, String code) {
		addresses.erase(proofs.prove(token, code).id());
	}

	/**
	 * What is kept of a person.
	 *
	 * @param subscriptions also those that have ended, with what was agreed to
	 */
	public record Kept(@Nullable String email, Subscriber subscriber, @Nullable Instant pausedUntil,
			List<Subscription> subscriptions) {

		@Override
		public String toString() {
			return "Kept[…]";
		}
	}

}
