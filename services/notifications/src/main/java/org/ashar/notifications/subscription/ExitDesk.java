package org.ashar.notifications.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Lets people go: at once, without a question, however old their letter is and however
 * often they ask.
 */
@Component
public class ExitDesk {

	private final Links links;

	private final Subscriptions subscriptions;

	private final Following following;

	private final Clock clock;

	ExitDesk(Links links, Subscriptions subscriptions, Following following, Clock clock) {
		this.links = links;
		this.subscriptions = subscriptions;
		this.following = following;
		this.clock = clock;
	}

	/**
	 * Ends what the token names: one subscription or all.
	 * {@link SubscriptionProblem.UnknownLink} if it is not ours.
	 */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void leave(String token, EndedReason how) {
		Optional<SubscriptionId> one = links.leavingOne(token);
		if (one.isPresent()) {
			subscriptions.find(one.get()).ifPresent(subscription -> leave(subscription, how));
			return;
		}
		SubscriberId all = links.leavingAll(token).orElseThrow(SubscriptionProblem.UnknownLink::new);
		following.endAll(all, how, clock.instant());
	}

	/** What has ended may have done so just before a crash, with nothing else noted. */
	private void leave(Subscription subscription, EndedReason how) {
		Instant now = clock.instant();
		following.goingOn(subscription)
			.ifPresentOrElse(going -> following.end(going, how, now),
					() -> following.restIfIdle(subscription.subscriber(), now));
	}

}
