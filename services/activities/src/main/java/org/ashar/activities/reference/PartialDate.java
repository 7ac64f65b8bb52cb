package org.ashar.activities.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Dates as sources give them: yyyy, yyyy-MM or yyyy-MM-dd (ISO 8601, years 1000 to 9999).
 */
public final class PartialDate {

	private static final Pattern FORM = Pattern.compile("[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?");

	private static final int YEAR = 4;

	private static final int MONTH = 7;

	private PartialDate() {
	}

	/** Whether the text is such a date and exists in the calendar. */
	public static boolean isValid(String text) {
		if (!FORM.matcher(text).matches()) {
			return false;
		}
		try {
			first(text);
			return true;
		}
		catch (DateTimeException noSuchDay) {
			return false;
		}
	}

	/** The first day it may mean. */
	public static LocalDate first(String text) {
		return switch (text.length()) {
			case YEAR -> LocalDate.of(Integer.parseInt(text), 1, 1);
			case MONTH -> YearMonth.parse(text).atDay(1);
			default -> LocalDate.parse(text);
		};
	}

	/** The last day it may mean. */
	public static LocalDate last(String text) {
		return switch (text.length()) {
			case YEAR -> LocalDate.of(Integer.parseInt(text), 12, 31);
			case MONTH -> YearMonth.parse(text).atEndOfMonth();
			default -> LocalDate.parse(text);
		};
	}

	/**
	 * Throws ReferenceProblem when the end lies wholly before the start; what is unknown
	 * is never wrong.
	 */
	public static void inOrder(String field, @Nullable String start, @Nullable String end) {
		if (start != null && end != null && last(end).isBefore(first(start))) {
			throw new ReferenceProblem.EndsBeforeStart(field);
		}
	}

}
