package org.ashar.notifications.writing;

import java.util.List;
import java.util.Set;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what has changed in an event, one line for each change: how it is, and was. */
@Component
class ChangeLines {

	/** Which changes there are words for; a newer service may know more of them. */
	private static final Set<String> KINDS = Set.of("name", "days", "venue", "attendance", "session-added",
			"session-removed", "session-time", "session-room", "session-title", "session-speakers");

	/** Of these it is not said what they were before, or are now. */
	private static final Set<String> SAID_AT_ONCE = Set.of("session-removed", "session-speakers");

	private final Phrases phrases;

	ChangeLines(Phrases phrases) {
		this.phrases = phrases;
	}

	List<String> of(Registration registration, Language language) {
		return registration.changes()
			.stream()
			.filter(change -> KINDS.contains(change.kind()))
			.map(change -> "• " + line(change, language))
			.toList();
	}

	private String line(EventChange change, Language language) {
		String what = phrases.say(language, "change." + change.kind(), words(change.session(), language));
		String was = said(change.was(), language);
		String is = said(change.is(), language);
		if (SAID_AT_ONCE.contains(change.kind())) {
			return was == null ? what : phrases.say(language, "change.before", what, was);
		}
		String now = is == null ? phrases.say(language, "change.open") : is;
		String line = phrases.say(language, "change.now", what, now);
		return was == null ? line : phrases.say(language, "change.before", line, was);
	}

	private @Nullable String said(EventChange.@Nullable Facet facet, Language language) {
		if (facet == null) {
			return null;
		}
		if (facet.time() != null) {
			return facet.time().in(language);
		}
		return facet.code() == null ? words(facet.words(), language)
				: phrases.word(language, "attendance", facet.code());
	}

	private static String words(@Nullable Text text, Language language) {
		return text == null ? "" : Shortening.line(text.in(language).value());
	}

}
