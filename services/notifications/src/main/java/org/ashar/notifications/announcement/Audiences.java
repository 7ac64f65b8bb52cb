package org.ashar.notifications.announcement;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.announcement.Progress.Place;
import org.ashar.notifications.mailroom.Reason;
import org.ashar.notifications.subscription.Readership;
import org.ashar.notifications.subscription.Readership.Reader;
import org.ashar.notifications.subscription.Subscriber;
import org.ashar.notifications.subscription.SubscriberId;
import org.ashar.notifications.subscription.Subscription;
import org.ashar.notifications.subscription.SubscriptionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads an audience a page at a time, by what its people follow: each person once, at the
 * first of the keys.
 */
@Component
class Audiences {

	private static final long EVERYBODY = Long.MAX_VALUE;

	private static final int PAGE = 500;

	private final Readership readership;

	Audiences(Readership readership) {
		this.readership = readership;
	}

	/**
	 * The keys of all who follow what it is about, also together with other things, as it
	 * is now.
	 */
	List<String> keys(Audience audience) {
		List<String> own = audience.keys();
		return Stream.concat(own.stream(), readership.rulesMet(own, List.of()).stream()).distinct().toList();
	}

	/** For how many it is now; who subscribes meanwhile is counted or not. */
	Headcount count(Audience audience, Instant now) {
		Map<Language, Long> readers = new EnumMap<>(Language.class);
		List<String> keys = keys(audience);
		Place place = Place.START;
		while (place != null) {
			Slice slice = next(audience, keys, EVERYBODY, place, PAGE);
			slice.people().keySet().forEach(one -> readers.merge(one.preferences().language(), 1L, Long::sum));
			place = slice.next();
		}
		return Headcount.of(readers, now);
	}

	/** The next page of those who had subscribed at this cut. */
	Slice next(Audience audience, List<String> keys, long cut, Place place, int limit) {
		return audience.isEverybody() ? everybody(audience, cut, place, limit)
				: followers(audience, keys, cut, place, limit);
	}

	private Slice everybody(Audience audience, long cut, Place place, int limit) {
		List<SubscriberId> page = readership.active(place.after().map(SubscriberId::new).orElse(null), limit);
		Map<Subscriber, List<Reason>> people = new LinkedHashMap<>();
		readership.readers(page)
			.stream()
			.filter(reader -> reader.subscriptions().stream().anyMatch(each -> each.beganBefore(cut)))
			.filter(reader -> isMeant(audience, reader))
			.forEach(reader -> people.put(reader.subscriber(), List.of()));
		return new Slice(people, page.size() < limit ? null : new Place(0, page.getLast().value()));
	}

	private Slice followers(Audience audience, List<String> keys, long cut, Place place, int limit) {
		String key = keys.get(place.keysDone());
		List<Subscription> page = readership.subscriptions(key, place.after().map(SubscriptionId::new).orElse(null),
				limit);
		Map<Subscriber, List<Reason>> people = new LinkedHashMap<>();
		for (Reader reader : readership.readers(page.stream().map(Subscription::subscriber).distinct().toList())) {
			List<Subscription> matching = matching(reader, keys, cut);
			if (!matching.isEmpty() && matching.getFirst().key().equals(key) && isMeant(audience, reader)) {
				people.put(reader.subscriber(), reasons(matching));
			}
		}
		if (page.size() == limit) {
			return new Slice(people, new Place(place.keysDone(), page.getLast().id().value()));
		}
		int done = place.keysDone() + 1;
		return new Slice(people, done < keys.size() ? new Place(done, null) : null);
	}

	private static boolean isMeant(Audience audience, Reader reader) {
		return reader.subscriber().isActive() && audience.reads(reader.subscriber().preferences().language());
	}

	private static List<Subscription> matching(Reader reader, List<String> keys, long cut) {
		return reader.subscriptions()
			.stream()
			.filter(subscription -> subscription.wants(keys, cut))
			.sorted(Comparator.comparing(subscription -> keys.indexOf(subscription.key())))
			.toList();
	}

	private static List<Reason> reasons(List<Subscription> matching) {
		return matching.stream().map(subscription -> new Reason(subscription.id())).toList();
	}

	/**
	 * A page of an audience.
	 *
	 * @param people with what they follow of it; nothing where it is for everybody
	 * @param next where to read on; null at the end
	 */
	record Slice(Map<Subscriber, List<Reason>> people, @Nullable Place next) {
	}

}
