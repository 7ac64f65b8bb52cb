package org.ashar.directory.centre;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.form.Flaws;

/**
 * When somebody is there (schema.org OpeningHoursSpecification).
 *
 * @param days at least one
 * @param opens local time, as closes, for example {@code 09:00}
 * @param validFrom partial date, as validThrough; null for always
 */
public record OpeningHours(List<Weekday> days, @Nullable String opens, @Nullable String closes,
		@Nullable String validFrom, @Nullable String validThrough) {

	/** What a form leaves out arrives as null. */
	public OpeningHours {
		days = (days != null) ? days.stream().filter(Objects::nonNull).distinct().sorted().toList() : List.of();
	}

	void check(String path, Flaws flaws) {
		if (days.isEmpty()) {
			flaws.add(path + ".days", "required");
		}
		flaws.required(path + ".opens", opens);
		flaws.required(path + ".closes", closes);
		flaws.rule(path + ".opens", opens, OpeningHours::isTime, "malformed-time");
		flaws.rule(path + ".closes", closes, OpeningHours::isTime, "malformed-time");
		if (opens != null && closes != null && isTime(opens) && isTime(closes)
				&& !LocalTime.parse(opens).isBefore(LocalTime.parse(closes))) {
			flaws.add(path + ".closes", "closes-before-opening");
		}
		flaws.period(path + ".validFrom", validFrom, path + ".validThrough", validThrough);
	}

	private static boolean isTime(String text) {
		try {
			LocalTime.parse(text);
			return text.length() == 5;
		}
		catch (DateTimeParseException notATime) {
			return false;
		}
	}
}
