package org.ashar.notifications.messaging;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.sealing.Seal;
import org.ashar.notifications.mailroom.Enclosure;
import org.ashar.notifications.mailroom.SealedCalendar;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.writing.CalendarFile;
import org.ashar.notifications.writing.Enclosures;
import org.ashar.notifications.writing.EventChange;
import org.ashar.notifications.writing.Registration;
import org.ashar.notifications.writing.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens letter requests: JSON, sealed for the purposes that the contracts name. */
@Component
class SealedEnclosures implements Enclosures {

	private static final String RECIPIENT = "letter-recipient";

	private static final String CONTENT = "letter-content";

	private static final String CALENDAR = "letter-calendar";

	/** A path of the portal, never another host. */
	private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/?=&.~_-]*");

	private static final Pattern HOUR = Pattern.compile("[0-2][0-9]:[0-5][0-9]");

	private static final Pattern NUMBER = Pattern.compile("[0-9A-F]{8}");

	private static final Pattern BASE64 = Pattern.compile("(?:[A-Za-z0-9+/]{4}){20,10000}(?:[A-Za-z0-9+/]{2,3}=*)?");

	private static final TypeReference<Map<String, String>> TAGS = new TypeReference<>() {
	};

	private final Seal seal;

	private final JsonMapper json;

	SealedEnclosures(Seal seal, JsonMapper json) {
		this.seal = seal;
		this.json = json;
	}

	@Override
	public Opened open(Enclosure enclosure) {
		JsonNode recipient = json.readTree(seal.open(RECIPIENT, enclosure.sealedRecipient()));
		JsonNode content = json.readTree(seal.open(CONTENT, enclosure.sealedContent()));
		return new Opened(recipient.path("email").asString(), text(content.path("organization"), enclosure.language()),
				text(content.path("title"), enclosure.language()), text(content.path("note"), enclosure.language()),
				Optional.of(content.path("link").asString("")).filter(PATH.asMatchPredicate()).orElse(null));
	}

	@Override
	public Registration registration(Enclosure enclosure) {
		JsonNode recipient = json.readTree(seal.open(RECIPIENT, enclosure.sealedRecipient()));
		JsonNode content = json.readTree(seal.open(CONTENT, enclosure.sealedContent()));
		JsonNode number = content.path("queueNumber");
		JsonNode answerBy = content.path("answerBy");
		return new Registration(address(recipient), gathering(content.path("event")), path(content),
				number.isIntegralNumber() ? number.asLong() : null,
				answerBy.isString() ? Instant.parse(answerBy.asString()) : null, words(content.path("note")),
				calendar(enclosure.calendar()), ticket(content.path("ticket")),
				content.path("changes").valueStream().map(this::change).toList(), message(content),
				content.path("attendee").asString(null), sessions(content.path("sessions")));
	}

	private EventChange change(JsonNode change) {
		return new EventChange(change.path("kind").asString(), words(change.path("session")), facet(change.path("was")),
				facet(change.path("is")));
	}

	private EventChange.@Nullable Facet facet(JsonNode facet) {
		if (!facet.isObject()) {
			return null;
		}
		JsonNode time = facet.path("time");
		JsonNode code = facet.path("code");
		return new EventChange.Facet(words(facet.path("words")), time.isString() ? Span.of(time.asString()) : null,
				code.isString() ? code.asString() : null);
	}

	/**
	 * What cannot be read of them is left out: they all stand on the page of the link.
	 */
	private List<Registration.Part> sessions(JsonNode sessions) {
		return sessions.valueStream()
			.filter(session -> words(session.path("title")) != null)
			.map(session -> new Registration.Part(Objects.requireNonNull(words(session.path("title"))),
					LocalDate.parse(session.path("day").asString()), hour(session.path("startsAt")),
					hour(session.path("endsAt"))))
			.toList();
	}

	private static @Nullable String hour(JsonNode hour) {
		return Optional.of(hour.asString("")).filter(HOUR.asMatchPredicate()).orElse(null);
	}

	private Registration.@Nullable Message message(JsonNode content) {
		Text subject = words(content.path("subject"));
		Text body = words(content.path("body"));
		return subject == null || body == null ? null : new Registration.Message(subject, body);
	}

	/** A letter says everything by itself: what is no ticket is left out. */
	private static Registration.@Nullable Ticket ticket(JsonNode ticket) {
		String number = ticket.path("number").asString("");
		String png = ticket.path("png").asString("");
		return NUMBER.matcher(number).matches() && BASE64.matcher(png).matches()
				? new Registration.Ticket(number, Base64.getDecoder().decode(png)) : null;
	}

	private static String address(JsonNode recipient) {
		return EmailAddress.of(recipient.path("email").asString()).orElseThrow().value();
	}

	private static String path(JsonNode content) {
		return Optional.of(content.path("link").asString()).filter(PATH.asMatchPredicate()).orElseThrow();
	}

	private Registration.Gathering gathering(JsonNode event) {
		return new Registration.Gathering(UUID.fromString(event.path("id").asString()).toString(),
				Objects.requireNonNull(words(event.path("name"))), LocalDate.parse(event.path("firstDay").asString()),
				LocalDate.parse(event.path("lastDay").asString()), ZoneId.of(event.path("zone").asString()),
				words(event.path("venue")), words(event.path("address")));
	}

	/** A language map; languages of a newer service are passed over. */
	private @Nullable Text words(JsonNode node) {
		return node.isObject() ? Words.of(json.convertValue(node, TAGS)) : null;
	}

	private @Nullable CalendarFile calendar(@Nullable SealedCalendar calendar) {
		return calendar == null ? null : new CalendarFile(calendar.method(), seal.open(CALENDAR, calendar.sealed()));
	}

	static byte[] bytes(ByteBuffer buffer) {
		byte[] bytes = new byte[buffer.remaining()];
		buffer.duplicate().get(bytes);
		return bytes;
	}

	/** A language map, or words in the language of the letter. */
	private @Nullable Text text(JsonNode node, Language language) {
		if (node.isObject() && !node.isEmpty()) {
			return json.treeToValue(node, Text.class);
		}
		return node.isString() && !node.asString().isBlank() ? Text.of(Map.of(language, node.asString())) : null;
	}

}
