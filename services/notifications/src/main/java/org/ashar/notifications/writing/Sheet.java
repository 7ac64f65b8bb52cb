package org.ashar.notifications.writing;

import java.util.List;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.occasion.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A letter in words, ready to be handed over.
 *
 * @param id left part of the Message-ID: the same however often the letter is handed over
 * @param to the address; it and the calendar file are personal, and nothing of a sheet
 * belongs into a log
 * @param leave where one click ends what the letter comes from, with bulk letters only
 * @param calendar to be attached
 * @param picture shown within the letter
 * @param subjects the records it tells of, each once, with bulk letters only
 */
public record Sheet(String id, String to, Language language, String subject, String text, String html,
		@Nullable String leave, @Nullable CalendarFile calendar, @Nullable Picture picture,
		List<Subject> subjects) implements Written {

	/** A letter that somebody waits for. */
	Sheet(String id, String to, Language language, String subject, String text, String html,
			@Nullable CalendarFile calendar, @Nullable Picture picture) {
		this(id, to, language, subject, text, html, null, calendar, picture, List.of());
	}

	@Override
	public String toString() {
		return "Sheet[" + id + "]";
	}
}
