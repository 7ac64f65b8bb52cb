package org.ashar.notifications.writing;

import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A letter in words, ready to be handed over.
 *
 * @param id left part of the Message-ID: the same however often the letter is handed over
 * @param to the address; it and the calendar file are personal, and nothing of a sheet
 * belongs into a log
 * @param leave where one click ends what the letter comes from, with bulk letters only
 * @param calendar to be attached
 */
public record Sheet(String id, String to, Language language, String subject, String text, String html,
		@Nullable String leave, @Nullable CalendarFile calendar) implements Written {

	Sheet(String id, String to, Language language, String subject, String text, String html, @Nullable String leave) {
		this(id, to, language, subject, text, html, leave, null);
	}

	@Override
	public String toString() {
		return "Sheet[" + id + "]";
	}
}
