package org.ashar.notifications.subscription;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That somebody follows something. It comes into being when it is confirmed; before that
 * it is a {@link SignUp}. <pre>
 * from            method  to
 * –               start   active
 * active | ended  start   active
 * active          end     ended
 * </pre>
 */
@Document("subscriptions")
public final class Subscription {

	@Id
	private final SubscriptionId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final SubscriberId subscriber;

	/** The one thing that is followed, if it is one. */
	private final @Nullable Criterion criterion;

	/** What is followed, if it is not one thing. */
	private final @Nullable Choice choice;

	private final String key;

	private boolean active;

	private Frequency frequency;

	private @Nullable LanguagePolicy policy;

	private Consent consent;

	/* The earliest first; missing while there is none. */
	private @Nullable List<Consent> earlierConsents;

	private Instant startedAt;

	/* Drawn when it began; 0 with those of an earlier release. */
	private long number;

	private @Nullable Instant endedAt;

	private @Nullable EndedReason endedReason;

	/* What is followed in its place by rule, as long as that may be taken back. */
	private @Nullable SubscriptionId passedTo;

	/* Whether the person had chosen to follow that as well. */
	private boolean joined;

	/* What is followed instead, since it was there by rule and is no longer. */
	private @Nullable SubscriptionId returnedTo;

	/* In whose places it is followed by rule; none if the person chose it. */
	private @Nullable List<SubscriptionId> origins;

	@PersistenceCreator
	private Subscription(SubscriptionId id, Outbox outbox, SubscriberId subscriber, @Nullable Criterion criterion,
			@Nullable Choice choice, String key, Frequency frequency, Consent consent, Instant startedAt) {
		this.id = id;
		this.outbox = outbox;
		this.subscriber = subscriber;
		this.criterion = criterion;
		this.choice = choice;
		this.key = key;
		this.frequency = frequency;
		this.consent = consent;
		this.startedAt = startedAt;
	}

	static Subscription start(SubscriberId subscriber, Choice choice, Delivery delivery, Consent consent, long number) {
		return start(subscriber, choice, delivery, consent, number, consent.at());
	}

	/** Where it begins later than it was agreed to. */
	static Subscription start(SubscriberId subscriber, Choice choice, Delivery delivery, Consent consent, long number,
			Instant now) {
		boolean one = choice.criteria().size() == 1;
		Subscription subscription = new Subscription(SubscriptionId.of(subscriber, choice), new Outbox(), subscriber,
				one ? choice.criteria().getFirst() : null, one ? null : choice, choice.key(), delivery.frequency(),
				consent, now);
		subscription.active = true;
		subscription.policy = delivery.policy();
		subscription.number = number;
		subscription.happened(new SubscriptionFact.Started(delivery.frequency()), now);
		return subscription;
	}

	/** Begins it again, or changes how letters come if it has not ended. */
	void start(Delivery wanted, Consent given, long drawn) {
		start(wanted, given, drawn, given.at());
	}

	/** The same later than it was agreed to. */
	void start(Delivery wanted, Consent given, long drawn, Instant now) {
		if (active) {
			change(wanted, now);
			beOwn(now);
			return;
		}
		active = true;
		origins = null;
		passedTo = null;
		returnedTo = null;
		joined = false;
		frequency = wanted.frequency();
		policy = wanted.policy();
		agree(given);
		startedAt = now;
		number = drawn;
		endedAt = null;
		endedReason = null;
		happened(new SubscriptionFact.Started(frequency), now);
	}

	/** What was agreed to before stays as evidence. */
	private void agree(Consent given) {
		if (!given.equals(consent)) {
			earlierConsents = Stream.concat(earlierConsents().stream(), Stream.of(consent)).toList();
			consent = given;
		}
	}

	void change(Delivery wanted, Instant now) {
		if (!wanted.equals(delivery())) {
			beOwn(now);
		}
		if (wanted.frequency() != frequency) {
			happened(new SubscriptionFact.FrequencyChanged(frequency, wanted.frequency()), now);
			frequency = wanted.frequency();
		}
		if (!wanted.policy().equals(policy())) {
			happened(new SubscriptionFact.PolicyChanged(policy(), wanted.policy()), now);
			policy = wanted.policy();
		}
	}

	/** Once ended it stays as it is, however often the link is followed. */
	void end(EndedReason reason, Instant now) {
		if (active) {
			active = false;
			endedAt = now;
			endedReason = reason;
			happened(new SubscriptionFact.Ended(reason), now);
		}
	}

	/** The body ended, and the heir of this one goes on in its place. */
	void passOn(Subscription heir, Instant now) {
		if (active) {
			end(EndedReason.SUCCEEDED, now);
			passedTo = heir.id;
			joined = !heir.hasTakenOver(id);
		}
	}

	/** It goes on in the place of another one, by rule. */
	void takeOver(SubscriptionId former, Instant now) {
		if (!hasTakenOver(former)) {
			origins = Stream.concat(origins().stream(), Stream.of(former)).toList();
			happened(new SubscriptionFact.TookOver(former), now);
		}
	}

	/** It was passed on by mistake, and begins again as it was. */
	void comeBack(long drawn, Instant now) {
		active = true;
		number = drawn;
		returnedTo = null;
		endedAt = null;
		endedReason = null;
		happened(new SubscriptionFact.CameBack(), now);
	}

	/** What was followed in its place has been seen to. */
	void beSettled(Instant now) {
		passedTo = null;
		joined = false;
		happened(new SubscriptionFact.Settled(), now);
	}

	/** It goes on in the place of this one no longer, and ends if there is no other. */
	void handBack(SubscriptionId former, Instant now) {
		origins = origins().stream().filter(other -> !other.equals(former)).toList();
		happened(new SubscriptionFact.HandedBack(former), now);
		if (origins.isEmpty()) {
			returnedTo = former;
			end(EndedReason.RETURNED, now);
		}
	}

	/** The person wants it whatever it came from. */
	private void beOwn(Instant now) {
		if (isInherited()) {
			origins = null;
			happened(new SubscriptionFact.Chosen(), now);
		}
	}

	private List<SubscriptionId> origins() {
		return origins == null ? List.of() : origins;
	}

	/** Whether it is there by rule and nobody has chosen it. */
	boolean isInherited() {
		return !origins().isEmpty();
	}

	boolean hasTakenOver(SubscriptionId former) {
		return origins().contains(former);
	}

	boolean isOnlyFor(SubscriptionId former) {
		return origins().equals(List.of(former));
	}

	Optional<SubscriptionId> passedTo() {
		return Optional.ofNullable(passedTo);
	}

	boolean wasJoined() {
		return joined;
	}

	/** What goes on in its place, if it ended by rule and not by the person's wish. */
	Optional<SubscriptionId> goesOnAs() {
		boolean byRule = endedReason == EndedReason.SUCCEEDED || endedReason == EndedReason.RETURNED;
		return byRule ? Optional.ofNullable(returnedTo == null ? passedTo : returnedTo) : Optional.empty();
	}

	private void happened(SubscriptionFact fact, Instant now) {
		outbox.add(fact, Author.SYSTEM, now);
	}

	/** Whether it had begun at this cut and gives letters. */
	public boolean beganBefore(long cut) {
		return active && number < cut;
	}

	/**
	 * Whether it asks for letters about something that belongs to these keys and was
	 * taken in at this cut: it must have begun before.
	 */
	public boolean wants(Collection<String> keys, long cut) {
		return beganBefore(cut) && keys.contains(key);
	}

	/** Whether it asked for letters about such a thing when it came, at this time. */
	boolean wanted(Collection<String> keys, long cut, Instant arrivedAt) {
		return number < cut && keys.contains(key) && (endedAt == null || endedAt.isAfter(arrivedAt));
	}

	/** Its identifier. */
	public SubscriptionId id() {
		return id;
	}

	/** Rises with each change; 0 before it was saved. */
	public long version() {
		return version == null ? 0 : version;
	}

	/** Whose it is. */
	public SubscriberId subscriber() {
		return subscriber;
	}

	/** What is followed. */
	public Choice choice() {
		return choice != null ? choice : Choice.of(Objects.requireNonNull(criterion));
	}

	/** The key under which it is found. */
	public String key() {
		return key;
	}

	/** How letters come. */
	public Delivery delivery() {
		return new Delivery(frequency, policy());
	}

	/** What becomes of news that are not in the reader's language. */
	public LanguagePolicy policy() {
		return policy == null ? LanguagePolicy.USUAL : policy;
	}

	/** How often letters come. */
	public Frequency frequency() {
		return frequency;
	}

	/** Whether it gives letters. */
	public boolean isActive() {
		return active;
	}

	/** Since when. */
	public Instant startedAt() {
		return startedAt;
	}

	/** Why it gives none any more. */
	public Optional<EndedReason> endedReason() {
		return Optional.ofNullable(endedReason);
	}

	/** Until when it gave some. */
	public Optional<Instant> endedAt() {
		return Optional.ofNullable(endedAt);
	}

	/** What the person agreed to. */
	public Consent consent() {
		return consent;
	}

	/** What the person had agreed to before, the earliest first. */
	public List<Consent> earlierConsents() {
		return earlierConsents == null ? List.of() : earlierConsents;
	}

	/** The facts since it was loaded. */
	Outbox outbox() {
		return outbox;
	}

}
