package org.ashar.notifications.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
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
 * What somebody wants to follow, until the owner of the address says so too. What was
 * never confirmed is never begun. <pre>
 * from                 method   to
 * –                    request  pending_confirmation
 * pending, for 7 days  confirm  confirmed
 * </pre>
 */
@Document("signUps")
public final class SignUp {

	private static final Duration VALID = Duration.ofDays(7);

	@Id
	private final SignUpId id;

	@Version
	private @Nullable Long version;

	private final Outbox outbox;

	private final SubscriberId subscriber;

	private final Wish wish;

	private final Instant requestedAt;

	/* Version of the words of its letter; missing in those of an earlier release. */
	private @Nullable String textVersion;

	/* When its letter may leave; missing in those of an earlier release. */
	private @Nullable Instant due;

	private @Nullable Instant confirmedAt;

	@PersistenceCreator
	private SignUp(SignUpId id, Outbox outbox, SubscriberId subscriber, Wish wish, Instant requestedAt) {
		this.id = id;
		this.outbox = outbox;
		this.subscriber = subscriber;
		this.wish = wish;
		this.requestedAt = requestedAt;
	}

	static SignUp request(SignUpId id, SubscriberId subscriber, Wish wish, Instant due, Instant now) {
		SignUp signUp = new SignUp(id, new Outbox(), subscriber, wish, now);
		signUp.textVersion = Consent.CURRENT_TEXT;
		signUp.due = due;
		signUp.outbox.add(new SignUpFact.Requested(), Author.SYSTEM, now);
		return signUp;
	}

	/** The second time changes nothing. */
	void confirm(Instant now) {
		if (confirmedAt == null) {
			confirmedAt = now;
			outbox.add(new SignUpFact.Confirmed(), Author.SYSTEM, now);
		}
	}

	/** Whether the owner of the address may still agree, and has not. */
	boolean isPending(Instant now) {
		return confirmedAt == null && !isExpired(now);
	}

	boolean isExpired(Instant now) {
		return confirmedAt == null && !requestedAt.plus(VALID).isAfter(now);
	}

	/** Whether a letter that asks for the very same was written a short while before. */
	boolean repeats(Wish other, Instant now, Duration shortWhile) {
		return confirmedAt == null && requestedAt.plus(shortWhile).isAfter(now) && wish.isSameAs(other);
	}

	/** Its identifier. */
	public SignUpId id() {
		return id;
	}

	/** Who is said to want it. */
	public SubscriberId subscriber() {
		return subscriber;
	}

	/** What is wanted. */
	public Wish wish() {
		return wish;
	}

	/** What the owner of the address agrees to by answering the letter now. */
	Consent consent(Instant now) {
		return new Consent(textVersion == null ? Consent.CURRENT_TEXT : textVersion, wish.language(), now);
	}

	/** When the letter about it may leave. */
	Instant due() {
		return due == null ? requestedAt : due;
	}

	/** When the owner of the address agreed. */
	public Optional<Instant> confirmedAt() {
		return Optional.ofNullable(confirmedAt);
	}

	/** The facts since it was loaded. */
	Outbox outbox() {
		return outbox;
	}

	/**
	 * What is to be followed, how often, in which language.
	 *
	 * @param policy about news that are not in that language; null is the usual one
	 * @param together how much of it at once; null makes each thing a subscription
	 * @param criteria at least one
	 */
	public record Wish(Language language, Frequency frequency, @Nullable LanguagePolicy policy,
			Choice.@Nullable Match together, List<Criterion> criteria) {

		/** Each thing once, in the order given. */
		@PersistenceCreator
		public Wish {
			criteria = criteria.stream().distinct().toList();
		}

		/** Each of these a subscription, in the language there is. */
		public Wish(Language language, Frequency frequency, List<Criterion> criteria) {
			this(language, frequency, null, null, criteria);
		}

		/** What each subscription is about. */
		public List<Choice> choices() {
			return together == null ? criteria.stream().map(Choice::of).toList()
					: List.of(new Choice(together, criteria));
		}

		/** How the letters of each come. */
		public Delivery delivery() {
			return new Delivery(frequency, policy == null ? LanguagePolicy.USUAL : policy);
		}

		boolean isSameAs(Wish other) {
			return language == other.language && delivery().equals(other.delivery()) && together == other.together
					&& new HashSet<>(criteria).equals(new HashSet<>(other.criteria));
		}
	}

}
