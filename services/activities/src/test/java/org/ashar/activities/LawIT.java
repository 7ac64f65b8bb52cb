package org.ashar.activities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.contracts.ActivityChange;
import org.ashar.contracts.ActivityMessage;
import org.ashar.contracts.DecisionMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Laws on their way, and what curators decide about what others write. */
class LawIT {

	private static final String LIST = "/api/v1/activities";

	private final String ngo = World.organization("published", "verified");

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	@Test
	void aLawIsFollowedStepByStepAndAMistakeStaysVisible() {
		String law = law("submit", "publish");
		World.must(act(law, "actions", step("2012-11", "introduced")), 200);
		World.must(act(law, "actions", step("2013-06-20", "reading_1")), 200);
		JsonNode wrong = World.must(act(law, "actions", step("2013-07-04", "passage")), 200).json();
		assertThat(wrong.at("/course/stage").asString()).isEqualTo("passage");
		String action = wrong.at("/course/actions/2/id").asString();

		JsonNode right = World
			.must(act(law, "corrections", World.body("action", action, "note", World.text("Это было второе чтение"),
					"replacement", step("2013-07-04", "reading_2"))), 200)
			.json();

		assertThat(right.at("/course/stage").asString()).isEqualTo("reading_2");
		JsonNode shown = World.must(World.visitor().get(law), 200).json().get("course");
		assertThat(shown.get("actions").valueStream().map(one -> one.get("classification").asString()))
			.containsExactly("introduced", "reading_1", "reading_2", "passage");
		assertThat(shown.at("/actions/3/correction/ru").asString()).isEqualTo("Это было второе чтение");
		assertThat(shown.at("/actions/3/replacedBy").asString()).isEqualTo(shown.at("/actions/2/id").asString());
		assertThat(shown.at("/actions/0/authorRole").asString()).isEqualTo("org-owner");
		assertThat(shown.get("legislationLegalForce").asString()).isEqualTo("NotInForce");
		World.must(act(law, "actions", step("2013-09-01", "became_law")), 200);
		worldHeard(law.substring(law.lastIndexOf('/') + 1));
		World.must(act(law, "actions", step("2013-10", "reading_1")), 409);
		World.must(act(law, "actions", step("2999", "amended")), 422);
		World.must(World.act(World.in(World.organization("published", "verified"), Role.ORG_OWNER), law, "actions",
				step("2013-10", "amended")), 403);
	}

	private static void worldHeard(String id) {
		try (Listener topic = new Listener(Topics.ACTIVITIES)) {
			ActivityMessage last = topic.hear(id, 8, ActivityMessage.class).getLast();
			assertThat(last.getChange()).isEqualTo(ActivityChange.LAW_ACTION_ADDED);
			assertThat(last.getActivity().getLaw().getStage()).isEqualTo("became_law");
			assertThat(last.getActivity().getLaw().getLegislationLegalForce()).isEqualTo("InForce");
			assertThat(last.getActivity().getLaw().getActions()).hasSize(5);
		}
	}

	@Test
	void sendingTheSameActionTwiceIsOneAction() {
		String law = law();
		Http by = owner.ifMatch(1).idempotencyKey(UUID.randomUUID().toString());
		World.must(by.post(law + "/actions", step("2012", "drafted")), 200);
		JsonNode again = World.must(by.post(law + "/actions", step("2012", "drafted")), 200).json();
		assertThat(again.at("/course/actions").size()).isEqualTo(1);
	}

	@Test
	void lawsThatChangeEachOtherDoNotGoRoundInCircles() {
		String old = law();
		String middle = lawWith("law", World.body("legislationType", "law", "changes", List.of(id(old))));
		String newest = lawWith("law", World.body("legislationType", "law", "repeals", List.of(id(middle))));
		assertThat(put(old, World.body("legislationType", "law", "changes", List.of(id(newest)))).json()
			.get("type")
			.asString()).isEqualTo("urn:ashar:problem:circle-of-laws");
		assertThat(put(old, World.body("legislationType", "law", "repeals", List.of(id(old)))).status()).isEqualTo(409);
		String project = World.make(owner, LIST, World.activity(ngo));
		assertThat(put(old, World.body("legislationType", "law", "changes", List.of(project))).status()).isEqualTo(422);
		assertThat(owner.get(LIST + "?changing=" + id(middle)).json().at("/items/0/id").asString())
			.isEqualTo(id(newest));
	}

	@Test
	void whatIsNoLawHasNoneOfThis() {
		String project = LIST + "/" + World.make(owner, LIST, World.activity(ngo));
		assertThat(act(project, "actions", step("2012", "drafted")).status()).isEqualTo(409);
		assertThat(owner.post(LIST, World.activity(ngo, "law", World.body("legislationType", "law"))).status())
			.isEqualTo(409);
		assertThat(World.must(owner.get(project), 200).json().get("course").isNull()).isTrue();
	}

	@Test
	void codesAreTakenFromTheTablesWhichEverybodyMayRead() {
		JsonNode lists = World.must(World.visitor().get("/api/v1/codelists"), 200).json().get("items");
		assertThat(lists.valueStream().map(JsonNode::asString)).contains("sdg-goal", "policy-marker", "law-action");
		JsonNode goals = World.must(World.visitor().get("/api/v1/codelists/sdg-goal"), 200).json().get("items");
		assertThat(goals.size()).isEqualTo(17);
		assertThat(goals.at("/7/name").propertyNames()).containsExactlyInAnyOrder("ky", "ru", "en");
		assertThat(World.visitor().get("/api/v1/codelists/secrets").status()).isEqualTo(404);
		Map<String, Object> fine = Map.of("code", "1", "significance", "2");
		World.must(owner.post(LIST,
				World.activity(ngo, "sdgGoals", List.of("8", "10"), "policyMarkers", List.of(fine),
						"recipientCountries", List.of("KG", "RU"), "sectors",
						List.of(Map.of("vocabulary", "2", "code", "151")))),
				201);
		for (Map<String, Object> wrong : List.<Map<String, Object>>of(Map.of("sdgGoals", List.of("18")),
				Map.of("policyMarkers", List.of(Map.of("code", "1", "significance", "9"))),
				Map.of("recipientCountries", List.of("XX")),
				Map.of("sectors", List.of(Map.of("vocabulary", "2", "code", "999"))))) {
			Map<String, Object> body = new HashMap<>(World.activity(ngo));
			body.putAll(wrong);
			World.must(owner.post(LIST, body), 400);
		}
	}

	@Test
	void whatACuratorDecidesReachesItsPeopleAndNobodyElse() {
		String unverified = World.organization("published", "unverified");
		Http editor = World.in(unverified, Role.ORG_EDITOR);
		String record = LIST + "/" + World.make(editor, LIST, World.activity(unverified), "submit");
		Http.Answer refused = World
			.must(World.act(World.curator(), record, "reject", Map.of("note", World.text("Это реклама услуг"))), 200);
		assertThat(refused.json().get("editorialState").asString()).isEqualTo("rejected");
		assertThat(editor.get(record).json().at("/rejectedBecause/ru").asString()).isEqualTo("Это реклама услуг");
		assertThat(World.visitor().get(record).status()).isEqualTo(404);
		assertThat(World.act(editor, record, "submit", null).status()).isEqualTo(409);
		String own = World.make(owner, LIST, World.activity(ngo), "submit", "publish");
		try (Listener decisions = new Listener(Topics.DECISIONS);
				Listener activities = new Listener(Topics.ACTIVITIES)) {
			DecisionMessage decision = decisions.hear(id(record), 1, DecisionMessage.class).getFirst();
			assertThat(decision.getDecision()).isEqualTo("rejected");
			assertThat(decision.getOrganizationId()).isEqualTo(unverified);
			assertThat(new String(decision.getSealedContent().array())).doesNotContain("реклама");
			assertThat(activities.hear(id(record), 3, ActivityMessage.class)).extracting(ActivityMessage::getChange)
				.containsExactly(ActivityChange.DRAFTED, ActivityChange.SUBMITTED, ActivityChange.REJECTED);
			assertThat(activities.hear(id(record), 3, ActivityMessage.class).getLast().toString())
				.doesNotContain("реклама");
			assertThat(activities.hear(own, 3, ActivityMessage.class)).hasSize(3);
		}
	}

	private String law(String... actions) {
		return LIST + "/" + World.make(owner, LIST, World.activity(ngo, "type", "law"), actions);
	}

	private String lawWith(String field, Object value) {
		return LIST + "/" + World.make(owner, LIST, World.activity(ngo, "type", "law", field, value));
	}

	private Http.Answer put(String law, Object content) {
		return owner.ifMatch(owner.get(law).version()).put(law, World.activity(ngo, "type", "law", "law", content));
	}

	private Http.Answer act(String law, String action, Object body) {
		return World.act(owner, law, action, body);
	}

	private static Map<String, ?> step(String date, String classification) {
		return World.body("date", date, "classification", classification, "source", "https://kenesh.kg/1");
	}

	private static String id(String record) {
		return record.substring(record.lastIndexOf('/') + 1);
	}

}
