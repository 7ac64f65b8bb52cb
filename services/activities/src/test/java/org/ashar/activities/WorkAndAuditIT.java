package org.ashar.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What waits for whom, and what auditors see of what was done. */
class WorkAndAuditIT {

	private static final String RECOMMENDATIONS = "/api/v1/recommendations";

	private static final String AUDIT = "/api/v1/audit/activities";

	private final LocalDate today = World.today();

	@Test
	void aCuratorFindsWhatOthersHaveHandedInAndNotHerOwn() {
		String ngo = World.organization("published", "unverified");
		String theirs = World.make(World.in(ngo, Role.ORG_OWNER), "/api/v1/activities", World.activity(ngo), "submit");
		Http curator = World.curator();
		String own = World.make(curator, "/api/v1/activities", World.activity(ngo), "submit");
		Optional<JsonNode> pile = pile(curator, "activities-submitted");
		assertThat(pile).isPresent();
		assertThat(ids(pile.get())).contains(theirs).doesNotContain(own);
		assertThat(item(pile.get(), theirs).get("due").asString()).isEqualTo(today.plusDays(14).toString());
		assertThat(pile(World.in(ngo, Role.ORG_OWNER), "activities-submitted")).as("no curator").isEmpty();
	}

	@Test
	void aRecommendationWaitsForOneAfterTheOther() {
		String ministry = World.organization("published", "verified");
		Http curator = World.curator();
		Http writer = World.curator();
		String id = World.make(writer, RECOMMENDATIONS, World.recommendation(List.of(ministry)), "review");
		assertThat(ids(pile(curator, "recommendations-in-review").orElseThrow())).contains(id);
		World.must(World.act(curator, RECOMMENDATIONS + "/" + id, "adopt", null), 200);
		assertThat(ids(pile(curator, "recommendations-adopted").orElseThrow())).contains(id);
		World.must(World.act(curator, RECOMMENDATIONS + "/" + id, "publish", null), 200);
		assertThat(ids(pile(curator, "recommendations-to-send").orElseThrow())).contains(id);
		Http focal = World.in(ministry, Role.FOCAL_POINT);
		assertThat(pile(focal, "answers-awaited")).as("not sent yet").isEmpty();
		JsonNode sent = World
			.must(World.act(curator, RECOMMENDATIONS + "/" + id, "send", Map.of("date", today.minusMonths(2))), 200)
			.json();
		JsonNode awaited = pile(focal, "answers-awaited").orElseThrow();
		assertThat(awaited.get("count").asInt()).isEqualTo(1);
		assertThat(item(awaited, id).get("due").asString()).isEqualTo(sent.at("/response/answerDue").asString());
		assertThat(pile(World.in(World.organization("published", "verified"), Role.FOCAL_POINT), "answers-awaited"))
			.as("the focal point of another body")
			.isEmpty();
	}

	@Test
	void anAssessorFindsWhatNobodyIndependentHasAssessedOnHerTopics() {
		String topic = World.concept("topic", "work-of-assessors");
		Http curator = World.curator();
		String id = World.make(World.curator(), RECOMMENDATIONS,
				World.recommendation(List.of(), "topics", List.of(topic), "dueDate", "2030-05-01"), "review");
		for (String step : List.of("adopt", "publish")) {
			World.must(World.act(curator, RECOMMENDATIONS + "/" + id, step, null), 200);
		}
		Http assessor = World.with(Role.ASSESSOR, "topic:" + topic);
		JsonNode wanted = pile(assessor, "assessments-wanted").orElseThrow();
		assertThat(ids(wanted)).containsExactly(id);
		assertThat(item(wanted, id).get("due").asString()).isEqualTo("2030-05-01");
		assertThat(pile(World.with(Role.ASSESSOR, "topic:other"), "assessments-wanted")).isEmpty();
		JsonNode proposed = World.must(World.act(assessor, RECOMMENDATIONS + "/" + id, "assessments",
				Map.of("voice", "independent", "level", "no_evidence", "date", today.toString())), 200)
			.json();
		String proposal = "assessments/" + proposed.at("/proposals/0/assessment/id").asString();
		World.must(World.act(curator, RECOMMENDATIONS + "/" + id, proposal + "/publish", null), 200);
		assertThat(pile(assessor, "assessments-wanted")).as("done").isEmpty();
	}

	@Test
	void anAuditorSeesWhoDidWhatAlsoToDraftsAndNobodyElseDoes() {
		String ngo = World.organization("published", "verified");
		Http owner = World.in(ngo, Role.ORG_OWNER);
		String id = World.make(owner, "/api/v1/activities", World.activity(ngo));
		Http.Answer draft = World.must(owner.get("/api/v1/activities/" + id), 200);
		World.must(
				owner.ifMatch(draft.version())
					.put("/api/v1/activities/" + id, World.activity(ngo, "title", Map.of("ru", "Другое название"))),
				200);
		Http auditor = World.with(Role.AUDITOR, "platform");
		List<JsonNode> entries = await().atMost(Duration.ofSeconds(60))
			.until(() -> items(auditor.get(AUDIT + "?kind=activity&record=" + id)), (found) -> found.size() == 2);
		assertThat(entries).extracting((entry) -> entry.get("fact").asString()).containsExactly("edited", "drafted");
		JsonNode edited = entries.getFirst();
		assertThat(edited.get("role").asString()).isEqualTo("org-owner");
		assertThat(edited.get("account").asString()).hasSize(36);
		List<String> changes = new ArrayList<>();
		edited.get("changes").forEach((change) -> changes.add(change.get("field").asString()));
		assertThat(changes).contains("content.title.ru", "content.title.ky");
		JsonNode title = edited.get("changes")
			.valueStream()
			.filter((change) -> change.get("field").asString().equals("content.title.ru"))
			.findFirst()
			.orElseThrow();
		assertThat(title.get("before").asString()).isEqualTo("Защита прав мигрантов");
		assertThat(title.get("after").asString()).isEqualTo("Другое название");
		String account = edited.get("account").asString();
		assertThat(items(auditor.get(AUDIT + "?account=" + account))).hasSize(2);
		assertThat(items(auditor.get(AUDIT + "?account=" + account + "&to=2001-01-01"))).isEmpty();
		JsonNode first = auditor.get(AUDIT + "?limit=1&account=" + account).json();
		assertThat(items(auditor.get(AUDIT + "?account=" + account + "&after=" + first.get("next").asString())))
			.hasSize(1);
		assertThat(World.curator().get(AUDIT).status()).isEqualTo(403);
		assertThat(World.visitor().get(AUDIT).status()).isEqualTo(401);
		assertThat(auditor.get(AUDIT + "?account=me").status()).isEqualTo(400);
		assertThat(auditor.get(AUDIT + "?from=yesterday").status()).isEqualTo(400);
	}

	private static Optional<JsonNode> pile(Http by, String kind) {
		return items(World.must(by.get("/api/v1/work/activities"), 200)).stream()
			.filter((pile) -> pile.get("kind").asString().equals(kind))
			.findFirst();
	}

	private static List<String> ids(JsonNode pile) {
		return pile.get("items").valueStream().map((item) -> item.get("id").asString()).toList();
	}

	private static JsonNode item(JsonNode pile, String id) {
		return pile.get("items")
			.valueStream()
			.filter((item) -> item.get("id").asString().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private static List<JsonNode> items(Http.Answer answer) {
		return World.must(answer, 200).json().get("items").valueStream().toList();
	}

}
