package org.ashar.notifications.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.ashar.infra.platform.language.Language;

/** Days, hours and time zones as a language writes them. */
final class Moments {

	private Moments() {
	}

	static String day(LocalDate day, Language language) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.dateLocale()).format(day);
	}

	/** A day as far as it is known: a year, a month or a day. */
	static String date(String partial, Language language) {
		return switch (partial.split("-").length) {
			case 1 -> partial;
			case 2 -> DateTimeFormatter.ofLocalizedPattern("yMMMM")
				.withLocale(language.dateLocale())
				.format(YearMonth.parse(partial));
			default -> day(LocalDate.parse(partial), language);
		};
	}

	/** The hour where the event is, with the name of that zone. */
	static String of(Instant moment, ZoneId zone, Language language) {
		ZonedDateTime there = moment.atZone(zone);
		return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
			.withLocale(language.dateLocale())
			.format(there) + " (" + zone(there, language) + ")";
	}

	/** As at the beginning of a day: summer time counts. */
	static String zone(LocalDate day, ZoneId zone, Language language) {
		return zone(day.atStartOfDay(zone), language);
	}

	private static String zone(ZonedDateTime there, Language language) {
		return DateTimeFormatter.ofPattern("vvvv, O", language.locale()).format(there);
	}

}
