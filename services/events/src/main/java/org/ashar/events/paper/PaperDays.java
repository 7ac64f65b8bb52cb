package org.ashar.events.paper;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.ashar.events.agenda.Days;
import org.ashar.events.agenda.Session;
import org.ashar.infra.platform.language.Language;

/** The days of an event, and of its sessions, in words. */
final class PaperDays {

	private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

	private PaperDays() {
	}

	static String of(Days days, Language language) {
		DateTimeFormatter form = form(language);
		String first = form.format(days.first());
		return days.first().equals(days.last()) ? first : first + " – " + form.format(days.last());
	}

	/** The day of a session, and its hours if they are known. */
	static String of(Session session, Language language) {
		String day = form(language).format(session.day());
		if (session.startsAt() == null) {
			return day;
		}
		String start = day + ", " + HOURS.format(session.startsAt());
		return session.endsAt() == null ? start : start + "–" + HOURS.format(session.endsAt());
	}

	private static DateTimeFormatter form(Language language) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.dateLocale());
	}

}
