package org.ashar.launcher;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.infra.platform.testing.Http;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Makes records of every kind in the states that the table of permissions names. */
final class Records {

	private final Cast cast;

	/** Verified and listed; the people of the cast belong to it. */
	private final String organization;

	Records(Cast cast) {
		this.cast = cast;
		this.organization = organization("public");
		act("verifier", "/organizations/" + this.organization, "verify", Map.of("evidence", "register"));
		await().atMost(Duration.ofSeconds(60))
			.until(() -> create("org-owner", "activities", this.bodies().of("activities", "")).status() == 201);
	}

	String organization() {
		return this.organization;
	}

	Bodies bodies() {
		return new Bodies(this.organization);
	}

	/** A new record in a state; what is said of it after a comma is no state. */
	String make(String kind, String state) {
		String wanted = state.split(",")[0];
		return switch (kind) {
			case "organizations" -> organization(wanted);
			case "events" -> event(wanted);
			case "people" -> id(create("curator", kind, bodies().of(kind, wanted)));
			case "activities" -> activity(wanted);
			case "imports" -> imported();
			case "documents" -> published(kind, wanted);
			case "indicators" -> indicator(wanted);
			case "recommendations" -> recommendation(wanted);
			case "centres" -> id(create("org-owner", kind, bodies().of(kind, wanted)));
			case "claims" -> id(create("org-contributor", kind, bodies().of(kind, unclaimed("Claimed"))));
			case "mergers" -> merger(wanted);
			case "duplicates" -> pair();
			case "announcements" -> announcement(wanted);
			case "webhooks" -> id(create("somebody", kind, bodies().of(kind, wanted)));
			default -> throw new AssertionError("Nobody has said how " + kind + " are made");
		};
	}

	/** A published organization that nobody owns. */
	String unclaimed(String name) {
		Map<String, Object> body = new HashMap<>(Bodies.organization(true));
		body.put("name", Map.of("en", name + " " + UUID.randomUUID()));
		return published(body);
	}

	private String published(Map<String, Object> body) {
		String id = id(create("curator", "organizations", body));
		act("curator", "/organizations/" + id, "submit", null);
		act("verifier", "/organizations/" + id, "publish", null);
		return id;
	}

	private String merger(String state) {
		String id = id(create("verifier", "mergers",
				Map.of("organizationId", unclaimed("Double"), "into", unclaimed("Kept"), "note", "why")));
		if (state.equals("confirmed")) {
			act("curator", "/mergers/" + id, "confirm", null);
		}
		return id;
	}

	private String pair() {
		Map<String, Object> body = new HashMap<>(Bodies.organization(true));
		body.put("name", Map.of("en", "Twice " + UUID.randomUUID()));
		String one = published(body);
		String other = published(body);
		return await().atMost(Duration.ofSeconds(60)).until(() -> pairOf(one, other), (found) -> !found.isEmpty());
	}

	private String pairOf(String one, String other) {
		String after = "";
		while (true) {
			JsonNode page = this.cast.as("curator").get("/api/v1/duplicates?limit=100" + after).json();
			for (JsonNode pair : page.get("items")) {
				String ids = pair.get("organizationIds").toString();
				if (ids.contains(one) && ids.contains(other)) {
					return pair.get("id").asString();
				}
			}
			if (page.get("next").isNull()) {
				return "";
			}
			after = "&after=" + page.get("next").asString();
		}
	}

	private String organization(String state) {
		String id = id(create("org-owner", "organizations", Bodies.organization(false)));
		Cast.OF_AN_ORGANIZATION.forEach((role) -> this.cast.grant(role, role, "organization:" + id));
		this.cast.grant("second-focal-point", "focal-point", "organization:" + id);
		String path = "/organizations/" + id;
		if (!state.equals("draft")) {
			act("org-owner", path, "submit", null);
		}
		if (!state.equals("draft") && !state.equals("submitted")) {
			act("curator", path, "publish", null);
		}
		if (state.equals("disputed")) {
			act("curator", path, "dispute", Map.of("note", "why"));
		}
		if (state.equals("ended")) {
			act("curator", path, "succession", Map.of("type", "dissolved", "date", "2020", "legalBasis",
					Map.of("text", Map.of("en", "Resolution"))));
		}
		if (state.equals("suspended")) {
			act("curator", path, "suspend", Map.of("note", "why"));
		}
		return id;
	}

	private String event(String state) {
		String id = id(create("org-owner", "events", bodies().of("events", state)));
		List.of("event-owner", "event-moderator", "event-editor", "check-in")
			.forEach((role) -> this.cast.grant(role, role, "event:" + id));
		String path = "/events/" + id;
		if (state.equals("over") || state.equals("drafted")) {
			over(path, state.equals("drafted"));
			return id;
		}
		if (!state.equals("draft") && !state.equals("past")) {
			act("curator", path, "announce", null);
		}
		if (state.equals("changed")) {
			Http.Answer changed = versioned("org-owner", path).put("/api/v1" + path, bodies().of("events", "moved"));
			assertThat(changed.status()).as("%s", changed).isEqualTo(200);
		}
		if (state.equals("seated") || state.equals("open")) {
			Http.Answer seated = versioned("org-owner", path).put("/api/v1" + path + "/seating",
					Map.of("capacity", 100));
			assertThat(seated.status()).as("%s", seated).isEqualTo(200);
		}
		if (state.equals("open")) {
			act("org-owner", path, "open-registration", null);
		}
		return id;
	}

	private void over(String event, boolean drafted) {
		act("curator", event, "record", null);
		if (drafted) {
			Http.Answer written = keyed("org-owner").ifMatch(0)
				.put("/api/v1" + event + "/outcomes", Map.of("outcomes",
						List.of(Map.of("number", 1, "text", Map.of("en", "Agreed"), "kind", "service"))));
			assertThat(written.status()).as("%s", written).isEqualTo(200);
		}
	}

	private String activity(String state) {
		String id = id(create("org-owner", "activities", bodies().of("activities", state)));
		if (!state.equals("draft")) {
			act("org-owner", "/activities/" + id, "submit", null);
		}
		if (state.equals("public") || state.equals("law")) {
			act("curator", "/activities/" + id, "publish", null);
		}
		if (state.equals("law")) {
			act("org-owner", "/activities/" + id, "actions", Bodies.ACTION);
		}
		return id;
	}

	private String imported() {
		Http.Answer looked = this.cast.as("org-owner")
			.header("Content-Type", "text/csv")
			.post("/api/v1/imports?kind=activities&organization=" + this.organization,
					"type,status,title-en\nproject,1,Imported\n");
		return id(looked);
	}

	private String indicator(String state) {
		String id = id(create("curator", "indicators", bodies().of("indicators", state)));
		if (!state.equals("draft")) {
			act("curator", "/indicators/" + id, "observations", Map.of("value", 5));
		}
		if (state.equals("public")) {
			act("curator", "/indicators/" + id, "publish", null);
		}
		return id;
	}

	private String recommendation(String state) {
		String id = id(create("org-owner", "recommendations", bodies().of("recommendations", state)));
		String path = "/recommendations/" + id;
		if (state.equals("draft")) {
			return id;
		}
		act("org-owner", path, "review", null);
		if (!state.equals("review")) {
			act("curator", path, "adopt", null);
		}
		if (!state.equals("review") && !state.equals("adopted")) {
			act("curator", path, "publish", null);
		}
		if (state.startsWith("sent") || state.startsWith("proposed")) {
			act("curator", path, "send", Map.of());
		}
		return id;
	}

	/* In a year that nobody waits for: it is for all subscribers. */
	private String announcement(String state) {
		String path = "/announcements/"
				+ id(create("notification-manager", "announcements", bodies().of("announcements", state)));
		if (!state.equals("draft")) {
			await().atMost(Duration.ofSeconds(60))
				.until(() -> this.cast.as("admin").get("/api/v1" + path).json().hasNonNull("count"));
		}
		if (!state.equals("draft") && !state.equals("counted")) {
			announce("notification-manager", path, "send", Map.of("fallback", true, "at", "2099-01-01T10:00"));
		}
		if (state.equals("scheduled") || state.equals("paused")) {
			announce("admin", path, "approve", null);
		}
		if (state.equals("paused")) {
			announce("admin", path, "pause", null);
		}
		return path.substring("/announcements/".length());
	}

	private void announce(String name, String path, String verb, @Nullable Object body) {
		long version = this.cast.as("admin").get("/api/v1" + path).json().get("version").asLong();
		Http.Answer done = this.cast.as(name).ifMatch(version).post("/api/v1" + path + "/" + verb, body);
		assertThat(done.status()).as("%s %s", verb, done).isEqualTo(200);
	}

	private String published(String kind, String state) {
		String id = id(create("org-owner", kind, bodies().of(kind, state)));
		if (state.equals("public")) {
			act("curator", "/" + kind + "/" + id, "publish", null);
		}
		return id;
	}

	Http.Answer create(String name, String kind, Object body) {
		return keyed(name).post("/api/v1/" + kind, body);
	}

	/** The API as somebody calls it who has seen the record as it is now. */
	Http versioned(String name, String path) {
		Http.Answer seen = this.cast.as("curator").get("/api/v1" + path);
		assertThat(seen.status()).as("%s", seen).isEqualTo(200);
		return keyed(name).ifMatch(seen.json().get("version").asLong());
	}

	private Http keyed(String name) {
		return this.cast.as(name).idempotencyKey(UUID.randomUUID().toString());
	}

	void act(String name, String path, String verb, @Nullable Object body) {
		await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
			Http.Answer done = versioned(name, path).post("/api/v1" + path + "/" + verb, body);
			assertThat(done.status()).as("%s %s %s", name, path, verb + " " + done.text()).isBetween(200, 201);
		});
	}

	private static String id(Http.Answer made) {
		assertThat(made.status()).as("%s", made).isEqualTo(201);
		return made.json().get("id").asString();
	}

}
