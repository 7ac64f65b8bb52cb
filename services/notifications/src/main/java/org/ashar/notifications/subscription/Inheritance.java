package org.ashar.notifications.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashar.notifications.numbering.Numbering;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * By rule, whoever follows a body that ended follows the one that came after it, in the
 * same rhythm, also where the body is one of several things that are followed together.
 * Nobody follows the same twice, and who began to follow the new one by himself keeps
 * what he chose.
 */
@Component
public class Inheritance {

	private static final int AT_ONCE = 200;

	private final Subscriptions subscriptions;

	private final RuleBook rules;

	private final Numbering numbers;

	private final Clock clock;

	Inheritance(Subscriptions subscriptions, RuleBook rules, Numbering numbers, Clock clock) {
		this.subscriptions = subscriptions;
		this.rules = rules;
		this.numbers = numbers;
		this.clock = clock;
	}

	/**
	 * Passes on all who follow a body; repeating it goes on where it was broken off.
	 */
	public void passOn(String former, String heir) {
		Criterion before = new Criterion(Criterion.Kind.BODY, former);
		Criterion after = new Criterion(Criterion.Kind.BODY, heir);
		passOn(before.key(), Choice.of(after));
		for (Choice named : rules.naming(before)) {
			Choice instead = named.with(after, before);
			rules.enter(instead);
			passOn(named.key(), instead);
		}
	}

	private void passOn(String key, Choice after) {
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
			former.passOn(begin(former, after, now), now);
			subscriptions.save(former);
		}
		catch (OptimisticLockingFailureException changed) {
			// Somebody changed it at this moment; as long as it is followed it is found
			// again.
		}
	}

	/** Whoever follows it already goes on as before. */
	private Subscription begin(Subscription former, Choice after, Instant now) {
		Optional<Subscription> known = subscriptions.find(SubscriptionId.of(former.subscriber(), after));
		// Nobody has pressed a button: what was agreed to before still holds.
		Consent consent = former.consent();
		if (known.isEmpty()) {
			Subscription heir = Subscription.start(former.subscriber(), after, former.delivery(), consent,
					numbers.next(), now);
			heir.takeOver(former.id(), now);
			subscriptions.add(heir);
			return heir;
		}
		Subscription heir = known.get();
		if (!heir.isActive()) {
			heir.start(former.delivery(), consent, numbers.next(), now);
			heir.takeOver(former.id(), now);
		}
		else if (heir.isInherited()) {
			heir.takeOver(former.id(), now);
		}
		subscriptions.save(heir);
		return heir;
	}

	/** The keys of all with which a body is followed, alone or together with others. */
	private List<String> keys(Criterion body) {
		return Stream.concat(Stream.of(body.key()), rules.naming(body).stream().map(Choice::key)).toList();
	}

	/**
	 * The body lives again, or was never another one's double: whoever was passed on from
	 * it follows it as before, unless the person has changed or left since what came of
	 * it. Repeating it goes on where it was broken off.
	 */
	public void giveBack(String body) {
		for (String key : keys(new Criterion(Criterion.Kind.BODY, body))) {
			giveBack(key, true);
			giveBack(key, false);
		}
	}

	private void giveBack(String key, boolean begunAgain) {
		SubscriptionId after = null;
		List<Subscription> page;
		do {
			page = subscriptions.passedOn(key, begunAgain, after, AT_ONCE);
			page.forEach(this::giveBack);
			after = page.isEmpty() ? null : page.getLast().id();
		}
		while (page.size() == AT_ONCE);
	}

	/** Here, too, one begins before the other ends. */
	private void giveBack(Subscription former) {
		Instant now = clock.instant();
		if (!former.isActive()) {
			if (!isUnchanged(former)) {
				return;
			}
			former.comeBack(numbers.next(), now);
			subscriptions.save(former);
		}
		release(former, now);
		former.beSettled(now);
		subscriptions.save(former);
	}

	/** Whether what came of it is followed, and only because of it or by own choice. */
	private boolean isUnchanged(Subscription former) {
		Subscription before = former;
		Optional<Subscription> heir = heirOf(before);
		while (heir.isPresent() && (heir.get().hasTakenOver(before.id()) || before.wasJoined())) {
			if (heir.get().isActive()) {
				return true;
			}
			before = heir.get();
			heir = heirOf(before);
		}
		return false;
	}

	/** What nothing keeps any more ends, along the chain. */
	private void release(Subscription former, Instant now) {
		heirOf(former).filter(heir -> heir.hasTakenOver(former.id())).ifPresent(heir -> {
			if (!heir.isActive() && heir.isOnlyFor(former.id())) {
				release(heir, now);
			}
			heir.handBack(former.id(), now);
			subscriptions.save(heir);
		});
	}

	private Optional<Subscription> heirOf(Subscription former) {
		return former.passedTo().flatMap(subscriptions::find);
	}

}
