package org.ashar.portal;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What an organizer does with an event, without JavaScript: writing, seats, guests. */
class EventDeskIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String HOST = "0198a1de-0000-7000-8000-000000000201";

	private static final String OWNER = "[{\"role\":\"org-owner\",\"scope\":\"organization:" + HOST + "\"}]";

	private static final String ID = "0198a1de-0000-7000-8000-000000000301";

	private static final String EVENT = "/events/" + ID;

	private static final String API = "/api/v1" + EVENT;

	private static final String OPENING = "0198a1de-0000-7000-8000-000000000401";

	private static final String STALE = """
			{"type":"urn:ashar:problem:stale","title":"x","status":412,"detail":"x"}""";

	private static final String OUTCOMES = """
			{"eventId":"%s","version":3,"published":[{"number":1,"text":{"ky":"Борбор ачуу"},"kind":"service"}],
			"drafts":[{"number":2,"text":{"ky":"Мыйзам"},"kind":"legislation","sessionId":"%s",
			"speakerId":"0198a1de-0000-7000-8000-000000000501","addresseeId":"%s","dueDate":"2034-01-01"}],
			"publishedAt":null}""".formatted(ID, OPENING, HOST);

	private static TestPortal portal;

	@BeforeAll
	static void start() {
		portal = TestPortal.shared();
		portal.directory.answer("GET /api/v1/organizations/" + HOST, organization(HOST, "Көпүрө", "ngo"))
			.answer("GET /api/v1/organizations",
					"{\"items\":[" + organization(HOST, "Көпүрө", "ngo") + ","
							+ organization("0198a1de-0000-7000-8000-000000000202", "НТС", "media") + "]}")
			.answer("GET /api/v1/people", """
					{"items":[{"id":"0198a1de-0000-7000-8000-000000000501","version":1,"name":{"ky":"Асан Үсөнов"},
					"consentToPublish":true,"memberships":[]}]}""");
	}

	@BeforeEach
	void anEventAsItIs() {
		portal.forgetOutages();
		answer(event("announced", 40));
		portal.events.answer("POST /api/v1/events", event("draft", null))
			.answer("GET " + API + "/outcomes", OUTCOMES)
			.answer("PUT " + API + "/outcomes", OUTCOMES)
			.answer("POST " + API + "/outcomes/publish", OUTCOMES)
			.answer("GET " + API + "/registrations/counts", "{\"confirmed\":2,\"waitlisted\":1,\"withdrawn\":3}")
			.answer("GET " + API + "/seats", """
					{"capacity":2,"taken":3,"free":0,"waiting":1,"freeByGroup":{"ngo":0}}""")
			.answer("POST " + API + "/registrations/search", """
					{"items":[
					{"id":"1","state":"confirmed","name":"Өмүрбек уулу Жаныбек","email":"jany@example.org",
					"affiliation":"Айыл өкмөтү","needs":"Тилмеч","language":"ky","group":"ngo"},
					{"id":"2","state":"confirmed","name":"Айгүл <b>","email":"aigul@example.org","language":"ky"},
					{"id":"3","state":"offered","name":"Вера","email":"vera@example.org","language":"ru",
					"queueNumber":4,"answerBy":"2033-06-01T20:30:00Z"}],"next":"c/1"}""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/events/new", EVENT + "/edit", EVENT + "/sessions/new",
			EVENT + "/sessions/" + OPENING + "/edit", EVENT + "/seating", EVENT + "/rules", EVENT + "/cancel",
			EVENT + "/guests", EVENT + "/guests/add", EVENT + "/outcomes/new", EVENT + "/outcomes/2/edit" })
	void everyFieldHasItsLabelAndThePageIsLight(String path) {
		for (String language : List.of("ky", "ru", "en")) {
			FormsIT.assertEveryFieldHasItsLabel(portal.signedIn(language, OWNER).open(path), path, language);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/events/new", EVENT + "/edit", EVENT + "/sessions/new", EVENT + "/seating",
			EVENT + "/cancel", EVENT + "/guests", EVENT + "/guests/sheet", EVENT + "/outcomes" })
	void whoeverHasNotSignedInIsAskedTo(String path) {
		HttpResponse<String> answer = portal.visitor("ky").get(path);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login/ashar");
	}

	@Test
	void anOrganizerWritesAnEventDownInAFewWords() {
		Visitor organizer = portal.signedIn("ky", OWNER);
		Element form = organizer.open("/events/new").selectFirst("main form");
		HttpResponse<String> answer = organizer.submit(form,
				Map.of("name.ky", "Айылдагы жыйын", "firstDay", "2033-06-03", "lastDay", "2033-06-03"), "");
		assertThat(location(answer)).isEqualTo(EVENT);
		assertThat(json(last("POST /api/v1/events"))).isEqualTo(JSON.readTree("""
				{"organizationId":"%s","name":{"ky":"Айылдагы жыйын"},"firstDay":"2033-06-03","lastDay":"2033-06-03",
				"zone":"Asia/Bishkek","attendance":"offline","parties":[{"organizationId":"%s","role":"organizer"}]}"""
			.formatted(HOST, HOST)));
		assertThat(last("POST /api/v1/events").header("Idempotency-Key")).isEqualTo(form.select("[name=_key]").val());
	}

	@Test
	void everythingThatIsWrittenAboutAnEventComesBackAsItWas() {
		Visitor organizer = portal.signedIn("ru", OWNER);
		Element form = organizer.open(EVENT + "/edit").selectFirst("main form");
		assertThat(location(organizer.submit(form, Map.of(), ""))).isEqualTo(EVENT);
		StandIn.Received sent = last("PUT " + API);
		assertThat(sent.header("If-Match")).isEqualTo("\"7\"");
		ObjectNode expected = JSON.readTree(event("announced", 40)).asObject();
		expected.remove(
				List.of("id", "version", "state", "startsAt", "endsAt", "capacity", "quotas", "created", "entryRules"));
		expected.at("/sessions/1").asObject().remove(List.of("speakers", "topics"));
		assertThat(json(sent)).isEqualTo(expected);
	}

	@Test
	void anEventThatIsPutOffTakesItsSessionsAlong() {
		Visitor organizer = portal.signedIn("ky", OWNER);
		Element form = organizer.open(EVENT + "/edit").selectFirst("main form");
		organizer.submit(form, Map.of("firstDay", "2033-09-01", "lastDay", "2033-09-02"), "");
		JsonNode sessions = json(last("PUT " + API)).path("sessions");
		assertThat(sessions.valueStream().map((each) -> each.path("day").asString())).containsExactly("2033-09-01",
				"2033-09-02");
	}

	@Test
	void aSessionIsWrittenOnAPageOfItsOwnAndTheRestStays() {
		Visitor organizer = portal.signedIn("ky", OWNER);
		Document page = organizer.open(EVENT + "/sessions/new");
		assertThat(page.select("#day option").eachAttr("value")).containsExactly("", "2033-06-03", "2033-06-04");
		assertThat(page.select("button[name=_another]").text()).isEqualTo("Сактап, кийинкисин кошуу");
		HttpResponse<String> answer = organizer.submit(
				page.selectFirst("main form"), Map.of("type", "panel", "title.ky", "Талкуу", "day", "2033-06-03",
						"startsAt", "10:00", "endsAt", "11:30", "speakers[0].name.ky", "Бурул эже", "_another", "1"),
				"");
		assertThat(location(answer)).isEqualTo(EVENT + "/sessions/new?day=2033-06-03&from=11%3A30");
		JsonNode sent = json(last("PUT " + API));
		assertThat(last("PUT " + API).header("If-Match")).isEqualTo("\"7\"");
		assertThat(sent.path("sessions").get(1)).isEqualTo(JSON.readTree("""
				{"type":"panel","title":{"ky":"Талкуу"},"day":"2033-06-03","startsAt":"10:00","endsAt":"11:30",
				"speakers":[{"name":{"ky":"Бурул эже"},"role":"speaker"}],"id":"%s"}"""
			.formatted(page.select("[name=_key]").val())));
		JsonNode before = JSON.readTree(event("announced", 40));
		assertThat(sent.path("sessions").get(0)).isEqualTo(before.path("sessions").get(0));
		assertThat(sent.path("sessions").get(2)).isEqualTo(before.path("sessions").get(1));
		assertThat(sent.path("media")).isEqualTo(before.path("media"));
		Document next = organizer.open(location(answer));
		assertThat(next.select("#day option[selected]").val()).isEqualTo("2033-06-03");
		assertThat(next.getElementById("startsAt").val()).isEqualTo("11:30");
	}

	@Test
	void whoeverPressesTwiceHasOneSession() {
		Visitor organizer = portal.signedIn("en", OWNER);
		Element form = organizer.open(EVENT + "/sessions/new").selectFirst("main form");
		Map<String, String> values = Map.of("type", "break", "title.en", "Tea", "day", "2033-06-04");
		organizer.submit(form, values, "");
		int before = portal.events.received("PUT " + API).size();
		ObjectNode written = JSON.readTree(event("announced", 40)).asObject();
		written.set("sessions", json(last("PUT " + API)).path("sessions"));
		answer(written.toString());
		assertThat(location(organizer.submit(form, values, ""))).isEqualTo(EVENT);
		assertThat(portal.events.received("PUT " + API)).hasSize(before);
	}

	@Test
	void twoPeopleMayWriteDifferentSessionsAtTheSameTime() {
		Visitor organizer = portal.signedIn("ky", OWNER);
		Element form = organizer.open(EVENT + "/sessions/" + OPENING + "/edit").selectFirst("main form");
		answer(event("announced", 40).replace("\"version\":7", "\"version\":8").replace("Панель", "Чоң панель"));
		organizer.submit(form, Map.of("room.ky", "Чоң зал"), "");
		JsonNode sent = json(last("PUT " + API));
		assertThat(last("PUT " + API).header("If-Match")).isEqualTo("\"8\"");
		assertThat(sent.at("/sessions/0/room/ky").asString()).isEqualTo("Чоң зал");
		assertThat(sent.at("/sessions/1/title/ky").asString()).isEqualTo("Чоң панель");
	}

	@Test
	void whoWritesTheSameSessionIsToldAndSeesHerWordsAgain() {
		Visitor organizer = portal.signedIn("ru", OWNER);
		Element form = organizer.open(EVENT + "/sessions/" + OPENING + "/edit").selectFirst("main form");
		answer(event("announced", 40).replace("Ачылыш", "Салтанаттуу ачылыш"));
		int before = portal.events.received("PUT " + API).size();
		Document page = page(organizer.submit(form, Map.of("title.ru", "Открытие"), ""));
		assertThat(page.select("#problem").text()).startsWith("Кто-то вас опередил");
		assertThat(page.select("#problem a[target=_blank]").attr("href")).isEqualTo(EVENT);
		assertThat(page.getElementById("title.ru").val()).isEqualTo("Открытие");
		assertThat(portal.events.received("PUT " + API)).hasSize(before);
		assertThat(location(organizer.submit(page.selectFirst("main form"), Map.of(), ""))).isEqualTo(EVENT);
		assertThat(json(last("PUT " + API)).at("/sessions/0/title")).isEqualTo(JSON.readTree("""
				{"ky":"Ачылыш","ru":"Открытие"}"""));
	}

	@Test
	void whoWritesASessionThatAnotherHasRemovedMayKeepIt() {
		Visitor organizer = portal.signedIn("en", OWNER);
		Element form = organizer.open(EVENT + "/sessions/" + OPENING + "/edit").selectFirst("main form");
		answer(event("announced", 40).replace(OPENING, "0198a1de-0000-7000-8000-000000000499"));
		Document told = page(organizer.submit(form, Map.of("title.en", "Opening"), ""));
		assertThat(told.select("#problem").text()).startsWith("Somebody else was faster");
		portal.events.refuseWrites(STALE);
		Document again = page(organizer.submit(told.selectFirst("main form"), Map.of(), ""));
		portal.events.refuseWrites("");
		assertThat(location(organizer.submit(again.selectFirst("main form"), Map.of(), ""))).isEqualTo(EVENT);
		JsonNode sessions = json(last("PUT " + API)).path("sessions");
		assertThat(sessions.valueStream().map((each) -> each.path("id").asString())).contains(OPENING).hasSize(3);
		assertThat(organizer.get(EVENT + "/sessions/" + OPENING + "/edit").statusCode()).isEqualTo(404);
	}

	@Test
	void aSessionIsRemoved() {
		Visitor organizer = portal.signedIn("en", OWNER);
		Element form = organizer.open(EVENT + "/sessions/" + OPENING + "/edit").selectFirst("main form");
		assertThat(location(organizer.submit(form, Map.of("_remove", "1"), ""))).isEqualTo(EVENT);
		assertThat(json(last("PUT " + API)).path("sessions")).hasSize(1);
	}

	@Test
	void whatIsWrongWithASessionIsSaidBesideItsField() {
		portal.events.refuseWrites("""
				{"type":"urn:ashar:problem:invalid-request","title":"Оңдоо керек","status":400,"detail":"x","errors":[
				{"field":"sessions[1].title","code":"required","message":"Аталышы керек"},
				{"field":"sessions[1].speakers[0].name.ky","code":"too-long","message":"Өтө узун"}]}""");
		Visitor organizer = portal.signedIn("ky", OWNER);
		Element form = organizer.open(EVENT + "/sessions/new").selectFirst("main form");
		Document page = page(organizer.submit(form,
				Map.of("type", "panel", "day", "2033-06-04", "speakers[0].name.ky", "Бурул эже"), ""));
		assertThat(page.select("#problem a")).hasSize(2)
			.allMatch((link) -> page.getElementById(link.attr("href").substring(1)) != null);
		assertThat(page.getElementById("title-error").text()).isEqualTo("Аталышы керек");
		assertThat(page.getElementById("speakers[0].name.ky").val()).isEqualTo("Бурул эже");
		assertThat(page.select("input[name=_key]").val()).isEqualTo(form.select("input[name=_key]").val());
	}

	@Test
	void oneThingThatIsWrongWithOneFieldLeadsToIt() {
		portal.events.refuseWrites("""
				{"type":"urn:ashar:problem:no-such-days","title":"Мындай күн жок","status":422,"detail":"Аягы эрте",
				"field":"lastDay"}""");
		Visitor organizer = portal.signedIn("ky", OWNER);
		Element form = organizer.open("/events/new").selectFirst("main form");
		Document page = page(organizer.submit(form,
				Map.of("name.ky", "Жыйын", "firstDay", "2033-06-03", "lastDay", "2033-06-01"), ""));
		assertThat(page.select("#problem a[href=#lastDay]").text()).isEqualTo("Акыркы күнү: Аягы эрте");
		assertThat(page.getElementById("lastDay-error").text()).isEqualTo("Аягы эрте");
		assertThat(page.getElementById("name.ky").val()).isEqualTo("Жыйын");
	}

	@Test
	void whoComesTooLateSeesHerWordsAgainAndDecides() {
		Visitor organizer = portal.signedIn("en", OWNER);
		Element form = organizer.open(EVENT + "/edit").selectFirst("main form");
		portal.events.refuseWrites(STALE);
		answer(event("announced", 40).replace("\"version\":7", "\"version\":9"));
		Document page = page(organizer.submit(form, Map.of("name.en", "Gathering"), ""));
		assertThat(page.select("#problem").text()).startsWith("Somebody else was faster");
		assertThat(page.select("#problem a").attr("href")).isEqualTo(EVENT);
		assertThat(page.getElementById("name.en").val()).isEqualTo("Gathering");
		portal.events.refuseWrites("");
		organizer.submit(page.selectFirst("main form"), Map.of(), "");
		assertThat(last("PUT " + API).header("If-Match")).isEqualTo("\"9\"");
	}

	@ParameterizedTest
	@CsvSource({ "/edit,name.ky", "/sessions/new,title.ky", "/seating,capacity", "/cancel,note.ky" })
	void whileTheServiceIsAwayEveryWordIsKept(String path, String field) {
		Visitor organizer = portal.signedIn("ky", OWNER);
		Element form = organizer.open(EVENT + path).selectFirst("main form");
		portal.events.be(StandIn.Mood.FAILS);
		Document page = page(organizer.submit(form, Map.of(field, "31"), ""));
		assertThat(page.select("#problem h2").text()).startsWith("Сакталган жок");
		assertThat(page.getElementById(field).hasAttr("value") ? page.getElementById(field).val()
				: page.getElementById(field).text())
			.isEqualTo("31");
	}

	@Test
	void seatsAreNumbersAndEmptyLimitsAreNone() {
		Visitor organizer = portal.signedIn("ky", OWNER);
		Document page = organizer.open(EVENT + "/seating");
		assertThat(page.getElementById("capacity").val()).isEqualTo("40");
		assertThat(page.select(".numbers .bad").text()).contains("1");
		assertThat(location(organizer.submit(page.selectFirst("main form"),
				Map.of("capacity", "1 200", "quotas.ngo", "", "quotas.health", "30"), "")))
			.isEqualTo(EVENT);
		assertThat(last("PUT " + API + "/seating").body()).isEqualTo("{\"capacity\":1200,\"quotas\":{\"health\":30}}");
		assertThat(last("PUT " + API + "/seating").header("If-Match")).isEqualTo("\"7\"");
	}

	@Test
	void aSeatLimitThatIsRefusedKeepsItsWordsAndSaysWhy() {
		Visitor organizer = portal.signedIn("ru", OWNER);
		Element form = organizer.open(EVENT + "/seating").selectFirst("main form");
		portal.events.refuseWrites("""
				{"title":"Исправьте","status":400,"detail":"x","errors":[
				{"field":"quotas.ngo","code":"wrong-type","message":"Здесь нужно число"}]}""");
		Document page = page(organizer.submit(form, Map.of("quotas.ngo", "много"), ""));
		assertThat(page.getElementById("quotas.ngo").val()).isEqualTo("много");
		assertThat(page.getElementById("quotas.ngo-error").text()).isEqualTo("Здесь нужно число");
		assertThat(page.select("details#quotas[open]")).hasSize(1);
	}

	@Test
	void whoeverCancelsSaysWhyInThreeLanguages() {
		Visitor organizer = portal.signedIn("en", OWNER);
		Element form = organizer.open(EVENT + "/cancel").selectFirst("main form");
		assertThat(location(organizer.submit(form,
				Map.of("note.ky", "Жол жабык", "note.ru", "Дорога закрыта", "note.en", "The road is closed"), "")))
			.isEqualTo(EVENT);
		assertThat(json(last("POST " + API + "/cancel"))).isEqualTo(JSON.readTree("""
				{"note":{"ky":"Жол жабык","ru":"Дорога закрыта","en":"The road is closed"}}"""));
		assertThat(last("POST " + API + "/cancel").header("If-Match")).isEqualTo("\"7\"");
	}

	@Test
	void theRulesOfEntryKeepTheQuestionsThatAreThere() {
		Visitor organizer = portal.signedIn("ru", OWNER);
		Element form = organizer.open(EVENT + "/rules").selectFirst("main form");
		assertThat(
				location(organizer.submit(form,
						Map.of("offerHours", "3", "approval", "true", "questions[1].id", "visa", "questions[1].kind",
								"country", "questions[1].label.ky", "Виза", "questions[1].keepDays", "30"),
						"")))
			.isEqualTo(EVENT);
		assertThat(json(last("PUT " + API + "/entry-rules"))).isEqualTo(JSON.readTree("""
				{"approval":true,"offerHours":3,"access":"open","link":1,"questions":[
				{"id":"diet","kind":"choice","label":{"ky":"Тамак"},"required":true,"keepDays":0,
				"options":[{"value":"halal","label":{"ky":"Халал"}}]},
				{"id":"visa","kind":"country","label":{"ky":"Виза"},"keepDays":30}],"consents":[
				{"id":"photos","text":{"ky":"Макулмун"}}],"reminder":true}"""));
	}

	@Test
	void anOrganizerDecidesAboutOneGuestAndSaysWhy() {
		portal.events.answer("POST " + API + "/registrations/search", """
				{"items":[{"id":"7","state":"waitlisted","name":"Вера","email":"v@example.org","language":"ru",
				"queueNumber":4,"answers":{"diet":"halal"}}]}""").answer("GET " + API + "/decisions", """
				{"items":[{"id":"7","state":"waitlisted","decisions":[{"decision":"prioritise",
				"reason":"Ведёт секцию","at":"2033-06-01T20:30:00Z"}]}]}""");
		Visitor organizer = portal.signedIn("ru", OWNER);
		Document page = organizer.open(EVENT + "/guests");
		assertThat(page.select(".card dl").text()).contains("Тамак", "halal");
		Element form = page.selectFirst("button[value=prioritise]").closest("form");
		Document after = organizer.follow(organizer.submit(form, Map.of("reason", "Ведёт секцию"), "prioritise"));
		assertThat(after.select(".notice").first().text()).isEqualTo("Решение сохранено.");
		assertThat(json(last("POST " + API + "/registrations/7/decisions"))).isEqualTo(JSON.readTree("""
				{"decision":"prioritise","reason":"Ведёт секцию"}"""));
		assertThat(organizer.open(EVENT + "/guests/decisions").select(".card").text()).contains("Пропустить вперёд",
				"Ведёт секцию");
	}

	@Test
	void aTableIsLookedAtBeforeAnybodyIsEntered() {
		portal.events.answer("POST " + API + "/enrolments", """
				{"preview":true,"rows":[{"row":1,"outcome":"new","state":null,"errors":{}},
				{"row":2,"outcome":"wrong","state":null,"errors":{"email":"Бул дарек эмес"}}]}""");
		portal.events.answer("POST " + API + "/enrolments/table", """
				{"encoding":"utf-8","ignored":[],"people":[{"name":"Айгүл","email":"a@example.org"},
				{"name":"Бакыт","email":"b"}]}""");
		Visitor organizer = portal.signedIn("ky", OWNER);
		Element form = organizer.open(EVENT + "/guests/add").select("main form").last();
		String table = "name;email\nАйгүл;a@example.org\nБакыт;b";
		Document page = page(organizer.submit(form, Map.of("table", table), "preview"));
		assertThat(page.select("ol.rows li").eachText().getLast()).contains("Бакыт", "Киргизүүгө болбойт",
				"email: Бул дарек эмес");
		assertThat(last("POST " + API + "/enrolments/table").body()).isEqualTo(table);
		organizer.submit(page.select("main form").last(), Map.of(), "enrol");
		assertThat(json(last("POST " + API + "/enrolments"))).isEqualTo(JSON.readTree("""
				{"preview":false,"people":[{"name":"Айгүл","email":"a@example.org","language":"ky"},
				{"name":"Бакыт","email":"b","language":"ky"}]}"""));
		portal.events.answer("POST " + API + "/enrolments/table",
				"{\"encoding\":\"utf-8\",\"ignored\":[],\"people\":[]}");
		assertThat(page(organizer.submit(form, Map.of("table", "Айгүл"), "enrol")).select(".problem").text())
			.startsWith("Таблицада эч ким жок");
	}

	@Test
	void aFileIsReadIntoTheTableWhereItCanBeMended() {
		portal.events.answer("POST " + API + "/enrolments/table", """
				{"encoding":"windows-1251","ignored":["Телефон"],"people":[{"name":"Асан, Ош","email":"a@example.org"},
				{"name":"Бакыт","email":"b","group":"ngo"}]}""");
		portal.events.answer("POST " + API + "/enrolments", """
				{"preview":true,"rows":[{"row":1,"outcome":"new","state":null,"errors":{}},
				{"row":2,"outcome":"wrong","state":null,"errors":{"email":"Бул дарек эмес"}}]}""");
		Visitor organizer = portal.signedIn("ru", OWNER);
		Element form = organizer.open(EVENT + "/guests/add").selectFirst("main form[enctype]");
		Document page = page(organizer.upload(form, "file", "гости.csv", new byte[] { 1, 2, (byte) 0xC0 }));
		assertThat(last("POST " + API + "/enrolments/table").header("Content-Type"))
			.isEqualTo("application/octet-stream");
		assertThat(page.getElementById("table").wholeText())
			.isEqualTo("name,email,group\n\"Асан, Ош\",a@example.org,\nБакыт,b,ngo");
		assertThat(page.select(".notice").text()).contains("Прочитано 2 человека", "windows-1251", "Телефон");
		assertThat(page.select("ol.rows li")).hasSize(2);
		assertThat(page.select("button[value=enrol]")).hasSize(1);
	}

	@Test
	void aFileThatIsTooLargeIsRefusedBeforeAnybodyReadsIt() {
		Visitor organizer = portal.signedIn("en", OWNER);
		Element form = organizer.open(EVENT + "/guests/add").selectFirst("main form[enctype]");
		int before = portal.events.received("POST " + API + "/enrolments/table").size();
		HttpResponse<String> answer = organizer.upload(form, "file", "guests.xlsx", new byte[1_500_000]);
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(portal.events.received("POST " + API + "/enrolments/table")).hasSize(before);
	}

	@Test
	void aRefusedFileIsSaidInTheWordsOfTheService() {
		Visitor organizer = portal.signedIn("en", OWNER);
		Element form = organizer.open(EVENT + "/guests/add").selectFirst("main form[enctype]");
		portal.events.refuseWrites(
				"{\"title\":\"The workbook is damaged\",\"status\":422,\"detail\":\"Save it anew\",\"field\":\"table\"}");
		Document page = page(organizer.upload(form, "file", "guests.xlsx", new byte[] { 'P', 'K', 3, 4 }));
		assertThat(page.select("#problem").text()).isEqualTo("The workbook is damaged Save it anew");
		portal.forgetOutages();
	}

	@Test
	void peopleAreInvitedByTheirAddresses() {
		String path = API + "/invitations";
		portal.events.answer("GET " + path, """
				{"items":[{"id":"7","state":"open","email":"a@example.org","name":"Айгүл","language":"ky",
				"changed":"2033-01-01T00:00:00Z"}],"next":null}""");
		portal.events.answer("GET " + path + "/counts", "{\"open\":1,\"accepted\":0,\"declined\":0,\"revoked\":0}");
		portal.events.answer("POST " + path, "[]");
		Visitor organizer = portal.signedIn("ru", OWNER);
		Document page = organizer.open(EVENT + "/guests/invitations");
		assertThat(page.select(".card").text()).contains("Айгүл", "a@example.org", "Ответа ещё нет");
		Element form = page.selectFirst("main form");
		organizer.submit(form, Map.of("addresses", "Айгүл Токтогулова <a@example.org>\nb@example.org; c@example.org",
				"language", "ky"), "");
		assertThat(json(last("POST " + path))).isEqualTo(JSON.readTree("""
				{"language":"ky","people":[{"email":"a@example.org","name":"Айгүл Токтогулова"},
				{"email":"b@example.org"},{"email":"c@example.org"}]}"""));
		int before = portal.events.received("POST " + path).size();
		Document refused = page(
				organizer.submit(form, Map.of("addresses", "a@example.org\nАйгүл", "language", "ky"), ""));
		assertThat(refused.select(".problem li").eachText()).containsExactly("Айгүл");
		assertThat(portal.events.received("POST " + path)).hasSize(before);
	}

	@Test
	void aReadyMadeQuestionIsAddedInThreeLanguagesByOneClick() {
		Visitor organizer = portal.signedIn("ky", OWNER);
		Document page = organizer.open(EVENT + "/rules");
		Element form = page.selectFirst("main form");
		Map<String, String> add = Map.of("_add", "outlet");
		Document added = page(organizer.submit(form, add, ""));
		int row = 0;
		while (!added.getElementById("questions[" + row + "].id").val().equals("outlet")) {
			row++;
		}
		String question = "questions[" + row + "]";
		assertThat(added.getElementById(question + ".label.ru").val()).startsWith("Для какой газеты");
		assertThat(added.select("[id='" + question + ".group'] option[selected]").val()).isEqualTo("media");
		assertThat(added.select("button[name=_add]").eachAttr("value")).doesNotContain("outlet");
	}

	@Test
	void nobodyElseBeginsToCancelOrToCountSeats() {
		Visitor editor = portal.signedIn("en", OWNER.replace("org-owner", "org-editor"));
		assertThat(editor.get(EVENT + "/cancel").statusCode()).isEqualTo(403);
		assertThat(editor.get(EVENT + "/seating").statusCode()).isEqualTo(403);
		assertThat(editor.get(EVENT + "/rules").statusCode()).isEqualTo(403);
	}

	@Test
	void theGuestListShowsWhoComesAndIsKeptByNobody() {
		Visitor organizer = portal.signedIn("ky", OWNER);
		HttpResponse<String> answer = organizer.get(EVENT + "/guests?state=confirmed&group=ngo&name=x");
		assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
		Document page = page(answer);
		assertThat(page.select(".numbers strong").eachText()).containsExactly("3 / 2", "0", "1");
		assertThat(page.select(".card")).hasSize(3);
		assertThat(page.select(".card").getFirst().text()).contains("Өмүрбек уулу Жаныбек", "jany@example.org",
				"Айыл өкмөтү", "Тилмеч");
		assertThat(page.select(".card h2").get(1).text()).isEqualTo("Айгүл <b>");
		assertThat(page.select(".card").get(2).text()).contains("2:30").doesNotContain("20:30");
		assertThat(page.select("a[rel=next]").attr("href"))
			.isEqualTo(EVENT + "/guests?state=confirmed&group=ngo&after=c%2F1");
		assertThat(page.select(".tags a").eachAttr("href")).containsExactly(EVENT + "/guests?state=confirmed",
				EVENT + "/guests?state=waitlisted", EVENT + "/guests?state=withdrawn");
	}

	@Test
	void theSheetForTheDoorHasNamesInOrderAndNothingThatIsNobodysBusiness() {
		portal.events.answer("GET " + API + "/registrations",
				"""
						{"items":[
						{"id":"1","state":"confirmed","name":"Өмүрбек","email":"o@example.org","needs":"Тилмеч","language":"ky"},
						{"id":"2","state":"confirmed","name":"Нуржан","email":"n@example.org","language":"ky"},
						{"id":"3","state":"confirmed","name":"Орозбек","email":"p@example.org","language":"ky"}]}""");
		HttpResponse<String> answer = portal.signedIn("ky", OWNER).get(EVENT + "/guests/sheet");
		assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
		assertThat(page(answer).select("tbody td:nth-child(2)").eachText()).containsExactly("Нуржан", "Орозбек",
				"Өмүрбек");
		assertThat(answer.body()).doesNotContain("example.org", "Тилмеч");
	}

	@ParameterizedTest
	@CsvSource({ "org-owner,announce,/edit /sessions/new?day=2033-06-04 /agenda/edit /copy /seating /team",
			"org-editor,announce,/edit /sessions/new?day=2033-06-04 /agenda/edit /copy",
			"org-contributor,'',/edit /sessions/new?day=2033-06-04 /agenda/edit /copy", "focal-point,'',''" })
	void aDraftOffersEachOfItsPeopleHerOwnSteps(String role, String step, String links) {
		answer(event("draft", null));
		Document page = portal.signedIn("en", OWNER.replace("org-owner", role)).open(EVENT);
		assertThat(page.select("#steps button[name=_verb]").eachAttr("value")).isEqualTo(words(step));
		assertThat(page.select("#steps .actions a").eachAttr("href"))
			.isEqualTo(words(links).stream().map((link) -> EVENT + link).toList());
	}

	@ParameterizedTest
	@CsvSource({ "announced,,/seating", "announced,40,open-registration", "registration_open,40,close-registration",
			"registration_closed,40,open-registration", "ended,40,/guests" })
	void aPublicEventOffersTheStepThatComesNext(String state, @Nullable Integer capacity, String step) {
		answer(event(state, capacity));
		Document page = portal.signedIn("ru", OWNER).open(EVENT);
		assertThat(page
			.select(step.startsWith("/") ? "#steps a[href=" + EVENT + step + "]" : "#steps button[value=" + step + "]"))
			.hasSize(1);
		assertThat(page.select("#steps a[href=" + EVENT + "/cancel]")).hasSize(state.equals("ended") ? 0 : 1);
		assertThat(portal.visitor("ru").open(EVENT).select("#steps")).isEmpty();
	}

	@Test
	void outcomesAreWrittenOneByOneAndPublishedAfterALookAtAllOfThem() {
		answer(event("ended", 40));
		Visitor organizer = portal.signedIn("ky", OWNER);
		assertThat(organizer.open(EVENT).select("#steps a[href=" + EVENT + "/outcomes]")).hasSize(1);
		Document page = organizer.open(EVENT + "/outcomes/new");
		assertThat(page.select("#number").val()).isEqualTo("3");
		HttpResponse<String> answer = organizer.submit(page.selectFirst("main form"),
				Map.of("text.ky", "Мектеп", "kind", "service"), "");
		assertThat(location(answer)).isEqualTo(EVENT + "/outcomes");
		JsonNode sent = json(last("PUT " + API + "/outcomes"));
		assertThat(last("PUT " + API + "/outcomes").header("If-Match")).isEqualTo("\"3\"");
		assertThat(sent.at("/outcomes/0")).isEqualTo(JSON.readTree(OUTCOMES).at("/drafts/0"));
		assertThat(sent.at("/outcomes/1")).isEqualTo(JSON.readTree("""
				{"number":3,"text":{"ky":"Мектеп"},"kind":"service"}"""));
		organizer.submit(organizer.open(EVENT + "/outcomes/2/edit").selectFirst("main form"), Map.of("_remove", "1"),
				"");
		assertThat(json(last("PUT " + API + "/outcomes")).get("outcomes")).isEmpty();
		Document look = organizer.open(EVENT + "/outcomes/publish");
		assertThat(look.select("main .card").text()).contains("Мыйзам", "Ачылыш", "Көпүрө").doesNotContain("Борбор");
		organizer.submit(look.selectFirst("main form"), Map.of(), "");
		assertThat(last("POST " + API + "/outcomes/publish").header("If-Match")).isEqualTo("\"3\"");
	}

	@Test
	void everybodyReadsWhatIsPublishedAndNobodyElseWhatIsNot() {
		answer(event("outcomes_published", 40));
		assertThat(portal.visitor("ky").open(EVENT).text()).contains("Борбор ачуу", "Жыйынтыктары жарыяланды");
		assertThat(portal.visitor("ky").open(EVENT).select("#outcomes ~ ul").text()).doesNotContain("Мыйзам");
		String contributor = OWNER.replace("org-owner", "org-contributor");
		assertThat(portal.signedIn("ky", contributor).get(EVENT + "/outcomes").statusCode()).isEqualTo(403);
	}

	@Test
	void anOutcomeLeadsToWhatItBecameAlsoUnderAnotherNumberOrInOtherWords() {
		answer(event("outcomes_published", 40));
		try {
			assertThat(leadsTo(recommendation(HOST, "1", "Мектеп ачуу"), recommendation(OPENING, "R0", "Борбор ачуу")))
				.isEqualTo("/recommendations/" + OPENING + "/chain");
			assertThat(leadsTo(recommendation(OPENING, "2", "Мыйзам"), recommendation(HOST, "1", "Борборлор ачуу")))
				.isEqualTo("/recommendations/" + HOST + "/chain");
			assertThat(leadsTo(recommendation(HOST, "R0", "Борборлор ачуу"))).isEmpty();
		}
		finally {
			portal.activities.answer("GET /api/v1/recommendations", "{\"items\":[]}");
		}
	}

	private static String leadsTo(String... recommendations) {
		portal.activities.answer("GET /api/v1/recommendations",
				"{\"items\":[" + String.join(",", recommendations) + "]}");
		return portal.visitor("ky").open(EVENT).select("#outcomes ~ ul a[href$=/chain]").attr("href");
	}

	private static String recommendation(String id, String number, String text) {
		return """
				{"id":"%s","version":1,"number":"%s","text":{"ky":"%s"},"kind":"service","editorialState":"published",
				"children":[],"leadBodies":[],"partners":[],"counterparts":[],"affectedGroups":[],"topics":[],"areas":[],
				"truncatedSource":false,"compound":false,"gaps":[],"response":{"status":"not_sent"},"lateness":"none",
				"assessments":[]}"""
			.formatted(id, number, text);
	}

	@Test
	void aPastDraftIsPublishedAsPast() {
		answer(event("draft", null).replace("2033-06-04T18:00:00Z", "2020-06-04T18:00:00Z"));
		portal.events.answer("POST " + API + "/record", event("ended", null));
		Visitor organizer = portal.signedIn("ky", OWNER);
		Element form = organizer.open(EVENT).selectFirst("button[value=record]").closest("form");
		Document after = organizer.follow(organizer.submit(form, Map.of(), "record"));
		assertThat(after.select(".notice").first().text()).startsWith("Иш-чара болуп өткөн катары");
		assertThat(last("POST " + API + "/record").header("If-Match")).isEqualTo("\"7\"");
	}

	@Test
	void aStepThatCameTooLateShowsHowItIsNow() {
		Visitor organizer = portal.signedIn("en", OWNER);
		Element form = organizer.open(EVENT).selectFirst("button[value=open-registration]").closest("form");
		portal.events.refuseWrites(STALE);
		Document after = organizer.follow(organizer.submit(form, Map.of(), "open-registration"));
		assertThat(after.select("#problem").text()).contains("Somebody else was faster", "press once more");
	}

	@Test
	void everybodyFindsHerEventsWithTheirNextStepAtWork() {
		portal.events.answer("GET /api/v1/events", "{\"items\":[" + event("announced", null) + "," + event("ended", 40)
				+ "," + event("registration_open", 40) + "]}");
		Document work = portal.signedIn("en", OWNER).open("/work");
		assertThat(work.select("a[href=/events/new]")).hasSize(1);
		assertThat(work.select("a[href=" + EVENT + "/seating]").text()).isEqualTo("Say how many may come");
		assertThat(work.select("a[href=" + EVENT + "/guests]")).hasSize(1);
		assertThat(portal.signedIn("en", "[]").open("/work").select("a[href=/events/new]")).isEmpty();
		Document curator = portal.signedIn("en", "[{\"role\":\"curator\",\"scope\":\"platform\"}]").open("/work");
		assertThat(curator.select("a[href=/events/new]")).hasSize(1);
		assertThat(curator.select("h2").eachText()).contains("Events not yet announced");
	}

	@Test
	void aStoppedServiceCostsOnlyItsPartOfTheWork() {
		portal.events.be(StandIn.Mood.FAILS);
		Document work = portal.signedIn("en", OWNER).open("/work");
		assertThat(work.select(".away")).hasSize(1);
		assertThat(work.select("h2").eachText()).contains("My events", "My activities");
	}

	@Test
	void theFormStandsWhereTheDirectoryIsAwayAndLosesNothing() {
		Visitor organizer = portal.signedIn("ru", OWNER);
		portal.directory.be(StandIn.Mood.FAILS);
		Element form = organizer.open(EVENT + "/edit").selectFirst("main form");
		organizer.submit(form, Map.of(), "");
		JsonNode sent = json(last("PUT " + API));
		assertThat(sent.path("parties")).isEqualTo(JSON.readTree(event("announced", 40)).path("parties"));
		assertThat(sent.path("media")).isEqualTo(JSON.readTree(event("announced", 40)).path("media"));
	}

	@Test
	void moreRowsAreAddedWithoutSavingAnything() {
		Visitor organizer = portal.signedIn("ky", OWNER);
		Element form = organizer.open(EVENT + "/sessions/new").selectFirst("main form");
		int before = portal.events.received("PUT " + API).size();
		Document page = page(
				organizer.submit(form, Map.of("_more", "1", "speakers[0].name.ky", "Бурул эже", "title.ky", "Т"), ""));
		assertThat(page.getElementById("speakers[0].name.ky").val()).isEqualTo("Бурул эже");
		assertThat(page.getElementById("speakers[1].name.ky")).isNotNull();
		assertThat(portal.events.received("PUT " + API)).hasSize(before);
	}

	private static void answer(String event) {
		portal.events.answer("GET " + API, event)
			.answer("PUT " + API, event)
			.answer("PUT " + API + "/seating", event)
			.answer("PUT " + API + "/entry-rules", event)
			.answer("POST " + API + "/registrations/7/decisions", "{\"id\":\"7\",\"state\":\"waitlisted\"}")
			.answer("POST " + API + "/cancel", event);
	}

	private static StandIn.Received last(String question) {
		return portal.events.received(question).getLast();
	}

	private static JsonNode json(StandIn.Received received) {
		return JSON.readTree(received.body());
	}

	private static Document page(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return Jsoup.parse(answer.body(), answer.uri().toString());
	}

	private static String location(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
	}

	private static List<String> words(String text) {
		return text.isEmpty() ? List.of() : List.of(text.split(" "));
	}

	private static String organization(String id, String name, String group) {
		return """
				{"id":"%s","version":1,"listing":"published","trust":"verified","disputed":false,"name":{"ky":"%s"},
				"stakeholderGroup":"%s","alternateNames":[],"identifiers":[],"memberOf":[],"topics":[],"areasServed":[],
				"locations":[],"contactPoints":[],"links":[]}""".formatted(id, name, group);
	}

	private static String event(String state, @Nullable Integer capacity) {
		return """
				{"id":"%s","version":7,"state":"%s","organizationId":"%s","name":{"ky":"Жыйын","ru":"Сход"},
				"description":{"ky":"Эки күндүк"},"firstDay":"2033-06-03","lastDay":"2033-06-04","zone":"Asia/Bishkek",
				"startsAt":"2033-06-02T18:00:00Z","endsAt":"2033-06-04T18:00:00Z",
				"venue":{"name":{"ky":"Сары-Ой"},"area":"sary-oy"},"attendance":"mixed","languages":["ky","ru"],
				"parties":[{"organizationId":"%s","role":"organizer"},
				{"organizationId":"0198a1de-0000-7000-8000-000000000299","role":"funder"}],
				"sessions":[{"id":"%s","type":"opening","title":{"ky":"Ачылыш"},"day":"2033-06-03","startsAt":"09:00",
				"endsAt":"09:30","speakers":[{"personId":"0198a1de-0000-7000-8000-000000000501","role":"chair"},
				{"name":{"ru":"Гость"},"affiliation":{"ru":"Фонд"},"organizationId":"%s","role":"speaker"}],
				"topics":["health"]},{"id":"0198a1de-0000-7000-8000-000000000402","type":"panel",
				"title":{"ky":"Панель"},"day":"2033-06-04","speakers":[],"topics":[]}],
				"media":[{"title":{"ky":"Көчмөндөр"},"outletId":"0198a1de-0000-7000-8000-000000000202",
				"airsAt":"2033-06-01T19:40","commissionedBy":"%s","uri":"https://example.org/a"}],
				"topics":["health"],"areas":["bishkek"],"parentActivityId":"0198a1de-0000-7000-8000-000000000601",
				"documents":["0198a1de-0000-7000-8000-000000000701"],"capacity":%s,"quotas":{"ngo":5},
				"created":"2026-01-01T00:00:00Z","entryRules":{"approval":false,"offerHours":48,"access":"open","link":1,"questions":[
				{"id":"diet","kind":"choice","label":{"ky":"Тамак"},"help":null,"required":true,"keepDays":0,
				"options":[{"value":"halal","label":{"ky":"Халал"}}]}],
				"consents":[{"id":"photos","text":{"ky":"Макулмун"},"required":false,"version":"0"}]}}"""
			.formatted(ID, state, HOST, HOST, OPENING, HOST, HOST, capacity);
	}

}
