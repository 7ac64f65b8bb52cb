package org.ashar.events.paper;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.ashar.events.agenda.Days;
import org.ashar.infra.platform.language.Language;

/** The days of an event in words. */
final class PaperDays {

	private PaperDays() {
	}

	static String of(Days days, Language language) {
		DateTimeFormatter form = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.dateLocale());
		String first = form.format(days.first());
		return days.first().equals(days.last()) ? first : first + " – " + form.format(days.last());
	}

}
