package org.ashar.notifications.volume;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ashar.notifications.subscription.Choice;
import org.ashar.notifications.subscription.Criterion;
import org.ashar.notifications.subscription.RuleBook;
import org.springframework.stereotype.Component;

/**
 * Counts news by the keys of their followers, day by day, so that one can say before
 * somebody subscribes how much will come.
 */
@Component
public class Volume {

	/** As far as forecasts look back. */
	public static final int DAYS = 28;

	private final DayCounts counts;

	private final RuleBook rules;

	private final Clock clock;

	Volume(DayCounts counts, RuleBook rules, Clock clock) {
		this.counts = counts;
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * The followers of these keys have been told of an occasion of that time; however
	 * often this is said, it counts once.
	 */
	public void count(Collection<String> keys, String occasion, Instant arrivedAt) {
		counts.add(keys, day(arrivedAt), occasion);
	}

	/** What would have come in the last four weeks. */
	public Forecast forecast(Collection<Choice> choices) {
		Set<String> keys = new TreeSet<>();
		choices.forEach(choice -> {
			keys.add(choice.key());
			keys.addAll(choice.keys());
		});
		long today = day(clock.instant());
		Map<String, Map<Long, Set<String>>> told = new HashMap<>();
		for (DayCount count : counts.since(today - DAYS + 1, keys)) {
			told.computeIfAbsent(count.key(), first -> new TreeMap<>())
				.put(count.day(), new LinkedHashSet<>(count.occasions()));
		}
		Map<Long, Set<String>> days = new TreeMap<>();
		choices.forEach(choice -> of(choice, told)
			.forEach((day, occasions) -> days.computeIfAbsent(day, first -> new LinkedHashSet<>()).addAll(occasions)));
		return Forecast.of(today, days, choices.stream().allMatch(this::isKnown));
	}

	/** A search is counted only since somebody first followed it. */
	private boolean isKnown(Choice choice) {
		return choice.criteria().stream().noneMatch(criterion -> criterion.kind() == Criterion.Kind.SEARCH)
				|| rules.isEnteredBefore(choice, clock.instant().minus(Duration.ofDays(DAYS)));
	}

	/**
	 * What its parts say, which were counted before anybody followed them together, and
	 * what was counted since.
	 */
	private static Map<Long, Set<String>> of(Choice choice, Map<String, Map<Long, Set<String>>> told) {
		List<Map<Long, Set<String>>> each = choice.keys()
			.stream()
			.map(key -> told.getOrDefault(key, Map.of()))
			.toList();
		Map<Long, Set<String>> days = new TreeMap<>();
		each.forEach(one -> one
			.forEach((day, occasions) -> days.computeIfAbsent(day, first -> new LinkedHashSet<>()).addAll(occasions)));
		if (choice.match() == Choice.Match.ALL) {
			days.forEach((day, occasions) -> each.forEach(one -> occasions.retainAll(one.getOrDefault(day, Set.of()))));
			days.values().removeIf(Set::isEmpty);
		}
		told.getOrDefault(choice.key(), Map.of())
			.forEach((day, occasions) -> days.computeIfAbsent(day, first -> new LinkedHashSet<>()).addAll(occasions));
		return days;
	}

	/** Forgets what no forecast looks at any more; there is never more at once. */
	public boolean forget() {
		counts.forget(day(clock.instant()) - 2 * DAYS);
		return false;
	}

	private static long day(Instant time) {
		return time.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
	}

}
