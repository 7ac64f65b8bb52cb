package org.ashar.notifications.subscription;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.ashar.infra.platform.language.Language;
import org.springframework.stereotype.Component;

/**
 * Asks whoever holds the link of a letter to show that the mailbox is theirs, too: people
 * pass letters on, and with them the link.
 */
@Component
public class ProofDesk {

	/** For so long a code is good. */
	public static final Duration VALID = Duration.ofMinutes(30);

	private static final int CODES = 100_000_000;

	private final Links links;

	private final AddressBook addresses;

	private final Proofs proofs;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	ProofDesk(Links links, AddressBook addresses, Proofs proofs, Clock clock) {
		this.links = links;
		this.addresses = addresses;
		this.proofs = proofs;
		this.clock = clock;
	}

	/** A code to be mailed; empty when one was mailed a moment ago. */
	public Optional<Code> ask(String token) {
		Subscriber owner = owner(token);
		EmailAddress address = addresses.address(owner).orElseThrow(SubscriptionProblem.UnknownLink::new);
		String code = String.format(Locale.ROOT, "%08d", random.nextInt(CODES));
		Instant now = clock.instant();
		return proofs.put(owner.id(), addresses.fingerprint(owner.id(), code), now.plus(VALID), now)
				? Optional.of(new Code(address, code, owner.preferences().language())) : Optional.empty();
	}

	/** Takes a code, once; {@link SubscriptionProblem.WrongCode} if it is another. */
	Subscriber prove(String token, String code) {
		Subscriber owner = owner(token);
		if (!proofs.take(owner.id(), addresses.fingerprint(owner.id(), code.strip()), clock.instant())) {
			throw new SubscriptionProblem.WrongCode();
		}
		return owner;
	}

	private Subscriber owner(String token) {
		return addresses.find(links.preferring(token))
			.filter(known -> known.status() != SubscriberStatus.NULLIFIED)
			.orElseThrow(SubscriptionProblem.UnknownLink::new);
	}

	/** A code and where it goes. */
	public record Code(EmailAddress to, String value, Language language) {

		@Override
		public String toString() {
			return "Code[…]";
		}
	}

}
