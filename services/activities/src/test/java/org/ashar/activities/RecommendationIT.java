package org.ashar.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.activities.recommendation.SilenceWatch;
import org.ashar.activities.recommendation.WordUpkeep;
import org.ashar.contracts.DecisionMessage;
import org.ashar.contracts.Recommendation;
import org.ashar.contracts.RecommendationChange;
import org.ashar.contracts.RecommendationMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/**
 * What is asked of a state body and what becomes of it, as people and other services see
 * it.
 */
class RecommendationIT {

	private static final String LIST = "/api/v1/recommendations";

	private final String ministry = World.organization("published", "unverified");

	private final Http focalPoint = World.in(ministry, Role.FOCAL_POINT);

	private final Http curator = World.curator();

	@AfterEach
	void todayIsToday() {
		World.CLOCK.shift(Duration.ZERO);
	}

	@Test
	void aRecommendationIsAdoptedSentAnsweredAndJudgedAndTheWorldHearsOfItInOrder() {
		String ngo = World.organization("published", "verified");
		Http editor = World.in(ngo, Role.ORG_EDITOR);
		String id = World.make(editor, LIST, World.recommendation(List.of(ministry)), "review");
		String record = LIST + "/" + id;
		assertThat(World.visitor().get(record).status()).isEqualTo(404);
		World.must(World.act(curator, record, "adopt", null), 200);
		World.must(World.act(curator, record, "publish", null), 200);
		World.must(World.act(curator, record, "send", null), 200);
		World.must(World.act(focalPoint, record, "response", Map.of("status", "acknowledged")), 200);
		JsonNode answered = World.must(World.act(focalPoint, record, "response",
				Map.of("status", "partly_accepted", "text", World.text("Примем для городских школ"))), 200)
			.json();
		assertThat(answered.at("/response/organizationId").asString()).isEqualTo(ministry);
		assertThat(answered.at("/response/text/ru").asString()).isEqualTo("Примем для городских школ");
		judged(focalPoint, World.with(Role.VERIFIER, "platform"), record, judgement("government", "complete"));
		JsonNode judged = judged(World.with(Role.ASSESSOR, "platform"), curator, record,
				judgement("civil_society", "limited"));
		assertThat(judged.get("voiceGap").asInt()).isEqualTo(2);
		assertThat(judged.at("/headline/basis").asString()).isEqualTo("range");
		assertThat(judged.at("/headline/levels").valueStream().map(JsonNode::asString)).containsExactly("limited",
				"complete");
		assertThat(judged.get("organizationId").asString()).isEqualTo(ngo);
		worldHeard(id);
	}

	private void worldHeard(String id) {
		try (Listener topic = new Listener(Topics.RECOMMENDATIONS)) {
			List<RecommendationMessage> messages = topic.hear(id, 9, RecommendationMessage.class);
			assertThat(messages).extracting(RecommendationMessage::getChange)
				.containsExactly(RecommendationChange.DRAFTED, RecommendationChange.SENT_TO_REVIEW,
						RecommendationChange.ADOPTED, RecommendationChange.PUBLISHED, RecommendationChange.SENT,
						RecommendationChange.RESPONDED, RecommendationChange.RESPONDED, RecommendationChange.ASSESSED,
						RecommendationChange.ASSESSED);
			assertThat(messages.subList(0, 3)).extracting(RecommendationMessage::getRecommendation)
				.allMatch(state -> state.getText() == null && state.getLeadBodies().isEmpty());
			assertThat(messages).extracting(message -> message.getStamp().getAuthorRole())
				.containsExactly("org-editor", "org-editor", "curator", "curator", "curator", "focal-point",
						"focal-point", "verifier", "curator");
			Recommendation state = messages.getLast().getRecommendation();
			assertThat(state.getResponse().getStatus()).isEqualTo("partly_accepted");
			assertThat(state.getAssessments()).hasSize(2);
			assertThat(state.getAssessments().getFirst().getOrganizationId()).isEqualTo(ministry);
		}
	}

	@Test
	void onlyTheFocalPointOfALeadBodyAnswersAndSpeaksForGovernment() {
		String record = published("sent");
		Http stranger = World.in(World.organization("published", "verified"), Role.FOCAL_POINT);
		Http assessor = World.with(Role.ASSESSOR, "platform");
		for (Http other : List.of(stranger, curator, assessor, World.in(ministry, Role.ORG_OWNER))) {
			assertThat(World.act(other, record, "response", Map.of("status", "acknowledged")).status()).isEqualTo(403);
			assertThat(World.act(other, record, "assessments", judgement("government", "complete")).status())
				.isEqualTo(403);
		}
		assertThat(World.act(focalPoint, record, "assessments", judgement("independent", "limited")).status())
			.isEqualTo(403);
		assertThat(World.act(focalPoint, record, "send", null).status()).isEqualTo(403);
		assertThat(World.visitor().get(record).version()).as("nothing changed").isEqualTo(4);
	}

	@Test
	void anAssessorOfOneTopicIsNoneOfAnother() {
		String schools = World.concept("topic", "schools");
		String record = LIST + "/" + World.make(curator, LIST,
				World.recommendation(List.of(ministry), "sourceDocumentId", source(), "topics", List.of(schools)),
				"adopt", "publish");
		assertThat(World
			.act(World.with(Role.ASSESSOR, "topic:health"), record, "assessments", judgement("independent", "limited"))
			.status()).isEqualTo(403);
		JsonNode judged = judged(World.with(Role.ASSESSOR, "topic:schools"), World.with(Role.ASSESSOR, "topic:schools"),
				record, judgement("independent", "limited"));
		assertThat(judged.at("/headline/basis").asString()).isEqualTo("independent");
	}

	@Test
	void silenceIsCountedByTheClockAndToldOnceForEachLine() {
		String record = published("sent");
		assertThat(lateness(record)).isEqualTo("awaiting");
		World.CLOCK.shift(Duration.ofDays(32));
		assertThat(lateness(record)).isEqualTo("delayed");
		lookAfterSilence();
		World.CLOCK.shift(Duration.ofDays(93));
		assertThat(lateness(record)).isEqualTo("long_overdue");
		assertThat(records("?leadBody=" + ministry + "&lateness=long_overdue")).containsExactly(record);
		assertThat(records("?leadBody=" + ministry + "&lateness=delayed")).isEmpty();
		JsonNode owed = World.visitor()
			.get(LIST + "/overdue")
			.json()
			.get("items")
			.valueStream()
			.filter(body -> body.get("organizationId").asString().equals(ministry))
			.findFirst()
			.orElseThrow();
		assertThat(owed.get("longOverdue").asInt()).isEqualTo(1);
		lookAfterSilence();
		lookAfterSilence();
		World.CLOCK.shift(Duration.ZERO);
		World.must(World.act(focalPoint, record, "response", Map.of("status", "clarification_requested")), 200);
		World.CLOCK.shift(Duration.ofDays(93));
		assertThat(lateness(record)).as("who asked back owes nothing").isEqualTo("none");
		World.CLOCK.shift(Duration.ZERO);
		JsonNode again = World
			.must(World.act(curator, record, "send", Map.of("clarification", World.text("Все школы страны"))), 200)
			.json();
		assertThat(again.at("/response/clarification/ru").asString()).isEqualTo("Все школы страны");
		try (Listener topic = new Listener(Topics.RECOMMENDATIONS)) {
			String id = record.substring(LIST.length() + 1);
			assertThat(topic.hear(id, 8, RecommendationMessage.class)).extracting(RecommendationMessage::getChange)
				.endsWith(RecommendationChange.SENT, RecommendationChange.BECAME_DELAYED,
						RecommendationChange.BECAME_LONG_OVERDUE, RecommendationChange.RESPONDED,
						RecommendationChange.SENT);
		}
	}

	@Test
	void whatWasSentBeforeDeadlinesWereKeptGetsOne() {
		String record = published("sent");
		UUID id = UUID.fromString(record.substring(LIST.length() + 1));
		World.service()
			.bean(MongoOperations.class)
			.updateFirst(Query.query(Criteria.where("_id").is(id)), new Update().unset("response.deadline"),
					"recommendations");
		assertThat(lateness(record)).isEqualTo("none");
		lookAfterSilence();
		assertThat(lateness(record)).isEqualTo("awaiting");
	}

	private static void lookAfterSilence() {
		World.service().bean(SilenceWatch.class).round();
	}

	@Test
	void whatOneProposesAnotherOneOfTheSameVoicePublishes() {
		String record = published("sent");
		Http assessor = World.with(Role.ASSESSOR, "platform");
		JsonNode proposed = World
			.must(World.act(assessor, record, "assessments", judgement("independent", "limited")), 200)
			.json();
		assertThat(proposed.get("assessments")).isEmpty();
		assertThat(World.visitor().get(record).json().get("proposals")).as("strangers do not see it").isEmpty();
		String decision = "assessments/" + proposed.at("/proposals/0/assessment/id").asString();
		Http.Answer own = World.act(assessor, record, decision + "/publish", null);
		assertThat(own.json().get("type").asString()).isEqualTo("urn:ashar:problem:four-eyes");
		for (Http other : List.of(focalPoint, World.with(Role.VERIFIER, "platform"),
				World.with(Role.ASSESSOR, "topic:roads"), World.in(ministry, Role.ORG_OWNER))) {
			assertThat(World.act(other, record, decision + "/publish", null).status()).isEqualTo(403);
		}
		assertThat(pending(curator)).contains(record);
		assertThat(pending(assessor)).doesNotContain(record);
		assertThat(curator.ifMatch(1).post(record + "/" + decision + "/publish", null).status()).isEqualTo(412);
		World.must(World.act(curator, record, decision + "/refuse", Map.of("reason", World.text("Мало фактов"))), 200);
		JsonNode refused = World.must(assessor.get(LIST + "?proposed=true"), 200).json().at("/items/0");
		assertThat(refused.at("/proposals/0/refused/ru").asString()).isEqualTo("Мало фактов");
		try (Listener topic = new Listener(Topics.DECISIONS)) {
			DecisionMessage told = topic.hear(record.substring(record.lastIndexOf('/') + 1), 1, DecisionMessage.class)
				.getFirst();
			assertThat(told.getDecision()).isEqualTo("assessment-refused");
			assertThat(told.getAccountId()).as("the proposer alone").isNotNull();
		}
		assertThat(World.act(curator, record, decision + "/publish", null).status()).isEqualTo(409);
		JsonNode judged = judged(assessor, World.with(Role.ASSESSOR, "platform"), record,
				judgement("independent", "limited"));
		assertThat(judged.at("/assessments/0/authorRole").asString()).isEqualTo("assessor");
	}

	@Test
	void aReportOfAMinistryIsPublishedByItsSecondPersonOrAVerifierAndByNoOtherMinistry() {
		String record = published("sent");
		JsonNode proposed = World
			.must(World.act(focalPoint, record, "assessments", judgement("government", "substantial")), 200)
			.json();
		String publish = "assessments/" + proposed.at("/proposals/0/assessment/id").asString() + "/publish";
		Http stranger = World.in(World.organization("published", "verified"), Role.FOCAL_POINT);
		assertThat(World.act(stranger, record, publish, null).status()).isEqualTo(403);
		assertThat(World.act(curator, record, publish, null).status()).isEqualTo(403);
		Http colleague = World.in(ministry, Role.FOCAL_POINT);
		assertThat(pending(colleague)).containsExactly(record);
		World.must(World.act(colleague, record, publish, null), 200);
		World.must(World.act(colleague, record, publish, null), 200);
		assertThat(World.visitor().get(record).json().get("assessments")).as("a repetition changes nothing").hasSize(1);
	}

	@Test
	void thoseWhoseVoicesAreFarthestApartComeFirst() {
		String near = published(null);
		String far = published(null);
		for (String record : List.of(near, far)) {
			judged(World.with(Role.ASSESSOR, "platform"), curator, record, judgement("independent", "limited"));
		}
		judged(World.with(Role.ASSESSOR, "platform"), curator, near, judgement("civil_society", "substantial"));
		judged(World.with(Role.ASSESSOR, "platform"), curator, far, judgement("civil_society", "complete"));
		String silent = published(null);
		String ours = "?leadBody=" + ministry;
		assertThat(records(ours + "&sort=voiceGap")).containsExactly(far, near).doesNotContain(silent);
		assertThat(records(ours + "&voiceGap=2")).containsExactly(far);
		assertThat(World.visitor().get(LIST + "?voiceGap=4").status()).isEqualTo(400);
		assertThat(World.visitor().get(LIST + "?sort=number").status()).isEqualTo(400);
	}

	@Test
	void whatIsSplitLeadsToItsPartsAndWhatIsMergedToTheEndOfTheWay() {
		String source = source();
		String whole = imported(source, "8", null);
		Map<String, Object> parts = Map.of("parts", List.of(Map.of("number", "8a", "text", World.text("Открыть школы")),
				Map.of("number", "8b", "text", World.text("Обучить учителей"))));
		Http once = curator.idempotencyKey(UUID.randomUUID().toString());
		JsonNode split = World.must(World.act(once, LIST + "/" + whole, "split", parts), 200).json();
		assertThat(World.must(World.act(once, LIST + "/" + whole, "split", parts), 200).json().get("splitInto"))
			.isEqualTo(split.get("splitInto"));
		List<String> ids = split.get("splitInto").valueStream().map(JsonNode::asString).toList();
		JsonNode first = World.visitor().get(LIST + "/" + ids.getFirst()).json();
		assertThat(first.get("editorialState").asString()).isEqualTo("published");
		assertThat(first.get("parentId").asString()).isEqualTo(whole);
		assertThat(first.at("/leadBodies/0").asString()).isEqualTo(ministry);
		assertThat(split.get("redirect").isNull()).as("several took its place").isTrue();
		String end = imported(source, "9", null);
		World.must(World.act(curator, LIST + "/" + ids.getFirst(), "merge", Map.of("into", ids.getLast())), 200);
		World.must(World.act(curator, LIST + "/" + ids.getLast(), "merge", Map.of("into", end)), 200);
		assertThat(World.visitor().get(LIST + "/" + ids.getFirst()).json().get("redirect").asString()).isEqualTo(end);
		assertThat(World.act(curator, LIST + "/" + end, "merge", Map.of("into", end)).status())
			.as("nothing is merged into itself")
			.isEqualTo(409);
	}

	@Test
	void editorsHearWhatALineLacksAndWhomItResembles() {
		String set = UUID.randomUUID().toString();
		String text = "Открыть воскресные школы для детей трудовых мигрантов " + ministry.substring(0, 8);
		String known = LIST + "/" + World.make(curator, LIST, World.recommendation(List.of(ministry),
				"sourceDocumentId", source(), "number", "7", "text", World.text(text)), "adopt", "publish");
		JsonNode hints = World
			.must(curator.post(LIST + "/hints",
					World.recommendation(List.of(), "text", World.text(text + " и их семей"))), 200)
			.json();
		assertThat(hints.get("gaps").valueStream().map(JsonNode::asString)).contains("no-lead-body", "no-due-date");
		assertThat(hints.at("/resembles/0/id").asString()).isEqualTo(known.substring(LIST.length() + 1));
		assertThat(hints.at("/resembles/0/number").asString()).isEqualTo("7");
		assertThat(World.must(World.visitor().get(LIST + "/actionability?set=" + set), 200).json().get("of").asInt())
			.isZero();
	}

	/** Proposed by one and published by another. */
	private static JsonNode judged(Http proposer, Http reviewer, String record, Map<String, Object> judgement) {
		JsonNode proposed = World.must(World.act(proposer, record, "assessments", judgement), 200).json();
		String id = proposed.get("proposals")
			.valueStream()
			.filter(proposal -> proposal.get("refused") == null || proposal.get("refused").isNull())
			.findFirst()
			.orElseThrow()
			.at("/assessment/id")
			.asString();
		return World.must(World.act(reviewer, record, "assessments/" + id + "/publish", null), 200).json();
	}

	private static List<String> pending(Http reader) {
		return World.must(reader.get(LIST + "?pending=true&limit=100"), 200)
			.json()
			.get("items")
			.valueStream()
			.map(item -> LIST + "/" + item.get("id").asString())
			.toList();
	}

	@Test
	void theFocalPointSeesWhatHisBodyStillHasToAnswer() {
		String sent = published("sent");
		String acknowledged = published("sent");
		World.must(World.act(focalPoint, acknowledged, "response", Map.of("status", "acknowledged")), 200);
		String answered = published("sent");
		World.must(World.act(focalPoint, answered, "response", Map.of("status", "acknowledged")), 200);
		World.must(World.act(focalPoint, answered, "response", Map.of("status", "rejected")), 200);
		String unsent = published(null);
		assertThat(records("?awaiting=" + ministry)).containsExactly(acknowledged, sent);
		assertThat(records("?leadBody=" + ministry)).containsExactly(unsent, answered, acknowledged, sent);
		assertThat(records("?leadBody=" + ministry + "&response=rejected")).containsExactly(answered);
	}

	@Test
	void anImportedDocumentKeepsItsOrderItsPartsAndItsEmptyBullets() {
		String source = source();
		String eight = imported(source, "8", null);
		String a = imported(source, "8a", eight);
		String cut = World.make(curator, LIST,
				World.but(entry(source, "8c", eight), "text", World.text("…"), "truncatedSource", true), "adopt",
				"publish");
		JsonNode whole = World.must(World.visitor().get(LIST + "/" + eight), 200).json();
		assertThat(whole.get("children").valueStream().map(JsonNode::asString)).containsExactly(a, cut);
		assertThat(records("?document=" + source)).containsExactly(LIST + "/" + eight, LIST + "/" + a,
				LIST + "/" + cut);
		assertThat(records("?parent=" + eight)).containsExactly(LIST + "/" + a, LIST + "/" + cut);
		assertThat(records("?event=" + whole.at("/adoptedAt/eventId").asString())).containsExactly(LIST + "/" + eight);
		JsonNode empty = World.visitor().get(LIST + "/" + cut).json();
		assertThat(empty.get("gaps").valueStream().map(JsonNode::asString)).contains("truncated-source");
		assertThat(empty.at("/paragraph/lines").asString()).isEqualTo("85-91");
		Http.Answer circle = curator.ifMatch(3).put(LIST + "/" + eight, entry(source, "8", a));
		assertThat(circle.status()).isEqualTo(409);
	}

	@Test
	void mergedAndSupersededOnesKeepTheirLinks() {
		String target = World.make(curator, LIST, entry(source(), "1", null), "adopt", "publish");
		String merged = World.make(curator, LIST, entry(source(), "2", null), "adopt", "publish");
		String superseded = World.make(curator, LIST, entry(source(), "3", null), "adopt", "publish");
		World.must(World.act(curator, LIST + "/" + merged, "merge", Map.of("into", target)), 200);
		World.must(World.act(curator, LIST + "/" + superseded, "supersede", Map.of("by", target)), 200);
		assertThat(World.visitor().get(LIST + "/" + merged).json().get("mergedInto").asString()).isEqualTo(target);
		assertThat(World.visitor().get(LIST + "/" + superseded).json().get("supersededBy").asString())
			.isEqualTo(target);
		assertThat(World.act(curator, LIST + "/" + target, "merge", Map.of("into", merged)).status())
			.as("what is merged away takes nothing in")
			.isEqualTo(409);
	}

	@Test
	void whoBelongsToSeveralOrganizationsSaysForWhichHeWrites() {
		String one = World.organization("published", "verified");
		String two = World.organization("published", "verified");
		Http both = World.with(World.grant(Role.ORG_EDITOR, "organization:" + one),
				World.grant(Role.ORG_OWNER, "organization:" + two));
		Http.Answer unclear = both.post(LIST, World.recommendation(List.of(ministry)));
		assertThat(unclear.status()).isEqualTo(422);
		assertThat(unclear.json().get("field").asString()).isEqualTo("organizationId");
		JsonNode clear = World
			.must(both.post(LIST, World.recommendation(List.of(ministry), "organizationId", two)), 201)
			.json();
		assertThat(clear.get("organizationId").asString()).isEqualTo(two);
		assertThat(both
			.post(LIST,
					World.recommendation(List.of(ministry), "organizationId",
							World.organization("published", "verified")))
			.status()).isEqualTo(403);
	}

	private String published(@Nullable String sent) {
		String record = LIST + "/" + World.make(curator, LIST, entry(source(), "5", null), "adopt", "publish");
		if (sent != null) {
			World.must(World.act(curator, record, "send", null), 200);
		}
		return record;
	}

	private String imported(String source, String number, @Nullable String parent) {
		return World.make(curator, LIST, entry(source, number, parent), "adopt", "publish");
	}

	@Test
	void aRecommendationIsFoundByItsNumberAndByTheBeginningsOfItsWords() {
		String source = source();
		String record = LIST + "/"
				+ World.make(curator, LIST,
						World.but(entry(source, "17b", null), "text", World.text("Признать дипломы сварщиков")),
						"adopt", "publish");
		MongoOperations store = World.service().bean(MongoOperations.class);
		store.updateFirst(Query.query(Criteria.where("content.sourceDocumentId").is(source)),
				new Update().unset("signposts.words"), "recommendations");
		World.service().bean(WordUpkeep.class).round();
		String of = "?document=" + source + "&q=";
		assertThat(records(of + "%D1%81%D0%B2%D0%B0%D1%80+%D0%BF%D1%80%D0%B8%D0%B7")).as("свар приз")
			.containsExactly(record);
		assertThat(records(of + "17b")).containsExactly(record);
		assertThat(records(of + "%D0%B2%D0%B0%D1%80%D1%89")).as("варщ").isEmpty();
	}

	private Map<String, @Nullable Object> entry(String source, String number, @Nullable String parent) {
		return World.recommendation(List.of(ministry), "sourceDocumentId", source, "number", number, "parentId", parent,
				"paragraph", Map.of("lines", "85-91"), "adoptedAt", Map.of("eventId", UUID.randomUUID().toString()));
	}

	private String source() {
		return World.make(curator, "/api/v1/documents", World.document());
	}

	private static Map<String, Object> judgement(String voice, String level) {
		return Map.of("voice", voice, "level", level, "evidence", List.of(Map.of("uri", "https://example.org/report")));
	}

	private static String lateness(String record) {
		return World.must(World.visitor().get(record), 200).json().get("lateness").asString();
	}

	private static List<String> records(String query) {
		return World.must(World.visitor().get(LIST + query), 200)
			.json()
			.get("items")
			.valueStream()
			.map(item -> LIST + "/" + item.get("id").asString())
			.toList();
	}

}
