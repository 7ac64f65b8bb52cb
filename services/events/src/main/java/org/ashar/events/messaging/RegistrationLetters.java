package org.ashar.events.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import org.ashar.contracts.RegistrationLetterMessage;
import org.ashar.contracts.Topics;
import org.ashar.events.agenda.Change;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventContent;
import org.ashar.events.agenda.Venue;
import org.ashar.events.calendar.EventCalendar;
import org.ashar.events.paper.TicketPicture;
import org.ashar.events.mailing.Mailing;
import org.ashar.events.mailing.MailingFact;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationFact;
import org.ashar.events.registration.RegistrationLink;
import org.ashar.events.ticket.Ticket;
import org.ashar.events.ticket.TicketOffice;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Stamp;
import org.ashar.infra.platform.sealing.Seal;
import org.ashar.infra.platform.sealing.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a letter about a registration says; all of it travels sealed. */
@Component
class RegistrationLetters {

	private static final String RECIPIENT = "letter-recipient";

	private static final String CONTENT = "letter-content";

	private static final String CALENDAR = "letter-calendar";

	private final AvroBytes avro;

	private final Seal seal;

	private final Tokens tokens;

	private final TicketOffice office;

	private final JsonMapper json = JsonMapper.builder().build();

	RegistrationLetters(AvroBytes avro, Seal seal, Tokens tokens, TicketOffice office) {
		this.avro = avro;
		this.seal = seal;
		this.tokens = tokens;
		this.office = office;
	}

	Message message(Letter letter, Registration registration, Event event, RegistrationFact fact, Stamp stamp) {
		String id = registration.id().value().toString();
		EventCalendar.Invitation invitation = invitation(letter, registration, event, fact, stamp);
		RegistrationLetterMessage message = RegistrationLetterMessage.newBuilder()
			.setStamp(Fields.stamp(stamp))
			.setRegistrationId(id)
			.setEventId(event.id().value().toString())
			.setOccasionId(occasion(registration, fact, stamp))
			.setTemplate(letter.template())
			.setLanguage(registration.language().tag())
			.setSealedRecipient(sealed(RECIPIENT,
					recipient(registration.attendee().email().value(), registration.attendee().name())))
			.setSealedContent(sealed(CONTENT, content(letter, registration, event, fact)))
			.setSealedCalendar(invitation == null ? null : sealed(CALENDAR, invitation.file()))
			.setCalendarMethod(invitation == null ? null : invitation.method())
			.build();
		return new Message(Topics.REGISTRATION_LETTERS, id, message.getSchema().getFullName(), avro.encode(message));
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
			case CONFIRM, PENDING, QUEUE, OFFER, EXPIRED, MESSAGE, NONE -> null;
		};
	}

	private static boolean hadSeat(RegistrationFact fact) {
		return fact instanceof RegistrationFact.Withdrawn withdrawn && withdrawn.hadSeat()
				|| fact instanceof RegistrationFact.Rejected rejected && rejected.hadSeat()
				|| fact instanceof RegistrationFact.Cancelled cancelled && cancelled.hadSeat();
	}

	private String recipient(String email, String name) {
		return json.writeValueAsString(Map.of("email", email, "name", name));
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
		String id = mailing.id().value().toString();
		Map<String, @Nullable Object> content = new LinkedHashMap<>();
		content.put("event", event(event));
		content.put("link", "/events/" + event.id().value());
		content.put("subject", Fields.text(mailing.subject()));
		content.put("body", Fields.text(mailing.body()));
		RegistrationLetterMessage message = RegistrationLetterMessage.newBuilder()
			.setStamp(Fields.stamp(stamp))
			.setRegistrationId(id)
			.setEventId(event.id().value().toString())
			.setOccasionId(stamp.messageId())
			.setTemplate(Letter.MESSAGE.template())
			.setLanguage(tried.language().tag())
			.setSealedRecipient(sealed(RECIPIENT, recipient(tried.to().value(), "")))
			.setSealedContent(sealed(CONTENT, json.writeValueAsString(content)))
			.build();
		return new Message(Topics.REGISTRATION_LETTERS, id, message.getSchema().getFullName(), avro.encode(message));
	}

	private String content(Letter letter, Registration registration, Event event, RegistrationFact fact) {
		Map<String, @Nullable Object> content = new LinkedHashMap<>();
		content.put("event", event(event));
		content.put("link", link(letter, registration));
		if (registration.number() > 0) {
			content.put("queueNumber", registration.number());
		}
		registration.until().ifPresent(until -> content.put("answerBy", until.toString()));
		if (letter == Letter.SEAT) {
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
		return json.writeValueAsString(content);
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

	private static Map<String, @Nullable Object> event(Event event) {
		EventContent content = event.content();
		Map<String, @Nullable Object> card = new LinkedHashMap<>();
		card.put("id", event.id().value().toString());
		card.put("name", Fields.text(content.name()));
		card.put("firstDay", content.days().first().toString());
		card.put("lastDay", content.days().last().toString());
		card.put("zone", content.days().zone().getId());
		Venue venue = content.venue();
		card.put("venue", venue == null ? null : Fields.text(venue.name()));
		card.put("address", venue == null ? null : Fields.text(venue.address()));
		return card;
	}

	/** A path; whoever writes the letter knows the address before it. */
	private String link(Letter letter, Registration registration) {
		RegistrationLink link = letter == Letter.CONFIRM ? RegistrationLink.CONFIRM : RegistrationLink.MANAGE;
		String page = letter == Letter.CONFIRM ? "/registrations/confirm/" : "/registrations/";
		return page + tokens.issue(link.purpose(), registration.id().value().toString());
	}

	private ByteBuffer sealed(String purpose, String text) {
		return ByteBuffer.wrap(seal.seal(purpose, text));
	}

}
