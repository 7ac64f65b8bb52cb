package org.ashar.notifications;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.ashar.contracts.RegistrationLetterMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.sealing.Seal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A letter about a registration, as the events service asks for it. */
final class RegistrationRequest {

	static final Map<String, String> NAME = Map.of("ky", "Мигранттардын укуктары", "ru", "Защита прав мигрантов", "en",
			"Rights of Migrants");

	static final String LINK = "/registrations?token=k1.AbC-d_e.f~g";

	private static final String FILE = """
			BEGIN:VCALENDAR
			VERSION:2.0
			PRODID:-//Ashar//Events//EN
			METHOD:%s
			BEGIN:VEVENT
			UID:%s@ashar
			DTSTAMP:20130502T060000Z
			SEQUENCE:1
			SUMMARY;LANGUAGE=ru:Защита прав мигрантов\\; опыт
			DTSTART;VALUE=DATE:20130603
			DTEND;VALUE=DATE:20130605
			ATTENDEE;CN=Айгуль;PARTSTAT=ACCEPTED:mailto:%s
			ORGANIZER;CN=Ashar:mailto:noreply@ashar.invalid
			END:VEVENT
			END:VCALENDAR
			""";

	private final World world;

	private final String to;

	private final Map<String, @Nullable Object> event = new HashMap<>();

	private final Map<String, @Nullable Object> content = new LinkedHashMap<>();

	private String registration = UUID.randomUUID().toString();

	private String recipientPurpose = "letter-recipient";

	private @Nullable String method;

	RegistrationRequest(World world, String to) {
		this.world = world;
		this.to = to;
		event.put("id", UUID.randomUUID().toString());
		event.put("name", NAME);
		event.put("firstDay", "2013-06-03");
		event.put("lastDay", "2013-06-04");
		event.put("zone", "Asia/Bishkek");
		event.put("venue",
				Map.of("ky", "Улуттук китепкана", "ru", "Национальная библиотека", "en", "National Library"));
		event.put("address", Map.of("ky", "Совет көчөсү 208", "ru", "ул. Советская, 208", "en", "208 Sovetskaya"));
		content.put("event", event);
		content.put("link", LINK);
	}

	RegistrationRequest of(String registration) {
		this.registration = registration;
		return this;
	}

	RegistrationRequest event(String field, @Nullable Object value) {
		event.put(field, value);
		return this;
	}

	RegistrationRequest content(String field, Object value) {
		content.put(field, value);
		return this;
	}

	RegistrationRequest calendar(String method) {
		this.method = method;
		return this;
	}

	/** The address is sealed for something else. */
	RegistrationRequest brokenSeal() {
		recipientPurpose = "something-else";
		return this;
	}

	String eventId() {
		return String.valueOf(event.get("id"));
	}

	void send(String template, String language, String occasion) {
		world.wire().send(Topics.REGISTRATION_LETTERS, registration, message(template, language, occasion));
	}

	RegistrationLetterMessage message(String template, String language, String occasion) {
		JsonMapper json = JsonMapper.builder().build();
		return RegistrationLetterMessage.newBuilder()
			.setStamp(world.wire().stamp(occasion, 1))
			.setRegistrationId(registration)
			.setEventId(eventId())
			.setOccasionId(occasion)
			.setTemplate("registration-" + template)
			.setLanguage(language)
			.setSealedRecipient(
					sealed(recipientPurpose, json.writeValueAsString(Map.of("email", to, "name", "Айгуль"))))
			.setSealedContent(sealed("letter-content", json.writeValueAsString(content)))
			.setSealedCalendar(method == null ? null : sealed("letter-calendar", file()))
			.setCalendarMethod(method)
			.build();
	}

	String file() {
		return FILE.formatted(method, eventId(), to).replace("\n", "\r\n");
	}

	private ByteBuffer sealed(String purpose, String text) {
		return ByteBuffer.wrap(world.service().bean(Seal.class).seal(purpose, text));
	}

}
