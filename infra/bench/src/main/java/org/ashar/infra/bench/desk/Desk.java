package org.ashar.infra.bench.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.infra.bench.run.Installation;
import org.ashar.infra.bench.run.Portal;
import tools.jackson.databind.JsonNode;

/** An organizer at her guest list. */
final class Desk {

	private static final String ADDRESS = "192.0.2.1";

	private static final int AT_ONCE = 200;

	/* Tokens live five minutes. */
	private static final long FRESH_NANOS = 200_000_000_000L;

	private final Installation installation;

	private final Portal portal;

	private final String event;

	private String token = "";

	private long since;

	private int requests;

	Desk(Installation installation, int capacity) {
		this.installation = installation;
		this.portal = new Portal(installation.port());
		this.event = open(capacity);
	}

	private String open(int capacity) {
		String organization = get("/api/v1/organizations?mine=true").at("/items/0/id").asString();
		Portal.Answer drafted = this.portal
			.post("/api/v1/events",
					Map.of("organizationId", organization, "name", Map.of("ky", "Курултай " + UUID.randomUUID()),
							"firstDay", "2033-06-03", "lastDay", "2033-06-04", "zone", "Asia/Bishkek", "attendance",
							"offline"),
					ADDRESS, token(), "")
			.must(201);
		String path = "/api/v1/events/" + drafted.json().path("id").asString();
		String announced = step(path + "/announce", drafted.etag());
		String seated = this.portal.put(path + "/seating", Map.of("capacity", capacity), ADDRESS, token(), announced)
			.must(200)
			.etag();
		step(path + "/open-registration", seated);
		return path;
	}

	private String step(String path, String etag) {
		return this.portal.post(path, null, ADDRESS, token(), etag).must(200).etag();
	}

	private String token() {
		if (this.token.isEmpty() || System.nanoTime() - this.since > FRESH_NANOS) {
			this.token = this.installation.token("organizer");
			this.since = System.nanoTime();
		}
		return this.token;
	}

	private JsonNode get(String path) {
		return this.portal.get(path, ADDRESS, token()).must(200).json();
	}

	void enter(List<Guest> guests) {
		for (int from = 0; from < guests.size(); from += AT_ONCE) {
			List<Map<String, String>> some = guests.subList(from, Math.min(guests.size(), from + AT_ONCE))
				.stream()
				.map(Guest::entry)
				.toList();
			this.portal
				.post(this.event + "/enrolments", Map.of("preview", false, "people", some), ADDRESS, token(), "")
				.must(200);
		}
	}

	/** The first ones whom a filter finds, and how long that took. */
	Found search(Map<String, Object> wanted, boolean newestFirst) {
		String fresh = token();
		// Each time from another address: it is not the limits that are measured.
		String address = Portal.address(++this.requests);
		long began = System.nanoTime();
		Portal.Answer answer = this.portal.post(this.event + "/registrations/search?limit=50",
				Map.of("wanted", wanted, "newestFirst", newestFirst), address, fresh, "");
		double millis = (System.nanoTime() - began) / 1e6;
		List<JsonNode> guests = new ArrayList<>();
		answer.must(200).json().path("items").forEach(guests::add);
		return new Found(guests, answer.json().path("next").isString(), millis);
	}

	/** How long the page that nothing is looked for on takes: the way there and back. */
	double wayMillis() {
		String fresh = token();
		String address = Portal.address(++this.requests);
		long began = System.nanoTime();
		this.portal.get(this.event + "/seats", address, fresh).must(200);
		return (System.nanoTime() - began) / 1e6;
	}

	/** How long it takes to count how many stand how, as the page does when it opens. */
	double countMillis() {
		String fresh = token();
		String address = Portal.address(++this.requests);
		long began = System.nanoTime();
		this.portal.get(this.event + "/registrations/counts", address, fresh).must(200);
		return (System.nanoTime() - began) / 1e6;
	}

	Map<String, Long> counts() {
		Map<String, Long> counts = new HashMap<>();
		get(this.event + "/registrations/counts").forEachEntry((state, count) -> counts.put(state, count.asLong()));
		return counts;
	}

	/** Whom a filter has found first, and whether there are more. */
	record Found(List<JsonNode> guests, boolean more, double millis) {
	}

}
