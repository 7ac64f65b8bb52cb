package org.ashar.infra.bench.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.infra.bench.run.Installation;
import org.ashar.infra.bench.run.Portal;
import tools.jackson.databind.JsonNode;

/** Opens an event, and sees who comes. */
final class Organizer {

	private static final String ADDRESS = "192.0.2.1";

	private final Installation installation;

	private final Portal portal;

	private String token;

	Organizer(Installation installation, Portal portal) {
		this.installation = installation;
		this.portal = portal;
		this.token = installation.token("organizer");
	}

	/** The path of a new event that takes registrations. */
	String open(int capacity) {
		this.token = this.installation.token("organizer");
		String organization = get("/api/v1/organizations?mine=true").at("/items/0/id").asString();
		Portal.Answer drafted = this.portal.post("/api/v1/events",
				Map.of("organizationId", organization, "name", Map.of("ky", "Толук зал " + UUID.randomUUID()),
						"firstDay", "2033-06-03", "lastDay", "2033-06-04", "zone", "Asia/Bishkek", "attendance",
						"offline"),
				ADDRESS, this.token, "")
			.must(201);
		String path = "/api/v1/events/" + drafted.json().path("id").asString();
		String announced = step(path + "/announce", drafted.etag());
		String seated = this.portal.put(path + "/seating", Map.of("capacity", capacity), ADDRESS, this.token, announced)
			.must(200)
			.etag();
		step(path + "/open-registration", seated);
		return path;
	}

	/** How many registrations stand how. */
	JsonNode counts(String event) {
		return get(event + "/registrations/counts");
	}

	/** All who have registered. */
	List<JsonNode> list(String event) {
		this.token = this.installation.token("organizer");
		List<JsonNode> guests = new ArrayList<>();
		String after = "";
		do {
			JsonNode page = get(event + "/registrations?limit=100" + after);
			page.path("items").forEach(guests::add);
			after = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
		}
		while (!after.isEmpty());
		return guests;
	}

	private String step(String path, String etag) {
		return this.portal.post(path, null, ADDRESS, this.token, etag).must(200).etag();
	}

	private JsonNode get(String path) {
		return this.portal.get(path, ADDRESS, this.token).must(200).json();
	}

}
