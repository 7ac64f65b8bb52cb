package org.ashar.notifications.subscription;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who follows what, looked up by the thing that is followed and never by going through
 * everybody.
 */
@Component
public class Readership {

	private final Subscribers subscribers;

	private final Subscriptions subscriptions;

	private final RuleBook rules;

	Readership(Subscribers subscribers, Subscriptions subscriptions, RuleBook rules) {
		this.subscribers = subscribers;
		this.subscriptions = subscriptions;
		this.rules = rules;
	}

	/**
	 * The keys of combinations and saved searches that are met by what belongs to these
	 * keys and says this.
	 */
	public List<String> rulesMet(Collection<String> keys, Collection<Text> texts) {
		return rules.met(keys, texts);
	}

	/**
	 * The next page of those who follow a thing, in the order of their ids, so that
	 * neighbours are so with everything that both follow; the last id of a page is where
	 * the next begins.
	 */
	public List<SubscriberId> followers(String key, @Nullable SubscriberId after, int limit) {
		return subscriptions.readers(key, after, limit);
	}

	/**
	 * The next page of the subscriptions to a thing; the last id of a page is where the
	 * next begins.
	 */
	public List<Subscription> subscriptions(String key, @Nullable SubscriptionId after, int limit) {
		return subscriptions.followers(key, after, limit);
	}

	/**
	 * The next page of those to whom letters may go; the last id of a page is where the
	 * next begins.
	 */
	public List<SubscriberId> active(@Nullable SubscriberId after, int limit) {
		return subscribers.active(after, limit).stream().map(Subscriber::id).toList();
	}

	/** These people with all that they follow. */
	public List<Reader> readers(Collection<SubscriberId> ids) {
		Map<SubscriberId, List<Subscription>> followed = subscriptions.activeOf(ids)
			.stream()
			.collect(Collectors.groupingBy(Subscription::subscriber));
		return subscribers.all(ids)
			.stream()
			.map(subscriber -> new Reader(subscriber, followed.getOrDefault(subscriber.id(), List.of())))
			.toList();
	}

	/** All that a person follows or has followed, the latest first. */
	public List<Subscription> ever(SubscriberId subscriber, int limit) {
		return subscriptions.ever(subscriber, limit);
	}

	/** These subscriptions as they are now, by id. */
	public Map<SubscriptionId, Subscription> subscriptions(Collection<SubscriptionId> ids) {
		return subscriptions.all(ids).stream().collect(Collectors.toMap(Subscription::id, Function.identity()));
	}

	/** A person and what that person follows. */
	public record Reader(Subscriber subscriber, List<Subscription> subscriptions) {
	}

}
