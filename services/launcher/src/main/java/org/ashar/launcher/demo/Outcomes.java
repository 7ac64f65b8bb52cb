package org.ashar.launcher.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What conferences came to: whatever a recommendation says was adopted at one is written
 * down there first, with its session and whom it asks, and published by those who
 * published the conference. Drafts follow by themselves; the people of the conference
 * complete them and ask for adoption.
 */
final class Outcomes {

	private static final String EVENTS = "events";

	private static final String RECOMMENDATIONS = "/recommendations";

	private static final String CURATOR = "curator";

	/* A message to another service that has much to do at the moment. */
	private static final Patience DRAFT = new Patience(Duration.ofMinutes(1));

	private final Desk desk;

	Outcomes(Desk desk) {
		this.desk = desk;
	}

	/** How many there are of all conferences. */
	int publish() {
		this.desk.each(EVENTS, (event) -> publish(event, adoptedAt(event)));
		return this.desk.data().list(EVENTS).stream().mapToInt((event) -> adoptedAt(event).size()).sum();
	}

	private void publish(Entry event, List<Entry> adopted) {
		String author = event.text("publishedBy", event.text("by", CURATOR));
		String path = "/events/" + this.desk.references().id(event.id()) + "/outcomes";
		JsonNode sheet = this.desk.api().get(author, path);
		if (!adopted.isEmpty() && sheet.path("published").isEmpty()) {
			ObjectNode body = Desk.object();
			ArrayNode all = body.putArray("outcomes");
			adopted.forEach((entry) -> all.add(outcome(all.size() + 1, this.desk.references().resolve(entry.body()))));
			JsonNode written = this.desk.api().insist(author, "PUT", path, body, seen(sheet));
			this.desk.api().insist(author, "POST", path + "/publish", null, seen(written));
		}
	}

	private static ObjectNode outcome(int number, JsonNode recommendation) {
		ObjectNode outcome = Desk.object().put("number", number);
		outcome.set("text", recommendation.path("text"));
		outcome.set("kind", recommendation.path("kind"));
		JsonNode session = recommendation.at("/adoptedAt/sessionId");
		JsonNode addressee = recommendation.at("/leadBodies/0");
		if (session.isString()) {
			outcome.set("sessionId", session);
		}
		if (addressee.isString()) {
			outcome.set("addresseeId", addressee);
		}
		return outcome;
	}

	private static Map<String, String> seen(JsonNode record) {
		return Map.of("If-Match", "\"" + record.path("version").asLong() + "\"");
	}

	static boolean isOne(Entry recommendation) {
		return recommendation.body().has("adoptedAt");
	}

	/**
	 * What became of the draft of an outcome, which is complete and no draft any more.
	 */
	JsonNode completed(Entry entry) {
		Entry event = event(entry);
		JsonNode draft = drafted(event, entry);
		this.desk.references().know(entry.id(), draft.path("id").asString());
		if (!Desk.is(draft, "editorialState", "draft")) {
			return draft;
		}
		String author = event.text("by", CURATOR);
		return this.desk.act(author, RECOMMENDATIONS, complete(author, entry, draft), "review");
	}

	private JsonNode complete(String author, Entry entry, JsonNode draft) {
		ObjectNode body = (ObjectNode) this.desk.references().resolve(entry.body());
		body.set("setId", draft.path("setId"));
		body.put("minor", true);
		return this.desk.api()
			.insist(author, "PUT", RECOMMENDATIONS + "/" + draft.path("id").asString(), body, seen(draft));
	}

	/* It has the number of the outcome until it is completed. */
	private JsonNode drafted(Entry event, Entry entry) {
		Set<String> numbers = Set.of(String.valueOf(adoptedAt(event).indexOf(entry) + 1),
				entry.body().path("number").asString());
		String list = RECOMMENDATIONS + "?event=" + this.desk.references().id(event.id());
		return DRAFT.ask(() -> {
			for (JsonNode one : this.desk.api().get(CURATOR, list).path("items")) {
				if (numbers.contains(one.path("number").asString(""))) {
					return Optional.of(one);
				}
			}
			return Optional.empty();
		}).orElseThrow(() -> new CannotLoad("No draft has come of outcome " + entry.id()));
	}

	/** The sets in which the drafts came; the curator publishes them. */
	void publishSets() {
		this.desk.each(EVENTS, (event) -> adoptedAt(event).stream().findFirst().ifPresent(this::publishSet));
	}

	private void publishSet(Entry one) {
		JsonNode recommendation = this.desk.api()
			.get(CURATOR, RECOMMENDATIONS + "/" + this.desk.references().id(one.id()));
		JsonNode set = this.desk.api().get(CURATOR, "/activities/" + recommendation.path("setId").asString());
		if (Desk.is(set, "editorialState", "submitted")) {
			this.desk.act(CURATOR, "/activities", set, "publish");
		}
	}

	private Entry event(Entry recommendation) {
		return this.desk.data()
			.list(EVENTS)
			.stream()
			.filter((event) -> isOf(event, recommendation))
			.findFirst()
			.orElseThrow(() -> new CannotLoad("Nobody knows the event of " + recommendation.id()));
	}

	private List<Entry> adoptedAt(Entry event) {
		return this.desk.data().list("recommendations").stream().filter((entry) -> isOf(event, entry)).toList();
	}

	private static boolean isOf(Entry event, Entry recommendation) {
		return recommendation.body().at("/adoptedAt/eventId").asString("").equals(References.MARK + event.id());
	}

}
