package org.ashar.notifications.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ashar.infra.platform.identifier.Uuids;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.sealing.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Keeps addresses, each sealed with a key of its own, finds them by their fingerprint,
 * forgets those that are not used.
 */
@Component
public class AddressBook {

	private static final String PURPOSE = "subscriber-address";

	private static final String CODE = "subscriber-code";

	private static final int BATCH = 100;

	private final Subscribers subscribers;

	private final AddressKeys keys;

	private final Following following;

	private final Seal seal;

	private final Clock clock;

	AddressBook(Subscribers subscribers, AddressKeys keys, Following following, Seal seal, Clock clock) {
		this.subscribers = subscribers;
		this.keys = keys;
		this.following = following;
		this.seal = seal;
		this.clock = clock;
	}

	/** What to recognize an address by. */
	public AddressMark mark(EmailAddress address) {
		return new AddressMark(address.domain(), seal.fingerprint(PURPOSE, address.folded()));
	}

	/** The subscriber with this address, made if there is none. */
	Subscriber register(EmailAddress address, Language language) {
		Instant now = clock.instant();
		String fingerprint = mark(address).mark();
		SubscriberId id = subscribers.claim(fingerprint, new SubscriberId(Uuids.v7(now)));
		Optional<Subscriber> found = subscribers.find(id);
		if (found.filter(known -> known.status() == SubscriberStatus.NULLIFIED).isPresent()) {
			// A crash came between forgetting the address and freeing it.
			free(fingerprint, id);
			return register(address, language);
		}
		return found.orElseGet(() -> {
			byte[] sealed = seal.seal(keys.keep(id, seal.personalKey()), PURPOSE, address.value());
			return subscribers.add(Subscriber.register(id, fingerprint, sealed, language, now));
		});
	}

	/**
	 * Where letters for these people go; those whose address is forgotten are missing.
	 */
	public Map<SubscriberId, EmailAddress> addresses(Collection<Subscriber> people) {
		Map<SubscriberId, byte[]> own = keys.all(people.stream().map(Subscriber::id).toList());
		Map<SubscriberId, EmailAddress> addresses = new HashMap<>();
		people.forEach(person -> person.sealedAddress()
			.flatMap(sealed -> EmailAddress.of(open(own.get(person.id()), sealed)))
			.ifPresent(address -> addresses.put(person.id(), address)));
		return addresses;
	}

	/** Where letters for this person go; empty once that is forgotten. */
	public Optional<EmailAddress> address(Subscriber person) {
		return Optional.ofNullable(addresses(List.of(person)).get(person.id()));
	}

	/** An earlier release sealed all addresses with the key of the installation. */
	private String open(byte @Nullable [] own, byte[] sealed) {
		return own == null ? seal.open(PURPOSE, sealed) : seal.open(own, PURPOSE, sealed);
	}

	/** The subscriber with this id. */
	public Optional<Subscriber> find(SubscriberId id) {
		return subscribers.find(id);
	}

	/** The subscriber with this address. */
	public Optional<Subscriber> find(AddressMark address) {
		return subscribers.claimedBy(address.mark());
	}

	/** Those of these people who are known, by id. */
	public Map<SubscriberId, Subscriber> find(Collection<SubscriberId> ids) {
		return subscribers.all(ids).stream().collect(Collectors.toMap(Subscriber::id, Function.identity()));
	}

	/**
	 * No letters to whoever has this address, until the person confirms again or somebody
	 * restores it.
	 */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void suppress(String mark) {
		subscribers.claimedBy(mark).ifPresent(subscriber -> {
			subscriber.suppress(clock.instant());
			subscribers.save(subscriber);
		});
	}

	/** By what a code for this person is known again. */
	String fingerprint(SubscriberId owner, String code) {
		return seal.fingerprint(CODE, owner.value() + ":" + code);
	}

	/** The same, and whoever has this address follows nothing any more. */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void complained(String mark) {
		subscribers.claimedBy(mark)
			.ifPresent(subscriber -> following.endAll(subscriber.id(), EndedReason.COMPLAINED, clock.instant()));
		suppress(mark);
	}

	/** Letters again, as before. */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void restore(String mark) {
		subscribers.claimedBy(mark).ifPresent(subscriber -> {
			subscriber.restore(following.followsAnything(subscriber.id()), clock.instant());
			subscribers.save(subscriber);
		});
	}

	/** The person wants to be forgotten now. */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void erase(SubscriberId id) {
		Instant now = clock.instant();
		following.endAll(id, EndedReason.ERASED, now);
		subscribers.find(id).ifPresent(subscriber -> {
			subscriber.erase(now);
			subscribers.save(subscriber);
			letGo(subscriber, now);
		});
	}

	/**
	 * Forgets addresses for which nothing has been followed for four weeks, or which got
	 * no letters; true when there may be more of them.
	 */
	public boolean forget() {
		Instant now = clock.instant();
		List<Subscriber> idle = subscribers.idleSince(now.minus(Subscriber.MEMORY), BATCH);
		idle.forEach(subscriber -> forget(subscriber, now));
		return idle.size() == BATCH;
	}

	/** After a crash between the steps the next round takes the rest of them. */
	private void forget(Subscriber subscriber, Instant now) {
		if (subscriber.isActive() && following.followsAnything(subscriber.id())) {
			subscriber.notIdle(now);
			subscribers.save(subscriber);
			return;
		}
		if (subscriber.nullify(now)) {
			subscribers.save(subscriber);
		}
		following.endAll(subscriber.id(), EndedReason.BOUNCED, now);
		letGo(subscriber, now);
	}

	private void letGo(Subscriber nullified, Instant now) {
		nullified.fingerprint().ifPresent(fingerprint -> free(fingerprint, nullified.id()));
		nullified.freed(now);
		subscribers.save(nullified);
	}

	private void free(String fingerprint, SubscriberId owner) {
		keys.destroy(owner);
		subscribers.release(fingerprint, owner);
	}

}
