package org.ashar.notifications.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Takes wishes to subscribe. Nothing in its answer tells whether the address was known;
 * however often an address is entered, its owner gets at most one letter in ten minutes,
 * five a day.
 */
@Component
public class SignUpDesk {

	private static final Duration SHORT_WHILE = Duration.ofMinutes(10);

	private final Subscribers subscribers;

	private final SignUps signUps;

	private final Enquiry enquiry;

	private final Clock clock;

	SignUpDesk(Subscribers subscribers, SignUps signUps, Enquiry enquiry, Clock clock) {
		this.subscribers = subscribers;
		this.signUps = signUps;
		this.enquiry = enquiry;
		this.clock = clock;
	}

	/**
	 * Notes a wish, once for its id, and asks the owner of the address;
	 * {@link SubscriptionProblem.UnknownCriteria} for unknown things. What has been noted
	 * is asked about again, which changes nothing unless a crash came before the letter.
	 */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void signUp(SignUpId id, EmailAddress address, SignUp.Wish wish) {
		Instant now = clock.instant();
		signUps.find(id)
			.or(() -> noted(id, address, wish, now))
			.filter(signUp -> signUp.isPending(now))
			.ifPresent(enquiry::ask);
	}

	/** Empty when the address has had enough letters. */
	private Optional<SignUp> noted(SignUpId id, EmailAddress address, SignUp.Wish wish, Instant now) {
		enquiry.check(wish.criteria());
		Subscriber subscriber = enquiry.register(address, wish.language());
		return signUps.recent(subscriber.id())
			.stream()
			.filter(earlier -> earlier.repeats(wish, now, SHORT_WHILE))
			.findFirst()
			.or(() -> subscriber.grantConfirmation(now).map(due -> {
				subscribers.save(subscriber);
				SignUp signUp = SignUp.request(id, subscriber.id(), wish, due, now);
				signUps.add(signUp);
				return signUp;
			}));
	}

	/** {@link SubscriptionProblem.UnknownCriteria} for unknown things. */
	public void check(SignUp.Wish wish) {
		enquiry.check(wish.criteria());
	}

	/** What a sign-up asks for, to be printed in the letter about it. */
	public Optional<SignUp> find(SignUpId id) {
		return signUps.find(id);
	}

}
