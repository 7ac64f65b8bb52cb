package org.ashar.notifications.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ashar.notifications.numbering.Numbering;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * By rule, whoever follows a body that ended follows the one that came after it, in the
 * same rhythm. Nobody follows the same twice, and who began to follow the new one by
 * himself keeps what he chose.
 */
@Component
public class Inheritance {

	private static final int AT_ONCE = 200;

	private final Subscriptions subscriptions;

	private final Numbering numbers;

	private final Clock clock;

	Inheritance(Subscriptions subscriptions, Numbering numbers, Clock clock) {
		this.subscriptions = subscriptions;
		this.numbers = numbers;
		this.clock = clock;
	}

	/**
	 * Passes on all who follow a body; repeating it goes on where it was broken off.
	 */
	public void passOn(String former, String heir) {
		Choice after = Choice.of(new Criterion(Criterion.Kind.BODY, heir));
		String key = new Criterion(Criterion.Kind.BODY, former).key();
		List<Subscription> followers = subscriptions.followers(key, null, AT_ONCE);
		while (!followers.isEmpty()) {
			for (Subscription follower : followers) {
				passOn(follower, after);
			}
			followers = subscriptions.followers(key, null, AT_ONCE);
		}
	}

	/**
	 * The new one begins before the old one ends, so that a crash leaves nobody without.
	 */
	private void passOn(Subscription former, Choice after) {
		Instant now = clock.instant();
		try {
			begin(former, after, now);
			former.end(EndedReason.SUCCEEDED, now);
			subscriptions.save(former);
		}
		catch (OptimisticLockingFailureException changed) {
			// Somebody changed it at this moment; as long as it is followed it is found
			// again.
		}
	}

	private void begin(Subscription former, Choice after, Instant now) {
		Optional<Subscription> known = subscriptions.find(SubscriptionId.of(former.subscriber(), after));
		Consent consent = new Consent(former.consent().textVersion(), former.consent().language(), now);
		if (known.isEmpty()) {
			subscriptions
				.add(Subscription.start(former.subscriber(), after, former.delivery(), consent, numbers.next()));
		}
		else if (!known.get().isActive()) {
			known.get().start(former.delivery(), consent, numbers.next());
			subscriptions.save(known.get());
		}
	}

}
