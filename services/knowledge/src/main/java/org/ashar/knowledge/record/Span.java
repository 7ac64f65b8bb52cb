package org.ashar.knowledge.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** From a day to a day, both included. */
public record Span(LocalDate first, LocalDate last) {

	private static final Pattern FORM = Pattern.compile("[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?");

	private static final int YEAR = 4;

	private static final int MONTH = 7;

	/**
	 * The days that a partial ISO 8601 date may mean (yyyy, yyyy-MM or yyyy-MM-dd); empty
	 * when it is none.
	 */
	public static Optional<Span> of(String partial) {
		if (!FORM.matcher(partial).matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(switch (partial.length()) {
				case YEAR -> year(Integer.parseInt(partial));
				case MONTH -> month(YearMonth.parse(partial));
				default -> new Span(LocalDate.parse(partial), LocalDate.parse(partial));
			});
		}
		catch (DateTimeException noSuchDay) {
			return Optional.empty();
		}
	}

	/** From the earliest to the latest of partial dates; null when none can be read. */
	public static @Nullable Span over(Collection<@Nullable String> partial) {
		List<Span> spans = partial.stream().filter(Objects::nonNull).map(Span::of).flatMap(Optional::stream).toList();
		if (spans.isEmpty()) {
			return null;
		}
		LocalDate first = spans.stream().map(Span::first).min(Comparator.naturalOrder()).orElseThrow();
		LocalDate last = spans.stream().map(Span::last).max(Comparator.naturalOrder()).orElseThrow();
		return new Span(first, last);
	}

	private static Span year(int year) {
		return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
	}

	private static Span month(YearMonth month) {
		return new Span(month.atDay(1), month.atEndOfMonth());
	}
}
