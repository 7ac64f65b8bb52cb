package org.ashar.notifications.subscription;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.numbering.Numbering;
import org.springframework.stereotype.Component;

/** Begins and ends subscriptions and keeps in mind who has none left. */
@Component
class Following {

	private final Subscribers subscribers;

	private final Subscriptions subscriptions;

	private final RuleBook rules;

	private final Numbering numbers;

	private final Reverification reverification;

	Following(Subscribers subscribers, Subscriptions subscriptions, RuleBook rules, Numbering numbers,
			Reverification reverification) {
		this.subscribers = subscribers;
		this.subscriptions = subscriptions;
		this.rules = rules;
		this.numbers = numbers;
		this.reverification = reverification;
	}

	void begin(SignUp signUp, Instant now) {
		Subscriber subscriber = subscribers.find(signUp.subscriber())
			.orElseThrow(SubscriptionProblem.ConfirmationExpired::new);
		Language language = signUp.wish().language();
		subscriber.verify(language, now);
		subscribers.save(subscriber);
		subscriber.fingerprint().ifPresent(reverification::answered);
		Consent consent = signUp.consent(now);
		signUp.wish().choices().forEach(choice -> begin(signUp, choice, consent));
	}

	/** The rule comes first: a subscription that nothing finds would be silent. */
	private void begin(SignUp signUp, Choice choice, Consent consent) {
		Delivery delivery = signUp.wish().delivery();
		rules.enter(choice);
		subscriptions.find(SubscriptionId.of(signUp.subscriber(), choice)).ifPresentOrElse(known -> {
			known.start(delivery, consent, numbers.next());
			subscriptions.save(known);
		}, () -> subscriptions.add(Subscription.start(signUp.subscriber(), choice, delivery, consent, numbers.next())));
	}

	/** What became of a sign-up, in its order. */
	List<Subscription> of(SignUp signUp) {
		List<SubscriptionId> ids = signUp.wish()
			.choices()
			.stream()
			.map(choice -> SubscriptionId.of(signUp.subscriber(), choice))
			.toList();
		return subscriptions.all(ids)
			.stream()
			.sorted(Comparator.comparingInt(subscription -> ids.indexOf(subscription.id())))
			.toList();
	}

	boolean followsAnything(SubscriberId subscriber) {
		return !subscriptions.activeOf(subscriber).isEmpty();
	}

	/**
	 * It, or what goes on in its place by rule and for nothing else: an old letter ends
	 * that, too.
	 */
	Optional<Subscription> goingOn(Subscription subscription) {
		return subscription.isActive() ? Optional.of(subscription)
				: subscription.passedTo()
					.flatMap(subscriptions::find)
					.filter(heir -> heir.isOnlyFor(subscription.id()))
					.flatMap(this::goingOn);
	}

	void end(Subscription subscription, EndedReason reason, Instant now) {
		subscription.end(reason, now);
		subscriptions.save(subscription);
		restIfIdle(subscription.subscriber(), now);
	}

	void endAll(SubscriberId subscriber, EndedReason reason, Instant now) {
		for (Subscription subscription : subscriptions.activeOf(subscriber)) {
			subscription.end(reason, now);
			subscriptions.save(subscription);
		}
		restIfIdle(subscriber, now);
	}

	void restIfIdle(SubscriberId id, Instant now) {
		if (subscriptions.activeOf(id).isEmpty()) {
			subscribers.find(id).ifPresent(subscriber -> {
				subscriber.idle(now);
				subscribers.save(subscriber);
			});
		}
	}

}
