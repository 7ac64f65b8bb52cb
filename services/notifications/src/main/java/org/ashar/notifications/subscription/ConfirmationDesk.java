package org.ashar.notifications.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/** Begins what the owner of an address has agreed to. */
@Component
public class ConfirmationDesk {

	private final Links links;

	private final SignUps signUps;

	private final Following following;

	private final Clock clock;

	ConfirmationDesk(Links links, SignUps signUps, Following following, Clock clock) {
		this.links = links;
		this.signUps = signUps;
		this.following = following;
		this.clock = clock;
	}

	/**
	 * Begins everything the sign-up asked for. A second time answers the same and changes
	 * nothing: whoever has left since stays away.
	 * {@link SubscriptionProblem.ConfirmationExpired} after seven days.
	 */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public Confirmed confirm(String token) {
		Instant now = clock.instant();
		SignUp signUp = signUps.find(links.confirming(token)).orElseThrow(SubscriptionProblem.UnknownLink::new);
		if (signUp.isExpired(now)) {
			throw new SubscriptionProblem.ConfirmationExpired();
		}
		if (signUp.confirmedAt().isEmpty()) {
			// The mark comes last: a crash in between is mended by pressing the button
			// again.
			following.begin(signUp, now);
			signUp.confirm(now);
			signUps.save(signUp);
		}
		return new Confirmed(signUp, following.of(signUp), links.preferences(signUp.subscriber()));
	}

	/**
	 * What came of it.
	 *
	 * @param preferencesToken for the page on which this can be changed
	 */
	public record Confirmed(SignUp signUp, List<Subscription> subscriptions, String preferencesToken) {
	}

}
