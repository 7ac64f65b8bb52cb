package org.ashar.directory.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date known to the year, the month or the day (Popolo; reduced precision of ISO 8601):
 * {@code 2011}, {@code 2011-06} or {@code 2011-06-13}.
 *
 * @param first day it can mean
 * @param last day it can mean
 */
public record PartialDate(LocalDate first, LocalDate last) {

	private static final Pattern FORM = Pattern.compile("([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

	/** Reads a partial date; empty when it is not one. */
	public static Optional<PartialDate> of(String text) {
		Matcher parts = FORM.matcher(text);
		if (!parts.matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(of(parts));
		}
		catch (DateTimeException noSuchDay) {
			return Optional.empty();
		}
	}

	/** Whether all of it is before the other begins. */
	public boolean isBefore(PartialDate other) {
		return last.isBefore(other.first);
	}

	private static PartialDate of(Matcher parts) {
		int year = Integer.parseInt(parts.group(1));
		if (parts.group(2) == null) {
			return new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
		}
		YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
		if (parts.group(3) == null) {
			return new PartialDate(month.atDay(1), month.atEndOfMonth());
		}
		LocalDate day = month.atDay(Integer.parseInt(parts.group(3)));
		return new PartialDate(day, day);
	}
}
