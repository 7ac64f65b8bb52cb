package org.ashar.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Date;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.ULocale;
import org.ashar.infra.platform.clock.CivilDay;
import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Writes moments as readers are used to, by the clocks of Bishkek. */
@Component
class Times {

	private static final int MONTH = "2026-11".length();

	/** For example 5 November 2026. */
	public String day(Instant moment, Language reader) {
		return write(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), moment, reader);
	}

	/** For example 5 November 2026, 09:03. */
	public String minute(Instant moment, Language reader) {
		return write(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT), moment, reader);
	}

	/** A date as far as it is known: a year, a month or a day, in ISO 8601. */
	public String date(@Nullable String date, Language reader) {
		if (date == null || date.length() < MONTH) {
			return (date != null) ? date : "";
		}
		if (date.length() == MONTH) {
			return DateFormat.getInstanceForSkeleton("yMMMM", ULocale.forLocale(reader.dateLocale()))
				.format(Date.from(Instant.parse(date + "-15T12:00:00Z")));
		}
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
			.withLocale(reader.dateLocale())
			.format(LocalDate.parse(date));
	}

	private static String write(DateTimeFormatter format, Instant moment, Language reader) {
		return format.withLocale(reader.dateLocale()).withZone(CivilDay.ZONE).format(moment);
	}

}
