package org.ashar.notifications.writing;

import java.time.LocalDate;
import java.time.LocalTime;

import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Days or hours where an event takes place.
 *
 * @param last the day on which it ends, where that is another
 */
public record Span(LocalDate first, @Nullable LocalTime from, @Nullable LocalDate last, @Nullable LocalTime to) {

	private static final int DAY = "2013-06-03".length();

	/** Of a day, an hour of a day, or an interval of either (ISO 8601). */
	public static Span of(String iso) {
		int slash = iso.indexOf('/');
		String begin = slash < 0 ? iso : iso.substring(0, slash);
		String end = slash < 0 ? begin : iso.substring(slash + 1);
		LocalDate first = day(begin);
		LocalDate last = day(end);
		return new Span(first, hour(begin), last.equals(first) ? null : last, slash < 0 ? null : hour(end));
	}

	/** As readers of a language write it. */
	String in(Language language) {
		String begin = Moments.day(first, language) + (from == null ? "" : ", " + from);
		if (last != null) {
			return begin + " – " + Moments.day(last, language) + (to == null ? "" : ", " + to);
		}
		return to == null ? begin : begin + "–" + to;
	}

	private static LocalDate day(String text) {
		return LocalDate.parse(text.length() > DAY ? text.substring(0, DAY) : text);
	}

	private static @Nullable LocalTime hour(String text) {
		return text.length() > DAY ? LocalTime.parse(text.substring(DAY + 1)) : null;
	}

}
