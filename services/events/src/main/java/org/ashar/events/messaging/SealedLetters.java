package org.ashar.events.messaging;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.ashar.contracts.RegistrationLetterMessage;
import org.ashar.contracts.Topics;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventContent;
import org.ashar.events.agenda.Venue;
import org.ashar.events.calendar.EventCalendar;
import org.ashar.events.registration.Attendee;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Stamp;
import org.ashar.infra.platform.sealing.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks for letters to single people about an event; all that they say travels sealed. */
@Component
class SealedLetters {

	private static final String RECIPIENT = "letter-recipient";

	private static final String CONTENT = "letter-content";

	private static final String CALENDAR = "letter-calendar";

	private final AvroBytes avro;

	private final Seal seal;

	private final JsonMapper json = JsonMapper.builder().build();

	SealedLetters(AvroBytes avro, Seal seal) {
		this.avro = avro;
		this.seal = seal;
	}

	/**
	 * A letter with what is said beside the event.
	 * @param about what it is about: the key of the message
	 * @param occasion for which everybody gets one letter, whoever asks how often
	 */
	Message message(UUID about, String occasion, Recipient to, String template,
			Map<String, ? extends @Nullable Object> said, Event event, EventCalendar.@Nullable Invitation calendar,
			Stamp stamp) {
		Map<String, @Nullable Object> content = new LinkedHashMap<>(said);
		content.put("event", event(event));
		RegistrationLetterMessage message = RegistrationLetterMessage.newBuilder()
			.setStamp(Fields.stamp(stamp))
			.setRegistrationId(about.toString())
			.setEventId(event.id().value().toString())
			.setOccasionId(occasion)
			.setTemplate(template)
			.setLanguage(to.language().tag())
			.setSealedRecipient(sealed(RECIPIENT, to(to.person())))
			.setSealedContent(sealed(CONTENT, json.writeValueAsString(content)))
			.setSealedCalendar(calendar == null ? null : sealed(CALENDAR, calendar.file()))
			.setCalendarMethod(calendar == null ? null : calendar.method())
			.build();
		return new Message(Topics.REGISTRATION_LETTERS, about.toString(), message.getSchema().getFullName(),
				avro.encode(message));
	}

	private String to(Attendee person) {
		return json.writeValueAsString(Map.of("email", person.email().value(), "name", person.name()));
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

	private ByteBuffer sealed(String purpose, String text) {
		return ByteBuffer.wrap(seal.seal(purpose, text));
	}

	/** Who gets it. */
	record Recipient(Attendee person, Language language) {
	}

}
