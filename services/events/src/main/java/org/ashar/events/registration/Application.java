package org.ashar.events.registration;

import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who wants to come has written.
 *
 * @param language in which letters should come
 * @param group notation of the stakeholder group
 */
public record Application(Attendee attendee, Language language, @Nullable String group) {
}
