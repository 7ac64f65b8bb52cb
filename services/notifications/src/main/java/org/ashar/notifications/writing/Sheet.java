package org.ashar.notifications.writing;

import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A letter in words, ready to be handed over.
 *
 * @param id left part of the Message-ID: the same however often the letter is handed over
 * @param to the address; nothing else of a sheet is personal, but none of it belongs into
 * a log
 * @param leave where one click ends what the letter comes from, with bulk letters only
 */
public record Sheet(String id, String to, Language language, String subject, String text, String html,
		@Nullable String leave) implements Written {

	@Override
	public String toString() {
		return "Sheet[" + id + "]";
	}
}
