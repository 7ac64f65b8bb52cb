package org.ashar.notifications.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person with an address and without an account. <pre>
 * from                     method    to
 * –                        register  unverified
 * unverified | suppressed  verify    active
 * active                   verify    active
 * unverified | active      suppress  suppressed
 * suppressed               restore   unverified | active, as before
 * any, long idle           nullify   nullified
 * any                      erase     nullified
 * </pre>
 */
@Document("subscribers")
public final class Subscriber {

	/** After so long without a subscription the address is forgotten. */
	static final Duration MEMORY = Duration.ofDays(28);

	private static final Duration BETWEEN_CONFIRMATIONS = Duration.ofMinutes(10);

	private static final int CONFIRMATIONS_A_DAY = 5;

	@Id
	private final SubscriberId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private @Nullable String fingerprint;

	private byte @Nullable [] sealedAddress;

	private SubscriberStatus status;

	/* As it was before it was suppressed. */
	private @Nullable SubscriberStatus before;

	private Preferences preferences;

	private @Nullable Instant pausedUntil;

	private @Nullable Instant idleSince;

	private List<Instant> confirmations = new ArrayList<>();

	@PersistenceCreator
	private Subscriber(SubscriberId id, Outbox outbox, SubscriberStatus status, Preferences preferences) {
		this.id = id;
		this.outbox = outbox;
		this.status = status;
		this.preferences = preferences;
	}

	static Subscriber register(SubscriberId id, String fingerprint, byte[] sealedAddress, Language language,
			Instant now) {
		Subscriber subscriber = new Subscriber(id, new Outbox(), SubscriberStatus.UNVERIFIED,
				Preferences.usual(language));
		subscriber.fingerprint = fingerprint;
		subscriber.sealedAddress = sealedAddress.clone();
		subscriber.idleSince = now;
		subscriber.happened(new SubscriberFact.Registered(language), now);
		return subscriber;
	}

	/**
	 * When the next letter that asks for confirmation may leave; empty when this address
	 * has had enough of them for a day, whoever enters it. Who is about to come back is
	 * not forgotten meanwhile.
	 */
	Optional<Instant> grantConfirmation(Instant now) {
		List<Instant> recent = new ArrayList<>(confirmations);
		recent.removeIf(time -> !time.isAfter(now.minus(Duration.ofDays(1))));
		if (recent.size() >= CONFIRMATIONS_A_DAY) {
			return Optional.empty();
		}
		Instant free = recent.isEmpty() ? now : recent.getLast().plus(BETWEEN_CONFIRMATIONS);
		Instant due = free.isBefore(now) ? now : free;
		recent.add(due);
		confirmations = recent;
		idleSince = idleSince == null ? null : now;
		happened(new SubscriberFact.ConfirmationGranted(due), now);
		return Optional.of(due);
	}

	/** The person answered in this language: from now on letters come in it. */
	void verify(Language language, Instant now) {
		if (status == SubscriberStatus.NULLIFIED) {
			throw new SubscriptionProblem.ConfirmationExpired();
		}
		if (status == SubscriberStatus.ACTIVE && preferences.language() == language && idleSince == null) {
			return;
		}
		status = SubscriberStatus.ACTIVE;
		preferences = preferences.in(language);
		idleSince = null;
		happened(new SubscriberFact.Verified(language), now);
	}

	void prefer(Preferences wanted, @Nullable Instant pauseEnd, Instant now) {
		preferences = wanted;
		pausedUntil = (pauseEnd != null && pauseEnd.isAfter(now)) ? pauseEnd : null;
		happened(new SubscriberFact.PreferencesChanged(wanted, pausedUntil), now);
	}

	/** From now on the address is not used, and forgotten if nobody brings it back. */
	void suppress(Instant now) {
		if (status == SubscriberStatus.ACTIVE || status == SubscriberStatus.UNVERIFIED) {
			before = status;
			status = SubscriberStatus.SUPPRESSED;
			idleSince = idleSince == null ? now : idleSince;
			happened(new SubscriberFact.Suppressed(), now);
		}
	}

	/** It was a mistake. */
	void restore(boolean follows, Instant now) {
		if (status == SubscriberStatus.SUPPRESSED) {
			status = before == null ? SubscriberStatus.UNVERIFIED : before;
			idleSince = follows ? null : idleSince;
			happened(new SubscriberFact.Restored(), now);
		}
	}

	void idle(Instant now) {
		if (idleSince == null) {
			idleSince = now;
			happened(new SubscriberFact.Idle(), now);
		}
	}

	/** Something is followed after all: it began while the last thing ended. */
	void notIdle(Instant now) {
		if (idleSince != null) {
			idleSince = null;
			happened(new SubscriberFact.NotIdle(), now);
		}
	}

	/**
	 * Forgets the address, if nothing has been followed for long; says whether it did.
	 */
	boolean nullify(Instant now) {
		if (status == SubscriberStatus.NULLIFIED || idleSince == null || idleSince.plus(MEMORY).isAfter(now)) {
			return false;
		}
		erase(now);
		return true;
	}

	/**
	 * Forgets the address at once, as the person wants it; that it is free again comes
	 * next, after a crash in the next round of those that are forgotten by themselves.
	 */
	void erase(Instant now) {
		if (status != SubscriberStatus.NULLIFIED) {
			status = SubscriberStatus.NULLIFIED;
			sealedAddress = null;
			idleSince = now.minus(MEMORY);
			happened(new SubscriberFact.Nullified(), now);
		}
	}

	/** The key of the address is destroyed, and somebody else may have the address. */
	void freed(Instant now) {
		fingerprint = null;
		idleSince = null;
		happened(new SubscriberFact.Freed(), now);
	}

	private void happened(SubscriberFact fact, Instant now) {
		outbox.add(fact, Author.SYSTEM, now);
	}

	/** Whether letters about what is followed may go there, now or after a pause. */
	public boolean isActive() {
		return status == SubscriberStatus.ACTIVE;
	}

	/** Whether such a letter may go there at this time. */
	public boolean isReachable(Instant now) {
		return isActive() && (pausedUntil == null || !pausedUntil.isAfter(now));
	}

	/** Whether nothing is followed any more. */
	public boolean isIdle() {
		return idleSince != null;
	}

	/** Its identifier. */
	public SubscriberId id() {
		return id;
	}

	/** Rises with each change; 0 before it was saved. */
	public long version() {
		return version == null ? 0 : version;
	}

	/** Whether letters may go there. */
	public SubscriberStatus status() {
		return status;
	}

	/** How letters are wanted. */
	public Preferences preferences() {
		return preferences;
	}

	/** Until when no letters are wanted. */
	public Optional<Instant> pausedUntil() {
		return Optional.ofNullable(pausedUntil);
	}

	/** The address, sealed; empty once it is forgotten. */
	Optional<byte[]> sealedAddress() {
		return Optional.ofNullable(sealedAddress).map(byte[]::clone);
	}

	Optional<String> fingerprint() {
		return Optional.ofNullable(fingerprint);
	}

	/** The facts since it was loaded. */
	Outbox outbox() {
		return outbox;
	}

}
