package org.ashar.events.messaging;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.Session;
import org.ashar.events.calendar.EventCalendar;
import org.ashar.events.paper.TicketPicture;
import org.ashar.events.registration.LinkKey;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationFact;
import org.ashar.events.registration.RegistrationLink;
import org.ashar.events.ticket.Ticket;
import org.ashar.events.ticket.TicketOffice;
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
		return letters.message(registration.id().value(), to, letter.template(), content(letter, registration, event),
				event, invitation(letter, registration, event, fact, stamp), stamp);
	}

	private static EventCalendar.@Nullable Invitation invitation(Letter letter, Registration registration, Event event,
			RegistrationFact fact, Stamp stamp) {
		EventCalendar calendar = new EventCalendar(event, registration.language());
		EventCalendar.Guest guest = new EventCalendar.Guest(registration.attendee().email().value(),
				registration.attendee().name(), registration.turn());
		return switch (letter) {
			case SEAT -> calendar.invite(guest, stamp.at());
			case WITHDRAWN, REJECTED, CANCELLED -> hadSeat(fact) ? calendar.disinvite(guest, stamp.at()) : null;
			case CONFIRM, PENDING, QUEUE, OFFER, EXPIRED, REMINDER, NONE -> null;
		};
	}

	private static boolean hadSeat(RegistrationFact fact) {
		return fact instanceof RegistrationFact.Withdrawn withdrawn && withdrawn.hadSeat()
				|| fact instanceof RegistrationFact.Rejected rejected && rejected.hadSeat()
				|| fact instanceof RegistrationFact.Cancelled cancelled && cancelled.hadSeat();
	}

	private Map<String, @Nullable Object> content(Letter letter, Registration registration, Event event) {
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
		if (letter == Letter.CANCELLED && event.cancellation() != null) {
			content.put("note", Fields.text(event.cancellation()));
		}
		return content;
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
		RegistrationLink link = letter == Letter.CONFIRM ? RegistrationLink.CONFIRM : RegistrationLink.MANAGE;
		String page = letter == Letter.CONFIRM ? "/registrations/confirm/" : "/registrations/";
		return page + tokens.issue(link.purpose(), letter == Letter.CONFIRM ? registration.id().value().toString()
				: new LinkKey(registration.id().value(), registration.link()).text());
	}

}
