package org.ashar.launcher.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Recommendations become public, go to their lead bodies, are answered by the focal point
 * and judged by the assessor; a curator publishes the judgement, a verifier that of the
 * government.
 */
final class Recommendations {

	private static final String PATH = "/recommendations";

	private static final String LIST = "recommendations";

	private static final String CURATOR = "curator";

	private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");

	private final Desk desk;

	private final Outcomes outcomes;

	Recommendations(Desk desk, Outcomes outcomes) {
		this.desk = desk;
		this.outcomes = outcomes;
	}

	int publish() {
		return this.desk.each(LIST, (entry) -> {
			JsonNode recommendation = entered(entry);
			recommendation = step(recommendation, "draft", "review");
			recommendation = step(recommendation, "review", "adopt");
			step(recommendation, "adopted", "publish");
		});
	}

	/** How many answers and assessments there are. */
	int followUp() {
		this.desk.each(LIST, (entry) -> {
			JsonNode recommendation = send(entry, entered(entry));
			assess(entry, answer(entry, recommendation));
		});
		return this.desk.data()
			.list(LIST)
			.stream()
			.mapToInt((entry) -> entry.below("answers").size() + entry.below("assessments").size())
			.sum();
	}

	private JsonNode entered(Entry entry) {
		return Outcomes.isOne(entry) ? this.outcomes.completed(entry) : this.desk.create(entry, CURATOR, PATH);
	}

	private JsonNode step(JsonNode recommendation, String from, String verb) {
		boolean due = Desk.is(recommendation, "editorialState", from);
		return due ? this.desk.act(CURATOR, PATH, recommendation, verb) : recommendation;
	}

	private JsonNode send(Entry entry, JsonNode recommendation) {
		if (!entry.has("sent") || !Desk.is(recommendation.path("response"), "status", "not_sent")) {
			return recommendation;
		}
		// Counted from the services' own day in their zone: their clock may be shifted.
		LocalDate today = Instant.parse(recommendation.path("created").asString()).atZone(BISHKEK).toLocalDate();
		ObjectNode body = Desk.object().put("date", today.minusDays(entry.data().path("sent").asInt()).toString());
		return this.desk.api().act(CURATOR, PATH, recommendation, "send", body, "send");
	}

	private JsonNode answer(Entry entry, JsonNode recommendation) {
		JsonNode answered = recommendation;
		String given = recommendation.path("response").path("status").asString("");
		boolean later = entry.below("answers").stream().noneMatch((answer) -> answer.text("status", "").equals(given));
		for (Entry answer : entry.below("answers")) {
			if (later) {
				JsonNode body = this.desk.references().resolve(answer.data());
				answered = this.desk.api().act("focal", PATH, answered, "response", body, answer.id());
			}
			later |= answer.text("status", "").equals(given);
		}
		return answered;
	}

	/* What one proposes another publishes, unless an earlier load came so far. */
	private void assess(Entry entry, JsonNode recommendation) {
		JsonNode assessed = recommendation;
		for (Entry assessment : entry.below("assessments")) {
			JsonNode body = this.desk.references().resolve(assessment.data());
			boolean government = Desk.is(body, "voice", "government");
			assessed = this.desk.api()
				.act(government ? "focal" : "assessor", PATH, assessed, "assessments", body, assessment.id());
			for (JsonNode proposal : assessed.path("proposals")) {
				if (!proposal.hasNonNull("refused")) {
					assessed = publish(assessed, proposal, government ? "verifier" : CURATOR);
				}
			}
		}
	}

	private JsonNode publish(JsonNode recommendation, JsonNode proposal, String reviewer) {
		String id = proposal.path("assessment").path("id").asString();
		return this.desk.api()
			.act(reviewer, PATH, recommendation, "assessments/" + id + "/publish", null, "publish-" + id);
	}

}
