package org.ashar.notifications.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in a letter what, when and where an event is. */
@Component
class EventCard {

	private final Phrases phrases;

	private final Addresses addresses;

	private final Whereabouts whereabouts;

	EventCard(Phrases phrases, Addresses addresses, Whereabouts whereabouts) {
		this.phrases = phrases;
		this.addresses = addresses;
		this.whereabouts = whereabouts;
	}

	/** The last one is the key of why somebody gets it. */
	Page.Item write(Registration registration, Language language, String reason) {
		Registration.Gathering event = registration.event();
		Text.Shown name = event.name().in(language);
		return new Page.Item(phrases.say(language, "registration.event"),
				new Page.Words(Shortening.line(name.value()), name.language()), null, facts(registration, language),
				notice(registration, language),
				new Page.Link(phrases.say(language, "registration.open"), addresses.event(event.id())),
				phrases.say(language, reason), List.of());
	}

	/** Where the person acts. */
	String page(Registration registration) {
		return addresses.page(registration.link());
	}

	private List<String> facts(Registration registration, Language language) {
		List<String> facts = new ArrayList<>(whereabouts.facts(registration.event(), language));
		registration.sessions().forEach(part -> facts.add(session(part, language)));
		if (registration.note() != null) {
			facts.add(phrases.say(language, "registration.note", line(registration.note(), language)));
		}
		return facts;
	}

	private String session(Registration.Part part, Language language) {
		String hours = part.startsAt() == null ? ""
				: ", " + part.startsAt() + (part.endsAt() == null ? "" : "–" + part.endsAt());
		return phrases.say(language, "registration.session", line(part.title(), language),
				Moments.day(part.day(), language) + hours);
	}

	private static String line(Text text, Language language) {
		return Shortening.line(text.in(language).value());
	}

	/** Names the language of the first text that is not in the reader's own. */
	private @Nullable String notice(Registration registration, Language language) {
		Registration.Gathering event = registration.event();
		return Stream.of(event.name(), event.venue(), event.address(), registration.note())
			.flatMap(Stream::ofNullable)
			.map(text -> text.in(language))
			.filter(Text.Shown::fallback)
			.map(shown -> phrases.say(language, "notice." + shown.language().tag()))
			.findFirst()
			.orElse(null);
	}

}
