package org.ashar.portal.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.start.AsharSettings;
import org.ashar.portal.services.Event;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An event in the words of schema.org, for search engines and other programs. */
@Component
class SchemaOrg {

	private static final Map<String, String> MODES = Map.of("offline", "OfflineEventAttendanceMode", "online",
			"OnlineEventAttendanceMode", "mixed", "MixedEventAttendanceMode");

	private final JsonMapper json;

	private final Messages messages;

	private final String site;

	SchemaOrg(JsonMapper json, Messages messages, AsharSettings settings) {
		this.json = json;
		this.messages = messages;
		this.site = settings.publicUrl().toString();
	}

	/** JSON-LD that may stand in a script element: nothing in it ends that. */
	String of(Event event, Map<String, Text> organizations, Map<String, Text> people, Language language) {
		ObjectNode data = object("Event").put("@context", "https://schema.org")
			.put("url", this.site + "/events/" + event.id())
			.put("name", in(event.name(), language))
			.put("startDate", event.firstDay())
			.put("endDate", event.lastDay())
			.put("eventStatus", schema(status(event)))
			.put("eventAttendanceMode", schema(MODES.getOrDefault(event.attendance(), MODES.get("offline"))));
		if (event.description() != null) {
			data.put("description", in(event.description(), language));
		}
		if (event.isMoved()) {
			data.put("previousStartDate", event.announcedFor());
		}
		if (event.series() != null) {
			data.set("superEvent", object("EventSeries").put("@id", this.site + "/events/" + event.series()));
		}
		data.set("location", place(event, null, language));
		if (event.capacity() != null) {
			data.put("maximumAttendeeCapacity", event.capacity());
		}
		event.languages().forEach(data.withArrayProperty("inLanguage")::add);
		parties(event, organizations, language, data);
		performers(event.sessions().stream().flatMap((session) -> session.speakers().stream()), people, language, data);
		event.sessions()
			.forEach((session) -> data.withArrayProperty("subEvent").add(part(event, session, people, language)));
		return this.json.writeValueAsString(data).replace("<", "\\u003c");
	}

	private static String status(Event event) {
		if (event.state().equals("cancelled")) {
			return "EventCancelled";
		}
		return event.isMoved() ? "EventRescheduled" : "EventScheduled";
	}

	/* A venue that is not known yet is said to be so: programs want one. */
	private ObjectNode place(Event event, @Nullable Text room, Language language) {
		Event.Venue venue = event.venue();
		if (venue == null && event.attendance().equals("online")) {
			return object("VirtualLocation").put("url", this.site + "/events/" + event.id());
		}
		String name = (venue != null) ? in(venue.name(), language) : this.messages.get(language, "event.venue.open");
		ObjectNode place = object("Place").put("name", (room != null) ? in(room, language) + ", " + name : name);
		return (venue != null && venue.address() != null) ? place.put("address", in(venue.address(), language)) : place;
	}

	private ObjectNode part(Event event, Event.Session session, Map<String, Text> people, Language language) {
		ObjectNode part = object("Event").put("name", in(session.title(), language))
			.put("startDate", moment(event, session.day(), session.startsAt()));
		if (session.endsAt() != null) {
			part.put("endDate", moment(event, session.day(), session.endsAt()));
		}
		if (session.summary() != null) {
			part.put("description", in(session.summary(), language));
		}
		part.put("eventStatus", schema(status(event))).set("location", place(event, session.room(), language));
		performers(session.speakers().stream(), people, language, part);
		return part;
	}

	private static String moment(Event event, String day, @Nullable String hour) {
		return (hour == null) ? day
				: LocalDate.parse(day)
					.atTime(LocalTime.parse(hour))
					.atZone(ZoneId.of(event.zone()))
					.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
	}

	private void parties(Event event, Map<String, Text> organizations, Language language, ObjectNode data) {
		Map<String, String> roles = Map.of("organizer", "organizer", "funder", "funder", "partner", "contributor");
		event.parties()
			.stream()
			.filter((party) -> roles.containsKey(party.role()) && organizations.containsKey(party.organizationId()))
			.forEach((party) -> data.withArrayProperty(roles.get(party.role()))
				.add(object("Organization").put("name", in(organizations.get(party.organizationId()), language))
					.put("url", this.site + "/organizations/" + party.organizationId())));
	}

	private static void performers(Stream<Event.Speaker> speakers, Map<String, Text> people, Language language,
			ObjectNode data) {
		List<String> names = speakers.filter((speaker) -> !"declined".equals(speaker.state()))
			.flatMap((speaker) -> Stream
				.ofNullable((speaker.personId() != null) ? people.get(speaker.personId()) : speaker.name()))
			.map((name) -> in(name, language))
			.distinct()
			.toList();
		ArrayNode performers = data.withArrayProperty("performer");
		names.forEach((name) -> performers.add(object("Person").put("name", name)));
	}

	private static ObjectNode object(String type) {
		return JsonNodeFactory.instance.objectNode().put("@type", type);
	}

	private static String schema(String term) {
		return "https://schema.org/" + term;
	}

	private static String in(Text text, Language language) {
		return text.in(language).value();
	}

}
