package org.ashar.notifications.mailroom;

import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What another service asked to be written, sealed as it came.
 *
 * @param template which letter
 * @param record the organization or event it speaks of
 * @param calendar to be attached
 */
public record Enclosure(String template, Language language, @Nullable String record, byte[] sealedRecipient,
		byte[] sealedContent, @Nullable SealedCalendar calendar) {
}
