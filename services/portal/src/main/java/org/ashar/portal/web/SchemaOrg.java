package org.ashar.portal.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.start.AsharSettings;
import org.ashar.portal.services.Event;

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

	private final String site;

	SchemaOrg(JsonMapper json, AsharSettings settings) {
		this.json = json;
		this.site = settings.publicUrl().toString();
	}

	/** JSON-LD that may stand in a script element: nothing in it ends that. */
	String of(Event event, Map<String, Text> organizations, Map<String, Text> people, Language language) {
		ObjectNode data = object("Event").put("@context", "https://schema.org")
			.put("url", this.site + "/events/" + event.id())
			.put("name", in(event.name(), language))
			.put("startDate", event.firstDay())
			.put("endDate", event.lastDay())
			.put("eventStatus", schema(event.state().equals("cancelled") ? "EventCancelled" : "EventScheduled"))
			.put("eventAttendanceMode", schema(MODES.getOrDefault(event.attendance(), MODES.get("offline"))));
		if (event.description() != null) {
			data.put("description", in(event.description(), language));
		}
		if (event.venue() != null) {
			data.set("location", place(event.venue(), language));
		}
		if (event.capacity() != null) {
			data.put("maximumAttendeeCapacity", event.capacity());
		}
		event.languages().forEach(data.withArrayProperty("inLanguage")::add);
		parties(event, organizations, language, data);
		performers(event, people, language, data);
		return this.json.writeValueAsString(data).replace("<", "\\u003c");
	}

	private static ObjectNode place(Event.Venue venue, Language language) {
		ObjectNode place = object("Place").put("name", in(venue.name(), language));
		return (venue.address() != null) ? place.put("address", in(venue.address(), language)) : place;
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

	private static void performers(Event event, Map<String, Text> people, Language language, ObjectNode data) {
		List<String> names = event.sessions()
			.stream()
			.flatMap((session) -> session.speakers().stream())
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
