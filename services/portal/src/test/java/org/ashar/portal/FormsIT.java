package org.ashar.portal;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Writing records without JavaScript: what is sent, what is kept, what is said. */
class FormsIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String CURATOR = "[{\"role\":\"curator\",\"scope\":\"platform\"}]";

	private static final String ID = "0198a1de-0000-7000-8000-000000000007";

	private static final String DOCUMENT = """
			{"id":"%s","version":3,"title":{"ru":"Пресс-релиз"},"category":"press-release","languages":["ru","crh"],
			"issued":"2013-06-01","publishers":["%s"],"sha256":"%s","qualityFlags":["undated"],
			"editorialState":"draft","created":"2026-01-01T00:00:00Z"}""".formatted(ID, organization(3),
			"ab".repeat(32));

	private static final String INDICATOR = """
			{"id":"%s","version":1,"title":{"en":"Migrants"},"unit":{"en":"persons"},"measure":"unit","topics":[],
			"areas":[],"observations":[],"editorialState":"draft"}""".formatted(ID);

	private static final String PERSON = """
			{"id":"%s","version":2,"name":{"ky":"Айгүл"},"consentToPublish":true,"memberships":[{"organizationId":"%s",
			"role":{"ky":"Төрага"},"startDate":"2012"}]}""".formatted(ID, organization(3));

	private static TestPortal portal;

	@BeforeAll
	static void start() {
		portal = TestPortal.shared();
		portal.directory.answer("GET /api/v1/organizations", organizations(60))
			.answer("GET /api/v1/people/" + ID, PERSON);
		portal.activities.answer("GET /api/v1/documents/" + ID, DOCUMENT)
			.answer("POST /api/v1/documents", DOCUMENT)
			.answer("PUT /api/v1/documents/" + ID, DOCUMENT)
			.answer("POST /api/v1/documents/" + ID + "/publish", DOCUMENT)
			.answer("GET /api/v1/indicators/" + ID, INDICATOR)
			.answer("POST /api/v1/indicators/" + ID + "/observations", INDICATOR);
	}

	@BeforeEach
	void allIsWell() {
		portal.forgetOutages();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/organizations/new", "/activities/new", "/recommendations/new", "/documents/new",
			"/indicators/new", "/people/new", "/events/new", "/documents/" + ID + "/edit", "/people/" + ID + "/edit",
			"/indicators/" + ID })
	void everyFieldHasItsLabelAndThePageIsLight(String path) {
		for (String language : List.of("ky", "ru", "en")) {
			assertEveryFieldHasItsLabel(portal.signedIn(language, CURATOR).open(path), path, language);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/activities/new", "/recommendations/new", "/documents/new", "/indicators/new",
			"/people/new", "/events/new" })
	void nobodyFillsAFormInVain(String path) {
		Visitor newcomer = portal.signedIn("ru", "[]");
		assertThat(newcomer.get(path).statusCode()).isEqualTo(403);
		newcomer.open("/organizations/new");
	}

	static void assertEveryFieldHasItsLabel(Document page, String path, String language) {
		assertThat(page.select("html").attr("lang")).isEqualTo(language);
		assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
		for (Element field : page.select("main input:not([type=hidden]), main select, main textarea")) {
			boolean labelled = field.hasAttr("aria-label") || field.parents().is("label")
					|| !page.select("label[for=\"" + field.id() + "\"]").isEmpty();
			assertThat(labelled).as(path + " " + field.outerHtml().lines().findFirst().orElse("")).isTrue();
			for (String id : field.attr("aria-describedby").split(" ")) {
				assertThat(id.isEmpty() || page.getElementById(id) != null).as(id).isTrue();
			}
		}
		assertThat(page.outerHtml().getBytes(StandardCharsets.UTF_8).length).isLessThan(60_000);
	}

	@Test
	void aCuratorWritesADocumentDownOnceHoweverOftenTheButtonIsPressed() {
		Visitor curator = portal.signedIn("ky", CURATOR);
		Element form = curator.open("/documents/new").selectFirst("main form");
		Map<String, String> values = Map.of("title.ky", "Баяндама", "category", "report", "languages[]", "ky",
				"publishers[]", organization(3));
		Document shown = curator.follow(curator.submit(form, values, ""));
		assertThat(shown.select(".notice").text()).contains("Каралама сакталды");
		curator.submit(form, values, "");
		List<StandIn.Received> sent = portal.activities.received("POST /api/v1/documents");
		assertThat(sent.get(sent.size() - 1).header("Idempotency-Key")).isNotEmpty()
			.isEqualTo(sent.get(sent.size() - 2).header("Idempotency-Key"));
		assertThat(sent.getLast().header("Authorization")).startsWith("Bearer ");
		assertThat(json(sent.getLast())).isEqualTo(JSON.readTree("""
				{"title":{"ky":"Баяндама"},"category":"report","languages":["ky"],"publishers":["%s"]}"""
			.formatted(organization(3))));
	}

	@Test
	void editingKeepsWhatTheFormDoesNotShowAndSaysWhichVersionWasSeen() {
		Visitor curator = portal.signedIn("ru", CURATOR);
		Element form = curator.open("/documents/" + ID + "/edit").selectFirst("main form");
		HttpResponse<String> answer = curator.submit(form, Map.of("title.ru", "Сообщение для печати"), "");
		assertThat(answer.statusCode()).isEqualTo(302);
		StandIn.Received sent = portal.activities.received("PUT /api/v1/documents/" + ID).getLast();
		assertThat(sent.header("If-Match")).isEqualTo("\"3\"");
		assertThat(json(sent)).isEqualTo(JSON.readTree("""
				{"title":{"ru":"Сообщение для печати"},"category":"press-release","languages":["ru","crh"],
				"issued":"2013-06-01","publishers":["%s"],"qualityFlags":["undated"],"sha256":"%s"}"""
			.formatted(organization(3), "ab".repeat(32))));
	}

	@Test
	void nothingIsLostInAFormWhoseChoicesCannotBeNamed() {
		Visitor curator = portal.signedIn("ru", CURATOR);
		portal.directory.be(StandIn.Mood.FAILS);
		Element form = curator.open("/documents/" + ID + "/edit").selectFirst("main form");
		curator.submit(form, Map.of(), "");
		assertThat(json(portal.activities.received("PUT /api/v1/documents/" + ID).getLast()).path("publishers")
			.get(0)
			.asString()).isEqualTo(organization(3));
	}

	@Test
	void aRefusalNamesTheFieldsLeadsToThemAndKeepsEveryWord() {
		portal.activities.refuseWrites("""
				{"type":"urn:ashar:problem:invalid-request","title":"Оңдоо керек","status":400,"detail":"Экөө",
				"errors":[{"field":"issued","code":"dated","message":"Күн туура эмес"},
				{"field":"publishers[0]","code":"unknown","message":"Мындай уюм жок"},
				{"field":"title.en","code":"too-long","message":"Өтө узун"}]}""");
		Visitor curator = portal.signedIn("ky", CURATOR);
		Element form = curator.open("/documents/new").selectFirst("main form");
		HttpResponse<String> answer = curator.submit(form,
				Map.of("title.en", "Report", "issued", "кечээ", "category", "report"), "");
		Document page = Jsoup.parse(answer.body());
		assertThat(page.select("#problem a")).hasSize(3)
			.allMatch((link) -> page.getElementById(link.attr("href").substring(1)) != null);
		Element issued = page.getElementById("issued");
		assertThat(issued.val()).isEqualTo("кечээ");
		assertThat(issued.attr("aria-invalid")).isEqualTo("true");
		assertThat(issued.attr("aria-describedby")).contains("issued-error");
		assertThat(page.getElementById("issued-error").text()).isEqualTo("Күн туура эмес");
		assertThat(page.getElementById("title.en").val()).isEqualTo("Report");
		assertThat(page.select("input[name=_key]").val()).isNotEqualTo(form.select("input[name=_key]").val());
	}

	@Test
	void aForgedKeyIsABadRequestAndSendsNothing() {
		Visitor curator = portal.signedIn("en", CURATOR);
		Element form = curator.open("/documents/new").selectFirst("main form");
		HttpResponse<String> answer = curator.submit(form, Map.of("title.en", "Report", "_key", "no\nkey: at all"), "");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(Jsoup.parse(answer.body()).select("main h1").text()).isNotEmpty();
	}

	@Test
	void whenTheServiceIsAwayEveryWordIsKeptAndTheSameCanBeSentAgain() {
		Visitor curator = portal.signedIn("en", CURATOR);
		Element form = curator.open("/documents/new").selectFirst("main form");
		portal.activities.be(StandIn.Mood.FAILS);
		HttpResponse<String> answer = curator.submit(form, Map.of("title.en", "Report", "category", "report"), "");
		Document page = Jsoup.parse(answer.body());
		assertThat(page.select("#problem h2").text()).startsWith("Not saved");
		assertThat(page.getElementById("title.en").val()).isEqualTo("Report");
		assertThat(page.select("input[name=_key]").val()).isEqualTo(form.select("input[name=_key]").val());
	}

	@Test
	void aNumberIsAddedToAnIndicatorAsPeopleWriteIt() {
		Visitor curator = portal.signedIn("en", CURATOR);
		Document page = curator.open("/indicators/" + ID);
		Element form = page.selectFirst("button[value=observations]").closest("form");
		Document after = curator.follow(curator.submit(form,
				Map.of("valueMin", "500 000", "valueMax", "700000", "isEstimate", "true", "comparator", "none"),
				"observations"));
		assertThat(after.select(".notice").text()).isEqualTo("The number is added.");
		StandIn.Received sent = portal.activities.received("POST /api/v1/indicators/" + ID + "/observations").getLast();
		assertThat(sent.body()).contains("\"valueMin\":500000").contains("\"isEstimate\":true");
		assertThat(sent.header("If-Match")).isEqualTo("\"1\"");
	}

	@Test
	void aRefusedStepKeepsWhatWasWritten() {
		portal.activities.refuseWrites("{\"title\":\"Stale\",\"status\":400,\"detail\":\"Somebody was faster\"}");
		Visitor curator = portal.signedIn("en", CURATOR);
		Element form = curator.open("/indicators/" + ID).selectFirst("button[value=observations]").closest("form");
		Document after = curator
			.follow(curator.submit(form, Map.of("note.en", "Counted at the border"), "observations"));
		assertThat(after.select("#problem").text()).contains("Somebody was faster");
		assertThat(after.getElementById("note.en").val()).isEqualTo("Counted at the border");
	}

	@Test
	void whoeverSubscribesWhileNotificationsAreAwayKeepsWhatSheChose() {
		Visitor visitor = portal.visitor("ky");
		Element form = visitor.open("/subscribe").selectFirst("main form");
		portal.notifications.be(StandIn.Mood.FAILS);
		Document page = Jsoup.parse(visitor
			.submit(form, Map.of("email", "aigul@example.org", "frequency", "daily", "topic[]", "health"), "")
			.body());
		assertThat(page.select("#problem h2").text()).startsWith("Сакталган жок");
		assertThat(page.getElementById("email").val()).isEqualTo("aigul@example.org");
		assertThat(page.select("#frequency option[selected]").val()).isEqualTo("daily");
		assertThat(page.select("input[name='topic[]'][checked]").val()).isEqualTo("health");
	}

	@Test
	void aPreferenceThatIsRefusedIsSaidOnThePage() {
		portal.notifications.answer("GET /api/v1/preferences",
				"""
						{"version":1,"language":"ru","fallback":["ky","en"],"status":"active","timeZone":"Asia/Bishkek","digestHour":8,
						"subscriptions":[]}""");
		portal.notifications.refuseWrites("{\"title\":\"Исправьте\",\"status\":400,\"detail\":\"Нет такого часа\"}");
		Visitor visitor = portal.visitor("ru");
		Element form = visitor.open("/preferences/tok").selectFirst("form[action=/preferences/tok]");
		Document page = visitor.follow(visitor.submit(form, Map.of("digestHour", "noon"), ""));
		assertThat(page.select("#problem").text()).contains("Нет такого часа");
		assertThat(portal.notifications.received("PUT /api/v1/preferences").getLast().body())
			.contains("\"language\":\"ru\"", "\"digestHour\":\"noon\"");
	}

	@Test
	void whoeverHasNotSignedInIsAskedTo() {
		HttpResponse<String> answer = portal.visitor("en").get("/documents/new");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login/ashar");
	}

	@Test
	void aVisitorSeesNoStepsAndACuratorDoes() {
		assertThat(portal.visitor("en").open("/documents/" + ID).select("main form")).isEmpty();
		assertThat(portal.visitor("en").open("/indicators/" + ID).select("main form")).isEmpty();
		assertThat(portal.visitor("en").open("/people/" + ID).select("a[href$=edit]")).isEmpty();
		Visitor curator = portal.signedIn("en", CURATOR);
		Document page = curator.open("/documents/" + ID);
		assertThat(page.select("a[href$=edit]")).hasSize(1);
		curator.follow(curator.submit(page.selectFirst("button[value=publish]").closest("form"), Map.of(), "publish"));
		assertThat(portal.activities.received("POST /api/v1/documents/" + ID + "/publish")).hasSize(1);
		assertThat(curator.open("/people/" + ID).select("a[href$=edit]")).hasSize(1);
		assertThat(curator.open("/work").select("a[href$=/new]").eachAttr("href")).contains("/documents/new",
				"/indicators/new", "/people/new", "/recommendations/new");
	}

	private static JsonNode json(StandIn.Received received) {
		return JSON.readTree(received.body());
	}

	@Test
	void whoeverMissesAnOrganizationLooksForItAndLosesNothingAndSavesNothing() {
		Visitor curator = portal.signedIn("ru", CURATOR);
		assertThat(curator.open("/documents/new").select("#_find")).as("all fit").isEmpty();
		portal.directory.answer("GET /api/v1/organizations",
				organizations(100).replaceFirst("\\{", "{\"next\":\"more\","));
		try {
			Element form = curator.open("/documents/new").selectFirst("main form");
			assertThat(form.select("#_find")).hasSize(1);
			int saved = portal.activities.received("POST /api/v1/documents").size();
			portal.directory.answer("GET /api/v1/organizations", organizations(1));
			Document found = Jsoup.parse(curator
				.submit(form, Map.of("title.ru", "Доклад", "_find", "Жардам", "publishers[]", organization(3)), "")
				.body());
			assertThat(portal.activities.received("POST /api/v1/documents")).hasSize(saved);
			assertThat(portal.directory.received("GET /api/v1/organizations").getLast().query()).contains("q=Жардам");
			assertThat(found.selectFirst("[id='title.ru']").val()).isEqualTo("Доклад");
			assertThat(found.select("#publishers option").eachAttr("value")).containsExactly(organization(0),
					organization(3));
			assertThat(found.select("#publishers option[selected]").eachAttr("value")).containsExactly(organization(3));
			assertThat(found.selectFirst("#_find").val()).isEqualTo("Жардам");
		}
		finally {
			portal.directory.answer("GET /api/v1/organizations", organizations(60));
		}
	}

	static String organization(int number) {
		return "0198a1de-0000-7000-8000-0000000001%02d".formatted(number);
	}

	static String organizations(int number) {
		return IntStream.range(0, number)
			.mapToObj((each) -> """
					{"id":"%s","version":1,"listing":"published","trust":"verified","disputed":false,
					"name":{"ky":"Карыларга жардам көрсөтүү борбору №%d"},"alternateNames":[],"identifiers":[],
					"memberOf":[],"topics":[],"areasServed":[],"locations":[],"contactPoints":[],"links":[]}"""
				.formatted(organization(each), each))
			.collect(Collectors.joining(",", "{\"items\":[", "]}"));
	}

}
