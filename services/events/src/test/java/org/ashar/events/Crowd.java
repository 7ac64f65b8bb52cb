package org.ashar.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.ashar.infra.platform.testing.Http;
import tools.jackson.databind.JsonNode;

/** Many guests, whom an organizer enters as a list. */
final class Crowd {

	private static final int AT_ONCE = 200;

	private Crowd() {
	}

	/** Their addresses. */
	static List<String> enter(Http owner, String event, int count, String language) {
		String crowd = UUID.randomUUID().toString().substring(24);
		List<String> emails = IntStream.range(0, count).mapToObj(i -> "g" + i + "-" + crowd + "@example.org").toList();
		for (int from = 0; from < count; from += AT_ONCE) {
			List<Map<String, Object>> people = new ArrayList<>();
			emails.subList(from, Math.min(count, from + AT_ONCE))
				.forEach(email -> people.add(Map.of("name", "Guest " + email, "email", email, "language", language)));
			World.must(owner.post(event + "/enrolments", Map.of("preview", false, "people", people)), 200);
		}
		return emails;
	}

	/** All registrations of an event, or those that stand so. */
	static List<JsonNode> all(Http owner, String event, String state) {
		List<JsonNode> all = new ArrayList<>();
		String after = "";
		do {
			JsonNode page = World
				.must(owner
					.get(event + "/registrations?limit=100" + (state.isEmpty() ? "" : "&state=" + state) + after), 200)
				.json();
			page.get("items").forEach(all::add);
			after = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
		}
		while (!after.isEmpty());
		return all;
	}

}
