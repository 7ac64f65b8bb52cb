package org.ashar.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import org.ashar.infra.platform.language.Language;
import org.ashar.portal.services.Event;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Days, hours and time zones of events as a language writes them. */
@Component
final class Moments {

	private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	private static final int DAY_LENGTH = "2013-06-03".length();

	private static final long DAY = Duration.ofDays(1).toMillis();

	/** The days of an event in one expression, such as 3–4 June 2013. */
	public String days(Event event, Language language) {
		LocalDate first = LocalDate.parse(event.firstDay());
		LocalDate last = LocalDate.parse(event.lastDay());
		if (first.equals(last)) {
			return day(event.firstDay(), language);
		}
		return switch (language) {
			// ICU puts the year after the days, where no Kyrgyz reader looks for it.
			case KY -> kyrgyz(first, last);
			case RU, EN -> interval(first, last, language);
		};
	}

	/** A day of the agenda, with its day of the week. */
	public String day(String day, Language language) {
		return written(FormatStyle.FULL, LocalDate.parse(day), language);
	}

	/** The hours of a session; empty while they are open. */
	public String hours(Event.Session session) {
		String start = session.startsAt();
		if (start == null) {
			return "";
		}
		return (session.endsAt() != null) ? start + "–" + session.endsAt() : start;
	}

	/** When something is on the air, in the event's zone. */
	public String airTime(String airsAt, Language language) {
		return minute(LocalDateTime.parse(airsAt), language);
	}

	/** Days or hours where an event takes place (ISO 8601, as in a change). */
	public String span(String iso, Language language) {
		String[] ends = iso.split("/", 2);
		if (ends.length == 1) {
			return end(iso, language);
		}
		boolean oneDay = ends[0].startsWith(ends[1].substring(0, DAY_LENGTH)) && ends[1].length() > DAY_LENGTH;
		return oneDay ? end(ends[0], language) + "–" + ends[1].substring(DAY_LENGTH + 1)
				: end(ends[0], language) + " – " + end(ends[1], language);
	}

	private static String end(String iso, Language language) {
		String day = written(FormatStyle.LONG, LocalDate.parse(iso.substring(0, DAY_LENGTH)), language);
		return (iso.length() > DAY_LENGTH) ? day + ", " + iso.substring(DAY_LENGTH + 1) : day;
	}

	/**
	 * A moment by the clocks where the event takes place, with the name of their zone.
	 */
	public String moment(Instant moment, @Nullable Event event, Language language) {
		ZonedDateTime there = moment.atZone(ZoneId.of((event != null) ? event.zone() : "UTC"));
		return minute(there.toLocalDateTime(), language) + " (" + zone(there, language) + ")";
	}

	/** The event's zone, as on its first day: summer time counts. */
	public String zone(Event event, Language language) {
		return zone(LocalDate.parse(event.firstDay()).atStartOfDay(ZoneId.of(event.zone())), language);
	}

	private static String zone(ZonedDateTime there, Language language) {
		return DateTimeFormatter.ofPattern("vvvv, O", language.locale()).format(there);
	}

	private static String minute(LocalDateTime minute, Language language) {
		return written(FormatStyle.FULL, minute.toLocalDate(), language) + ", " + HOUR.format(minute);
	}

	private static String written(FormatStyle style, LocalDate day, Language language) {
		return DateTimeFormatter.ofLocalizedDate(style).withLocale(language.dateLocale()).format(day);
	}

	private static String interval(LocalDate first, LocalDate last, Language language) {
		DateIntervalFormat format = DateIntervalFormat.getInstance("yMMMMd", ULocale.forLocale(language.dateLocale()));
		format.setTimeZone(TimeZone.GMT_ZONE);
		return format.format(new DateInterval(first.toEpochDay() * DAY, last.toEpochDay() * DAY));
	}

	private static String kyrgyz(LocalDate first, LocalDate last) {
		if (first.getYear() != last.getYear()) {
			return written(FormatStyle.LONG, first, Language.KY) + " – " + written(FormatStyle.LONG, last, Language.KY);
		}
		String end = kyrgyz("d-MMMM", last);
		return (first.getMonth() == last.getMonth()) ? kyrgyz("y-'ж.', d", first) + "–" + end
				: kyrgyz("y-'ж.', d-MMMM", first) + " – " + end;
	}

	private static String kyrgyz(String pattern, LocalDate day) {
		return DateTimeFormatter.ofPattern(pattern, Language.KY.locale()).format(day);
	}

}
