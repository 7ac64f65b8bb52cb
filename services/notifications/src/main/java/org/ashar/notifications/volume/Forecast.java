package org.ashar.notifications.volume;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ashar.notifications.subscription.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * What came of some things in the last four weeks.
 *
 * @param news how many different ones
 * @param days on how many days there were any
 * @param weeks in how many of the four weeks there were any
 * @param last the latest occasion, null if there was none
 * @param known whether all of it has been counted: a search is only from when somebody
 * first follows it
 */
public record Forecast(int news, int days, int weeks, @Nullable String last, boolean known) {

	static Forecast of(long today, Map<Long, Set<String>> told, boolean known) {
		TreeMap<Long, Set<String>> days = new TreeMap<>(told);
		int news = days.values().stream().mapToInt(Set::size).sum();
		int weeks = (int) days.keySet().stream().map(day -> (today - day) / 7).distinct().count();
		String last = Optional.ofNullable(days.lastEntry())
			.flatMap(entry -> entry.getValue().stream().reduce((earlier, later) -> later))
			.orElse(null);
		return new Forecast(news, days.size(), weeks, last, known);
	}

	/** How many letters that would have been. */
	public int letters(Frequency frequency) {
		return switch (frequency) {
			case AT_ONCE -> news;
			case DAILY -> days;
			case WEEKLY -> weeks;
		};
	}
}
