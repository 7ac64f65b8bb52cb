package org.ashar.events.messaging;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ashar.events.agenda.Change;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.Session;
import org.ashar.events.calendar.EventCalendar;
import org.ashar.events.paper.TicketPicture;
import org.ashar.events.mailing.Mailing;
import org.ashar.events.mailing.MailingFact;
import org.ashar.events.registration.Attendee;
import org.ashar.events.registration.LinkKey;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationFact;
import org.ashar.events.registration.RegistrationLink;
import org.ashar.events.ticket.Ticket;
import org.ashar.events.ticket.TicketOffice;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Stamp;
import org.ashar.infra.platform.sealing.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a letter about a registration says. */
@Component
class RegistrationLetters {

	private final SealedLetters letters;

	private final Tokens tokens;

	private final TicketOffice office;

	RegistrationLetters(SealedLetters letters, Tokens tokens, TicketOffice office) {
		this.letters = letters;
		this.tokens = tokens;
		this.office = office;
	}

	Message message(Letter letter, Registration registration, Event event, RegistrationFact fact, Stamp stamp) {
		SealedLetters.Recipient to = new SealedLetters.Recipient(registration.attendee(), registration.language());
		return letters.message(registration.id().value(), occasion(registration, fact, stamp), to, letter.template(),
				content(letter, registration, event, fact), event, invitation(letter, registration, event, fact, stamp),
				stamp);
	}

	private static EventCalendar.@Nullable Invitation invitation(Letter letter, Registration registration, Event event,
			RegistrationFact fact, Stamp stamp) {
		EventCalendar calendar = new EventCalendar(event, registration.language());
		EventCalendar.Guest guest = new EventCalendar.Guest(registration.attendee().email().value(),
				registration.attendee().name(), registration.turn());
		return switch (letter) {
			case SEAT -> calendar.invite(guest, stamp.at());
			case CHANGED -> fact instanceof RegistrationFact.Told told && told.hasSeat()
					? calendar.invite(guest, stamp.at()) : null;
			case WITHDRAWN, REJECTED, CANCELLED -> hadSeat(fact) ? calendar.disinvite(guest, stamp.at()) : null;
			case CONFIRM, PENDING, QUEUE, OFFER, EXPIRED, REMINDER, MESSAGE, FOLLOW, NONE -> null;
		};
	}

	private static boolean hadSeat(RegistrationFact fact) {
		return fact instanceof RegistrationFact.Withdrawn withdrawn && withdrawn.hadSeat()
				|| fact instanceof RegistrationFact.Rejected rejected && rejected.hadSeat()
				|| fact instanceof RegistrationFact.Cancelled cancelled && cancelled.hadSeat();
	}

	/**
	 * Of what an organizer writes to many everybody gets one letter, whoever asks how
	 * often.
	 */
	private static String occasion(Registration registration, RegistrationFact fact, Stamp stamp) {
		return fact instanceof RegistrationFact.Written written
				? "message/" + written.circular().id() + "/" + registration.id().value() : stamp.messageId();
	}

	/** The same as a letter to whoever writes it. */
	Message trial(Mailing mailing, MailingFact.Tried tried, Event event, Stamp stamp) {
		Map<String, Object> said = Map.of("link", "/events/" + event.id().value(), "subject",
				Fields.text(mailing.subject()), "body", Fields.text(mailing.body()));
		Attendee writer = new Attendee(tried.to(), "", null, null);
		return letters.message(mailing.id().value(), stamp.messageId(),
				new SealedLetters.Recipient(writer, tried.language()), Letter.MESSAGE.template(), said, event, null,
				stamp);
	}

	private Map<String, @Nullable Object> content(Letter letter, Registration registration, Event event,
			RegistrationFact fact) {
		Map<String, @Nullable Object> content = new LinkedHashMap<>();
		content.put("link", link(letter, registration));
		if (registration.number() > 0) {
			content.put("queueNumber", registration.number());
		}
		registration.until().ifPresent(until -> content.put("answerBy", until.toString()));
		if (registration.isCareOf()) {
			content.put("attendee", registration.attendee().name());
		}
		if (letter == Letter.SEAT || letter == Letter.REMINDER) {
			content.put("sessions", sessions(registration, event));
			office.issue(registration).ifPresent(ticket -> content.put("ticket", ticket(registration, ticket)));
		}
		if (fact instanceof RegistrationFact.Told told) {
			content.put("changes",
					told.notice().changes().stream().map(change -> change(change, registration.language())).toList());
		}
		if (fact instanceof RegistrationFact.Written written) {
			content.put("subject", Fields.text(written.circular().subject()));
			content.put("body", Fields.text(written.circular().body()));
		}
		if (letter == Letter.CANCELLED && event.cancellation() != null) {
			content.put("note", Fields.text(event.cancellation()));
		}
		return content;
	}

	private static Map<String, @Nullable Object> change(Change change, Language language) {
		Map<String, @Nullable Object> told = new LinkedHashMap<>();
		told.put("kind", change.kind().code());
		told.put("session", words(change.session(), language));
		told.put("was", facet(change.was(), language));
		told.put("is", facet(change.is(), language));
		return told;
	}

	private static @Nullable Map<String, @Nullable Object> facet(Change.@Nullable Facet facet, Language language) {
		if (facet == null) {
			return null;
		}
		Map<String, @Nullable Object> told = new LinkedHashMap<>();
		told.put("words", words(facet.words(), language));
		told.put("time", facet.time());
		told.put("code", facet.code());
		return told;
	}

	/** Only what the reader sees: there may be many, and the letter goes to many. */
	private static @Nullable Map<String, String> words(@Nullable Text text, Language language) {
		if (text == null) {
			return null;
		}
		Text.Shown shown = text.in(language);
		return Map.of(shown.language().tag(), shown.value());
	}

	/** The picture is drawn here: whoever writes the letter only encloses it. */
	private static Map<String, String> ticket(Registration registration, String ticket) {
		return Map.of("number", Ticket.number(registration.id()), "png",
				Base64.getEncoder().encodeToString(new TicketPicture(ticket).png()));
	}

	/** Those of the agenda for which she has signed up, in its order. */
	private static List<Map<String, @Nullable Object>> sessions(Registration registration, Event event) {
		return event.content()
			.sessions()
			.stream()
			.filter(session -> registration.sessions().contains(session.id()))
			.map(RegistrationLetters::session)
			.toList();
	}

	private static Map<String, @Nullable Object> session(Session session) {
		Map<String, @Nullable Object> part = new LinkedHashMap<>();
		part.put("title", Fields.text(session.title()));
		part.put("day", session.day().toString());
		part.put("startsAt", session.startsAt() == null ? null : session.startsAt().toString());
		part.put("endsAt", session.endsAt() == null ? null : session.endsAt().toString());
		return part;
	}

	/** A path; whoever writes the letter knows the address before it. */
	private String link(Letter letter, Registration registration) {
		if (letter == Letter.FOLLOW) {
			return "/subscribe?kind=record&value=" + registration.event().value();
		}
		RegistrationLink link = letter == Letter.CONFIRM ? RegistrationLink.CONFIRM : RegistrationLink.MANAGE;
		String page = letter == Letter.CONFIRM ? "/registrations/confirm/" : "/registrations/";
		return page + tokens.issue(link.purpose(), letter == Letter.CONFIRM ? registration.id().value().toString()
				: new LinkKey(registration.id().value(), registration.link()).text());
	}

}
