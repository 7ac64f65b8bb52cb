package org.ashar.portal.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.ashar.infra.platform.language.Language;

import org.springframework.stereotype.Component;

/** Writes moments as readers are used to, by the clocks of Bishkek. */
@Component
class Times {

	private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");

	/** For example 5 November 2026. */
	public String day(Instant moment, Language reader) {
		return write(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), moment, reader);
	}

	/** For example 5 November 2026, 09:03. */
	public String minute(Instant moment, Language reader) {
		return write(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT), moment, reader);
	}

	private static String write(DateTimeFormatter format, Instant moment, Language reader) {
		// English alone would be American: the month first, and hours up to twelve.
		Locale locale = (reader == Language.EN) ? Locale.UK : reader.locale();
		return format.withLocale(locale).withZone(BISHKEK).format(moment);
	}

}
