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
	 * {@link SubscriptionProblem.UnknownCriteria} for unknown things.
	 */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void signUp(SignUpId id, EmailAddress address, SignUp.Wish wish) {
		if (signUps.find(id).isPresent()) {
			return;
		}
		enquiry.check(wish.criteria());
		Instant now = clock.instant();
		Subscriber subscriber = enquiry.register(address, wish.language());
		if (signUps.recent(subscriber.id()).stream().anyMatch(earlier -> earlier.repeats(wish, now, SHORT_WHILE))) {
			return;
		}
		Optional<Instant> due = subscriber.grantConfirmation(now);
		if (due.isPresent()) {
			subscribers.save(subscriber);
			SignUp signUp = SignUp.request(id, subscriber.id(), wish, now);
			signUps.add(signUp);
			enquiry.ask(signUp, due.get());
		}
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
