package org.ashar.events.registration;

import java.util.Set;

import org.ashar.infra.platform.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who wants to come has written.
 *
 * @param language in which letters should come
 * @param group notation of the stakeholder group
 * @param consents the texts to which she agrees
 */
public record Application(Attendee attendee, Language language, @Nullable String group, Answers answers,
		Set<String> consents) {

	public Application {
		consents = Set.copyOf(consents);
	}

	/** Where nothing else was asked. */
	public Application(Attendee attendee, Language language, @Nullable String group) {
		this(attendee, language, group, Answers.NONE, Set.of());
	}
}
