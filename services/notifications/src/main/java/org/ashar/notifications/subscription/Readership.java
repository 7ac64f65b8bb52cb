package org.ashar.notifications.subscription;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who follows what, looked up by the thing that is followed and never by going through
 * everybody.
 */
@Component
public class Readership {

	/** So often one body comes after another at most. */
	private static final int LONGEST_LINE = 20;

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
		return readers(ids, subscriptions.activeOf(ids).stream());
	}

	/**
	 * These people with what asked for something when it arrived, in the order of its
	 * keys: as they follow it now, or what goes on in its place by rule.
	 */
	public List<Reader> readersOf(Collection<SubscriberId> ids, List<String> keys, long cut, Instant arrivedAt) {
		List<Subscription> asked = subscriptions.of(ids)
			.stream()
			.filter(subscription -> subscription.wanted(keys, cut, arrivedAt))
			.sorted(Comparator.comparing(subscription -> keys.indexOf(subscription.key())))
			.toList();
		Map<SubscriptionId, Subscription> now = goingOn(asked);
		Map<SubscriptionId, Subscription> each = new LinkedHashMap<>();
		asked.stream()
			.map(subscription -> now.get(subscription.id()))
			.filter(Subscription::isActive)
			.forEach(subscription -> each.putIfAbsent(subscription.id(), subscription));
		return readers(ids, each.values().stream());
	}

	private List<Reader> readers(Collection<SubscriberId> ids, Stream<Subscription> followed) {
		Map<SubscriberId, List<Subscription>> theirs = followed
			.collect(Collectors.groupingBy(Subscription::subscriber));
		return subscribers.all(ids)
			.stream()
			.map(subscriber -> new Reader(subscriber, theirs.getOrDefault(subscriber.id(), List.of())))
			.toList();
	}

	/** All that a person follows or has followed, the latest first. */
	public List<Subscription> ever(SubscriberId subscriber, int limit) {
		return subscriptions.ever(subscriber, limit);
	}

	/** These subscriptions as they are now, or what goes on in their place by rule. */
	public Map<SubscriptionId, Subscription> goingOn(Collection<SubscriptionId> ids) {
		return goingOn(subscriptions.all(ids));
	}

	/** After a crash a line may lead back to where it began, until it is seen to. */
	private Map<SubscriptionId, Subscription> goingOn(List<Subscription> begun) {
		Map<SubscriptionId, Subscription> now = byId(begun);
		for (int step = 0; step < LONGEST_LINE; step++) {
			Set<SubscriptionId> next = now.values()
				.stream()
				.flatMap(each -> each.goesOnAs().stream())
				.collect(Collectors.toSet());
			if (next.isEmpty()) {
				break;
			}
			Map<SubscriptionId, Subscription> heirs = byId(subscriptions.all(next));
			now.replaceAll((id, each) -> each.goesOnAs().map(heirs::get).orElse(each));
		}
		return now;
	}

	private static Map<SubscriptionId, Subscription> byId(List<Subscription> some) {
		Map<SubscriptionId, Subscription> byId = new HashMap<>();
		some.forEach(each -> byId.put(each.id(), each));
		return byId;
	}

	/** A person and what that person follows. */
	public record Reader(Subscriber subscriber, List<Subscription> subscriptions) {
	}

}
