package org.ashar.notifications.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ashar.infra.platform.identifier.Uuids;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.sealing.Seal;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Keeps addresses sealed, finds them by their fingerprint, forgets those that are not
 * used.
 */
@Component
public class AddressBook {

	private static final String PURPOSE = "subscriber-address";

	private static final String CODE = "subscriber-code";

	private static final int BATCH = 100;

	private final Subscribers subscribers;

	private final Following following;

	private final Seal seal;

	private final Clock clock;

	AddressBook(Subscribers subscribers, Following following, Seal seal, Clock clock) {
		this.subscribers = subscribers;
		this.following = following;
		this.seal = seal;
		this.clock = clock;
	}

	/** The subscriber with this address, made if there is none. */
	Subscriber register(EmailAddress address, Language language) {
		Instant now = clock.instant();
		String fingerprint = seal.fingerprint(PURPOSE, address.folded());
		SubscriberId id = subscribers.claim(fingerprint, new SubscriberId(Uuids.v7(now)));
		Optional<Subscriber> found = subscribers.find(id);
		if (found.filter(known -> known.status() == SubscriberStatus.NULLIFIED).isPresent()) {
			// A crash came between forgetting the address and freeing it.
			subscribers.release(fingerprint, id);
			return register(address, language);
		}
		return found.orElseGet(() -> subscribers
			.add(Subscriber.register(id, fingerprint, seal.seal(PURPOSE, address.value()), language, now)));
	}

	/** Where letters for this person go; empty once the address is forgotten. */
	public Optional<EmailAddress> address(Subscriber subscriber) {
		return subscriber.sealedAddress().flatMap(sealed -> EmailAddress.of(seal.open(PURPOSE, sealed)));
	}

	/** The subscriber with this id. */
	public Optional<Subscriber> find(SubscriberId id) {
		return subscribers.find(id);
	}

	/** Those of these people who are known, by id. */
	public Map<SubscriberId, Subscriber> find(Collection<SubscriberId> ids) {
		return subscribers.all(ids).stream().collect(Collectors.toMap(Subscriber::id, Function.identity()));
	}

	/**
	 * The mail server says that there is no such mailbox: no letters until the person
	 * confirms again.
	 */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void suppress(SubscriberId id) {
		subscribers.find(id).ifPresent(subscriber -> {
			subscriber.suppress(clock.instant());
			subscribers.save(subscriber);
		});
	}

	/** By what a code for this person is known again. */
	String fingerprint(SubscriberId owner, String code) {
		return seal.fingerprint(CODE, owner.value() + ":" + code);
	}

	/** The person wants to be forgotten now. */
	void erase(SubscriberId id) {
		Instant now = clock.instant();
		following.endAll(id, EndedReason.ERASED, now);
		subscribers.find(id).ifPresent(subscriber -> {
			Optional<String> fingerprint = subscriber.fingerprint();
			subscriber.erase(now);
			subscribers.save(subscriber);
			fingerprint.ifPresent(free -> subscribers.release(free, id));
		});
	}

	/**
	 * Forgets addresses for which nothing has been followed for four weeks; true when
	 * there may be more of them.
	 */
	public boolean forget() {
		Instant now = clock.instant();
		List<Subscriber> idle = subscribers.idleSince(now.minus(Subscriber.MEMORY), BATCH);
		for (Subscriber subscriber : idle) {
			Optional<String> fingerprint = subscriber.fingerprint();
			if (subscriber.nullify(now)) {
				subscribers.save(subscriber);
				fingerprint.ifPresent(free -> subscribers.release(free, subscriber.id()));
			}
		}
		return idle.size() == BATCH;
	}

}
