package org.ashar.notifications.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.mailroom.Enclosure;
import org.ashar.notifications.mailroom.Letter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells somebody without an account how a registration for an event stands. The name that
 * was given is not said: whoever gives the address of somebody else should not get words
 * of his own into the letter.
 */
@Component
class RegistrationScribe {

	private final Enclosures enclosures;

	private final Phrases phrases;

	private final EventCard card;

	private final ChangeLines changes;

	private final Press press;

	RegistrationScribe(Enclosures enclosures, Phrases phrases, EventCard card, ChangeLines changes, Press press) {
		this.enclosures = enclosures;
		this.phrases = phrases;
		this.card = card;
		this.changes = changes;
		this.press = press;
	}

	Written write(Letter letter) {
		Enclosure enclosure = Objects.requireNonNull(letter.contents().enclosure());
		RegistrationTemplate template = RegistrationTemplate.of(enclosure.template()).orElseThrow();
		Registration registration = enclosures.registration(enclosure);
		Language language = enclosure.language();
		String name = registration.event().name().in(language).value();
		String subject = Shortening.subject(subject(template, registration, name, language));
		Picture picture = picture(registration, language);
		Page page = new Page(language, subject, opening(template, registration, language), null,
				button(template, registration, language), picture,
				List.of(card.write(registration, language, reason(template))),
				closing(template, registration, language), List.of());
		Press.Printed printed = press.print(page);
		return new Sheet(letter.id().value().toString(), registration.to(), language, subject, printed.text(),
				printed.html(), registration.calendar(), picture);
	}

	private String subject(RegistrationTemplate template, Registration registration, String name, Language language) {
		Registration.Message message = registration.message();
		return message == null ? phrases.say(language, template.code() + ".subject", name)
				: message.subject().in(language).value();
	}

	/**
	 * The organizer's words, and in which language they are if it is not the reader's.
	 */
	private List<String> words(Registration.Message message, Language language) {
		List<String> words = new ArrayList<>();
		Text.Shown body = message.body().in(language);
		if (body.fallback()) {
			words.add(phrases.say(language, "notice." + body.language().tag()));
		}
		body.value().lines().filter(line -> !line.isBlank()).forEach(words::add);
		return words;
	}

	private @Nullable Picture picture(Registration registration, Language language) {
		Registration.Ticket ticket = registration.ticket();
		return ticket == null ? null : new Picture("ticket.png",
				phrases.say(language, "registration.ticket", ticket.number()), ticket.png());
	}

	private List<String> opening(RegistrationTemplate template, Registration registration, Language language) {
		List<String> opening = new ArrayList<>();
		opening.add(phrases.say(language, "greeting"));
		if (registration.message() != null) {
			opening.addAll(words(registration.message(), language));
			return opening;
		}
		opening.add(phrases.say(language, template.code() + ".body"));
		if (registration.attendee() != null) {
			opening.add(phrases.say(language, "registration.attendee", Shortening.line(registration.attendee())));
		}
		opening.addAll(changes.of(registration, language));
		if (template == RegistrationTemplate.QUEUE && registration.queueNumber() != null) {
			opening.add(phrases.say(language, "registration.number", registration.queueNumber()));
		}
		if (registration.answerBy() != null) {
			by(template).ifPresent(key -> opening.add(phrases.say(language, key,
					Moments.of(registration.answerBy(), registration.event().zone(), language))));
		}
		return opening;
	}

	private static Optional<String> by(RegistrationTemplate template) {
		return Optional.ofNullable(switch (template) {
			case CONFIRM, DELEGATION_CONFIRM -> "registration.confirm-by";
			case OFFER -> "registration.answer-by";
			case PENDING, SEAT, QUEUE, CHANGED, WITHDRAWN, EXPIRED, REJECTED, CANCELLED, REMINDER, DELEGATION,
					INVITATION, MESSAGE, FOLLOW ->
				null;
		});
	}

	/** Where nothing is left to do there is none. */
	private Page.@Nullable Link button(RegistrationTemplate template, Registration registration, Language language) {
		String url = card.page(registration);
		return switch (template) {
			case CONFIRM, DELEGATION_CONFIRM -> new Page.Link(phrases.say(language, "registration.confirm"), url);
			case OFFER -> new Page.Link(phrases.say(language, "registration.answer"), url);
			case DELEGATION -> new Page.Link(phrases.say(language, "registration.delegation"), url);
			case INVITATION -> new Page.Link(phrases.say(language, "registration.invitation"), url);
			case FOLLOW -> new Page.Link(phrases.say(language, "registration.follow"), url);
			case PENDING, SEAT, QUEUE, CHANGED, REMINDER, MESSAGE ->
				new Page.Link(phrases.say(language, "registration.manage"), url);
			case WITHDRAWN, EXPIRED, REJECTED, CANCELLED -> null;
		};
	}

	private static String reason(RegistrationTemplate template) {
		return template == RegistrationTemplate.INVITATION ? "registration.reason.invitation" : "registration.reason";
	}

	private List<String> closing(RegistrationTemplate template, Registration registration, Language language) {
		List<String> closing = new ArrayList<>();
		if (template == RegistrationTemplate.CONFIRM || template == RegistrationTemplate.DELEGATION_CONFIRM) {
			closing.add(phrases.say(language, "registration.ignore"));
		}
		if (template == RegistrationTemplate.MESSAGE) {
			closing.add(phrases.say(language, "registration.message"));
		}
		if (template == RegistrationTemplate.FOLLOW) {
			closing.add(phrases.say(language, "registration.follow.hint"));
		}
		if (registration.ticket() != null) {
			closing.add(phrases.say(language, "registration.ticket.hint"));
		}
		if (registration.calendar() != null) {
			closing.add(phrases.say(language, "registration.calendar." + registration.calendar().method()));
		}
		return closing;
	}

}
