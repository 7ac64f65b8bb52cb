package org.ashar.activities;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.ashar.activities.activity.ActivityContent;
import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.activity.ActivityStatus;
import org.ashar.activities.activity.ActivityType;
import org.ashar.activities.activity.Aims;
import org.ashar.activities.activity.Tracker;
import org.ashar.activities.intake.Intake;
import org.ashar.activities.intake.IntakeId;
import org.ashar.activities.intake.IntakeRow;
import org.ashar.activities.intake.Retention;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.ashar.infra.tables.Workbooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody has her activities or assessments in a file, and somebody else has worse ones.
 */
class ImportIT {

	private static final String IMPORTS = "/api/v1/imports";

	private static final String LIST = "/api/v1/activities";

	private static final String CSV = "text/csv";

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String ONE = "type,status,title-en\nproject,1,Once\n";

	private final String ngo = World.organization("published", "verified");

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	@AfterEach
	void theClockGoesRightAgain() {
		World.CLOCK.shift(Duration.ZERO);
	}

	@Test
	void aFileIsLookedAtAndOnlyThenTakenOver() {
		String known = World.make(owner, LIST, World.activity(ngo));
		String same = World.make(owner, LIST, World.activity(ngo));
		String theirs = World.organization("published", "verified");
		String foreign = World.make(World.in(theirs, Role.ORG_OWNER), LIST, World.activity(theirs));
		JsonNode file = receive("activities&organization=" + ngo, """
				Идентификатор;Вид;Статус;Название (по-русски);Плановое начало;Страны;Телефон
				;исследование;Готовится;Что нужно детям мигрантов;2026-01;KG, RU;1
				%s;;;Новое название;;;
				%s;Project;1;;;;
				%s;;;Чужое;;;
				;party;1;Вечеринка;;;
				;project;1;;2026;;
				;project;1;=HYPERLINK("http://evil");;;
				;project;1;Дата;32.13.2026;;
				%s;;;Ещё раз;;;
				""".formatted(known, same, foreign, known), 201);
		assertThat(file.get("ignored").toString()).isEqualTo("[\"Телефон\"]");
		List<JsonNode> rows = rows(file);
		assertThat(rows).extracting(row -> row.get("state").asString())
			.containsExactly("new", "changed", "unchanged", "refused", "refused", "refused", "refused", "refused",
					"refused");
		assertThat(rows.get(1).at("/differences").toString()).contains("title-ru", "Защита прав мигрантов",
				"Новое название");
		assertThat(findings(rows)).containsExactly("id:not-found", "type:unknown-code", "title-ru:missing",
				"title-ru:formula", "planned-start:not-a-date", "id:duplicated");
		assertThat(owner.get(LIST + "/" + known).version()).as("looking changes nothing").isEqualTo(1);

		JsonNode done = commit(file);
		assertThat(done.get("state").asString()).isEqualTo("done");
		assertThat(done.at("/counts/done").asInt()).isEqualTo(2);
		assertThat(owner.get(LIST + "/" + known).json().at("/title/ru").asString()).isEqualTo("Новое название");
		assertThat(owner.get(LIST + "/" + known).json().at("/title/ky").asString()).as("empty cells leave things")
			.isNotEmpty();
		String made = rows.getFirst().get("target").asString();
		JsonNode activity = World.must(owner.get(LIST + "/" + made), 200).json();
		assertThat(activity.get("type").asString()).isEqualTo("research");
		assertThat(activity.get("recipientCountries").toString()).isEqualTo("[\"KG\",\"RU\"]");
		assertThat(commit(file).get("state").asString()).as("again changes nothing").isEqualTo("done");
		assertThat(owner.get(LIST + "/" + known).version()).isEqualTo(2);
	}

	@Test
	void whatSomebodyElseChangedMeanwhileIsAConflictAndTheRestGoesOn() {
		String one = World.make(owner, LIST, World.activity(ngo));
		String other = World.make(owner, LIST, World.activity(ngo));
		JsonNode file = receive("activities", "id,title-en\n" + one + ",First\n" + other + ",Second\n", 201);
		World.must(owner.ifMatch(1).put(LIST + "/" + one, World.activity(ngo, "title", World.text("Между тем"))), 200);

		JsonNode done = commit(file);

		assertThat(done.at("/counts/conflict").asInt()).isEqualTo(1);
		assertThat(done.at("/counts/done").asInt()).isEqualTo(1);
		assertThat(findings(rows(file))).containsExactly("id:changed-meanwhile");
		assertThat(owner.get(LIST + "/" + one).json().at("/title/ru").asString()).isEqualTo("Между тем");
	}

	@Test
	void whoWasCutOffHalfWayGoesOnAndNothingIsThereTwice() {
		String text = IntStream.range(0, 150)
			.mapToObj(i -> ",training,1,Тренинг " + i)
			.collect(Collectors.joining("\n", "id,type,status,title-ru\n", ""));
		JsonNode file = receive("activities&organization=" + ngo, text, 201);
		JsonNode half = World.must(owner.post(IMPORTS + "/" + id(file) + "/commit", null), 200).json();
		assertThat(half.get("state").asString()).isEqualTo("committing");
		assertThat(half.at("/counts/done").asInt()).isEqualTo(100);
		JsonNode done = commit(file);

		assertThat(done.get("state").asString()).isEqualTo("done");
		assertThat(done.at("/counts/done").asInt()).isEqualTo(150);
		JsonNode first = World.must(owner.get(LIST + "?mine=true&limit=100"), 200).json();
		JsonNode rest = World.must(owner.get(LIST + "?mine=true&limit=100&after=" + first.get("next").asString()), 200)
			.json();
		assertThat(first.get("items").size() + rest.get("items").size()).isEqualTo(150);
	}

	@Test
	void aRowThatWasTakenOverBeforeACrashIsDoneAndNotDoneAgain() {
		String known = World.make(owner, LIST, World.activity(ngo));
		JsonNode file = receive("activities&organization=" + ngo,
				"id,type,status,title-en\n,project,1,New\n" + known + ",,,Changed\n", 201);
		// Both records were written, and the service fell before it could say so.
		UUID target = UUID.fromString(rows(file).getFirst().get("target").asString());
		Actor somebody = new Actor(UUID.randomUUID().toString(),
				Map.of(Capacity.ORG_OWNER, Set.of("organization:" + ngo)));
		World.service()
			.bean(Tracker.class)
			.draft(new ActivityId(target),
					new ActivityContent(null, ActivityType.PROJECT, ActivityStatus.PIPELINE, Text.of(null, null, "New"),
							null, List.of(), new OrganizationId(UUID.fromString(ngo)), List.of(), List.of(), List.of(),
							List.of(), List.of(), List.of(), List.of(), Aims.NONE, null),
					somebody);
		Map<String, Object> title = new HashMap<>(Map.of("en", "Changed"));
		owner.get(LIST + "/" + known)
			.json()
			.get("title")
			.properties()
			.forEach(words -> title.putIfAbsent(words.getKey(), words.getValue().asString()));
		World.must(owner.ifMatch(1).put(LIST + "/" + known, World.activity(ngo, "title", title)), 200);

		JsonNode done = commit(file);

		assertThat(done.at("/counts/done").asInt()).isEqualTo(2);
		assertThat(owner.get(LIST + "/" + target).version()).isEqualTo(1);
		assertThat(owner.get(LIST + "/" + known).version()).isEqualTo(2);
	}

	@Test
	void aFileIsReadOnceHoweverOftenItIsSent() {
		Http by = owner.header("Content-Type", CSV).idempotencyKey(UUID.randomUUID().toString());
		byte[] file = "type,status,title-en\nproject,1,Once\n".getBytes(StandardCharsets.UTF_8);
		String path = IMPORTS + "?kind=activities&organization=" + ngo;
		String first = id(World.must(by.post(path, file), 201).json());
		assertThat(id(World.must(by.post(path, file), 201).json())).isEqualTo(first);
	}

	@Test
	void nobodySeesOrCommitsTheFileOfSomebodyElse() {
		JsonNode file = receive("activities&organization=" + ngo, "type,status,title-en\nproject,1,Mine\n", 201);
		Http colleague = World.in(ngo, Role.ORG_OWNER);
		assertThat(colleague.get(IMPORTS + "/" + id(file)).status()).isEqualTo(404);
		assertThat(colleague.post(IMPORTS + "/" + id(file) + "/commit", null).status()).isEqualTo(404);
		assertThat(World.curator().get(IMPORTS + "/" + id(file) + "/rows").status()).isEqualTo(404);
		assertThat(World.visitor().get(IMPORTS + "/" + id(file)).status()).isEqualTo(401);
		assertThat(World.in(ngo, Role.FOCAL_POINT)
			.header("Content-Type", CSV)
			.post(IMPORTS + "?kind=activities", "type\nproject\n")
			.status()).isEqualTo(403);
		assertThat(World.in(World.organization("published", "verified"), Role.ORG_OWNER)
			.header("Content-Type", CSV)
			.post(IMPORTS + "?kind=activities&organization=" + ngo, "type\nproject\n")
			.status()).as("in the name of others").isEqualTo(403);
	}

	@Test
	void assessmentsAreRecordedAsWhoeverSentThemMight() {
		String ministry = World.organization("published", "unverified");
		Http curator = World.curator();
		String source = World.make(curator, "/api/v1/documents", World.document());
		String first = recommendation(curator, ministry, source, "1");
		String second = recommendation(curator, ministry, source, "2");
		Http assessor = World.with(Role.ASSESSOR, "platform");
		String text = """
				Номер;Голос;Уровень;Дата;Примечание (по-русски);Адрес подтверждения
				1;independent;Частично;2026-02-01;Школы открыты в двух областях;https://example.org/a
				2;independent;limited;2026-02-01;;
				3;independent;not_started;2026-02-01;;
				2;government;not_started;2026-02-01;;
				2;independent;great;01.02.2026;;javascript:alert(1)
				""";
		assertThat(findings(rows(assessor, receive(assessor, "assessments", text, 201)))).as("which document")
			.contains("number:number-of-what");
		JsonNode file = receive(assessor, "assessments&document=" + source, text, 201);
		assertThat(rows(assessor, file)).extracting(row -> row.get("state").asString())
			.containsExactly("new", "refused", "refused", "refused", "refused");
		assertThat(findings(rows(assessor, file))).containsExactly("evidence:no-evidence", "number:not-found",
				"voice:not-allowed", "level:unknown-code", "date:not-a-day", "evidence:not-an-address",
				"number:duplicated");
		World.must(assessor.post(IMPORTS + "/" + id(file) + "/commit", null), 200);
		assertThat(World.must(assessor.post(IMPORTS + "/" + id(file) + "/commit", null), 200)
			.json()
			.at("/counts/done")
			.asInt()).isEqualTo(1);
		assertThat(curator.get("/api/v1/recommendations/" + second).json().get("assessments").size()).isZero();
		assertThat(first).isNotEqualTo(second);
	}

	@ParameterizedTest
	@CsvSource({ "ky, Түрү", "ru, Вид", "en, Type" })
	void theTemplateHasTheHeadingsOfWhoeverAsksAndIsUnderstood(String language, String heading) {
		Http.Answer template = World
			.must(World.visitor().language(language).get("/api/v1/import-templates/activities?format=csv"), 200);
		assertThat(template.text()).contains(heading);
		JsonNode file = receive("activities", template.text() + "\r\n", 201);
		assertThat(file.get("ignored").size()).isZero();
		assertThat(World.visitor().get("/api/v1/import-templates/secrets").status()).isEqualTo(404);
	}

	@Test
	void aListGoesOutAndComesBackUnchangedAndNoProgramTakesACellForAFormula() {
		String area = World.concept("area", "osh-" + System.nanoTime());
		String title = "=1+1 – название";
		String id = World.make(owner, LIST,
				World.activity(ngo, "areas", List.of(area), "title",
						Map.of("ru", title, "en", "-5 %, \"quoted\"\u00a0"), "activityDates",
						List.of(Map.of("type", "1", "date", "2026"))),
				"submit", "publish");
		Http.Answer csv = World.must(owner.language("ru").get(LIST + "/export?format=csv&area=" + area), 200);
		assertThat(csv.header("Content-Disposition").orElseThrow()).contains("activities.csv");
		assertThat(csv.text()).startsWith("\uFEFF").contains("'=1+1", id);
		byte[] xlsx = World.must(owner.get(LIST + "/export?format=xlsx&area=" + area), 200).bytes();
		String changed = csv.text().replace("'" + title, "'=2 – название");
		for (byte[] file : List.of(csv.bytes(), xlsx)) {
			JsonNode back = receive(owner, "activities", file, 201);
			assertThat(back.at("/counts/refused").asInt() + back.at("/counts/unchanged").asInt()).as("%s", rows(back))
				.isEqualTo(1);
		}
		assertThat(changed).contains("'=2");
		assertThat(World.visitor().get(LIST + "/export?format=exe").status()).isEqualTo(400);
	}

	@Test
	void hostileFilesAreRefusedInWordsAndChangeNothing() {
		refused("table-too-large", XLSX, Workbooks.bomb(300 << 20));
		refused("broken-table", CSV, "type,status\n\"open,1".getBytes(StandardCharsets.UTF_8));
		refused("broken-table", XLSX, new byte[] { 'P', 'K', 3, 4, 1, 2, 3, 4, 5 });
		refused("no-table", XLSX, new byte[] { 'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0 });
		refused("no-table", "application/octet-stream", Workbooks.zip(Map.of("word/document.xml", "<a/>")));
		refused("no-columns", CSV, "phone\n1".getBytes(StandardCharsets.UTF_8));
		refused("no-columns", CSV, "type,Вид\nproject,project".getBytes(StandardCharsets.UTF_8));
		refused("unknown-letters", CSV, mixed());
		refused("too-many-rows", CSV,
				IntStream.range(0, 1_001)
					.mapToObj(i -> "project,1,P" + i)
					.collect(Collectors.joining("\n", "type,status,title-en\n", ""))
					.getBytes(StandardCharsets.UTF_8));
		World.must(owner.header("Content-Type", CSV).post(IMPORTS + "?kind=activities", new byte[(1 << 20) + 1]), 413);
		World.must(owner.header("Content-Type", "application/pdf").post(IMPORTS + "?kind=activities", new byte[1]),
				415);
		World.must(owner.header("Content-Type", CSV).post(IMPORTS + "?kind=secrets", "type\nproject"), 400);
		assertThat(owner.get(LIST + "?mine=true").json().get("items").size()).isZero();
	}

	@Test
	void oldEncodingsAreRecognised() {
		byte[] file = "Вид;Статус;Название (по-русски)\r\nпроект;Готовится;Защита прав трудовых мигрантов\r\n"
			.getBytes(Charset.forName("windows-1251"));
		JsonNode read = receive(owner, "activities&organization=" + ngo, file, 201);
		assertThat(read.get("encoding").asString()).isEqualTo("windows-1251");
		assertThat(rows(read).getFirst().get("label").asString()).isEqualTo("Защита прав трудовых мигрантов");
	}

	@Test
	void whatNobodyTakesOverIsForgottenAfterThirtyDays() {
		String account = account();
		JsonNode file = receive(World.service().as(account), "activities&organization=" + ngo, ONE, 201);
		World.CLOCK.shift(Duration.ofDays(29));
		World.service().bean(Retention.class).round();
		assertThat(rows(World.service().as(account), file)).hasSize(1);
		World.CLOCK.shift(Duration.ofDays(30).plusMinutes(1));
		assertThat(World.service().as(account).get(IMPORTS + "/" + id(file)).status()).isEqualTo(404);
		assertThat(World.service().as(account).post(IMPORTS + "/" + id(file) + "/commit", null).status())
			.isEqualTo(404);
		World.service().bean(Retention.class).round();
		assertThat(stored(file)).isEmpty();
		assertThat(World.service().bean(MongoOperations.class).findById(intake(file), Intake.class)).isNull();
	}

	@Test
	void whatStoodInRowsThatWereTakenOverIsForgottenAfterAYear() {
		String account = account();
		String many = IntStream.range(0, 101)
			.mapToObj(i -> ",training,1,Тренинг " + i)
			.collect(Collectors.joining("\n", "id,type,status,title-ru\n", ""));
		JsonNode done = receive(World.service().as(account), "activities&organization=" + ngo, ONE, 201);
		JsonNode half = receive(World.service().as(account), "activities&organization=" + ngo, many, 201);
		for (JsonNode file : List.of(done, half)) {
			World.must(World.service().as(account).post(IMPORTS + "/" + id(file) + "/commit", null), 200);
		}
		World.CLOCK.shift(Duration.ofDays(364));
		World.service().bean(Retention.class).round();
		assertThat(rows(World.service().as(account), done).getFirst().get("label").asString()).isEqualTo("Once");
		World.CLOCK.shift(Duration.ofDays(366));
		World.service().bean(Retention.class).round();
		World.service().bean(Retention.class).round();
		JsonNode row = rows(World.service().as(account), done).getFirst();
		assertThat(row.get("label").asString()).isEqualTo("…");
		assertThat(row.get("target").asString()).as("what it made").hasSize(36);
		assertThat(stored(done)).allSatisfy(kept -> {
			assertThat(kept.activity()).isNull();
			assertThat(kept.differences()).isEmpty();
		});
		JsonNode shown = World.must(World.service().as(account).post(IMPORTS + "/" + id(half) + "/commit", null), 200)
			.json();
		assertThat(shown.get("state").asString()).isEqualTo("done");
		assertThat(shown.at("/counts/done").asInt()).isEqualTo(100);
		assertThat(shown.at("/counts/new").asInt()).as("never taken over").isZero();
	}

	private static List<IntakeRow> stored(JsonNode file) {
		return World.service()
			.bean(MongoOperations.class)
			.find(new Query(Criteria.where("intake").is(intake(file))), IntakeRow.class);
	}

	private static IntakeId intake(JsonNode file) {
		return new IntakeId(UUID.fromString(id(file)));
	}

	/** The account of an owner who comes back later, with a token of that time. */
	private String account() {
		String account = UUID.randomUUID().toString();
		World.service().grants(account, World.grant(Role.ORG_OWNER, "organization:" + ngo));
		return account;
	}

	private static byte[] mixed() {
		byte[] one = "type,title-ru\nproject,Айгүл\n".getBytes(StandardCharsets.UTF_8);
		byte[] other = "project,Бакыт\n".getBytes(Charset.forName("windows-1251"));
		byte[] both = Arrays.copyOf(one, one.length + other.length);
		System.arraycopy(other, 0, both, one.length, other.length);
		return both;
	}

	private void refused(String problem, String type, byte[] file) {
		for (String language : List.of("ky", "ru", "en")) {
			Http.Answer answer = World.must(
					owner.language(language).header("Content-Type", type).post(IMPORTS + "?kind=activities", file),
					422);
			assertThat(answer.json().get("type").asString()).endsWith(problem);
			assertThat(answer.json().get("detail").asString()).isNotBlank();
		}
	}

	private static String recommendation(Http curator, String ministry, String source, String number) {
		return World.make(curator, "/api/v1/recommendations",
				World.recommendation(List.of(ministry), "sourceDocumentId", source, "number", number), "adopt",
				"publish");
	}

	private JsonNode receive(String what, String text, int status) {
		return receive(owner, what, text, status);
	}

	private static JsonNode receive(Http by, String what, Object file, int status) {
		return World
			.must(by.header("Content-Type", "application/octet-stream").post(IMPORTS + "?kind=" + what, file), status)
			.json();
	}

	private JsonNode commit(JsonNode file) {
		return World.must(owner.post(IMPORTS + "/" + id(file) + "/commit", null), 200).json();
	}

	private List<JsonNode> rows(JsonNode file) {
		return rows(owner, file);
	}

	private static List<JsonNode> rows(Http by, JsonNode file) {
		String path = IMPORTS + "/" + id(file) + "/rows?limit=100";
		JsonNode page = World.must(by.get(path), 200).json();
		List<JsonNode> rows = new ArrayList<>(page.get("items").valueStream().toList());
		if (!page.get("next").isNull()) {
			World.must(by.get(path + "&after=" + page.get("next").asString()), 200)
				.json()
				.get("items")
				.forEach(rows::add);
		}
		return rows;
	}

	private static List<String> findings(List<JsonNode> rows) {
		return rows.stream()
			.flatMap(row -> row.get("findings").valueStream())
			.peek(finding -> assertThat(finding.get("message").asString()).isNotBlank())
			.map(finding -> finding.get("field").asString() + ":" + finding.get("code").asString())
			.toList();
	}

	private static String id(JsonNode file) {
		return file.get("id").asString();
	}

}
