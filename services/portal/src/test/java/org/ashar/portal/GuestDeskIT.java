package org.ashar.portal;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

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

/** What an organizer does with many guests, and who else works for the event. */
class GuestDeskIT {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String GUESTS = Conference.PATH + "/guests";

	private static final String TEAM = Conference.PATH + "/team";

	private static final String API = "/api/v1" + Conference.PATH;

	private static final String SEARCH = "POST " + API + "/registrations/search";

	private static final String MESSAGE = """
			{"id":"m1","version":3,"state":"%s","subject":{"ru":"Новый зал"},"body":{"ru":"Первая строка\\nВторая <b>"},
			"count":62,"readers":{"ky":2,"ru":60},"missing":["ky"],"forTwo":true,"written":0,"left":0,
			"writer":{"account":"%s","role":"event-owner"},"changed":"2033-06-01T20:30:00Z"}""";

	private static TestPortal portal;

	@BeforeAll
	static void start() {
		portal = TestPortal.shared();
		Conference.answer(portal);
	}

	@BeforeEach
	void allIsWell() {
		portal.forgetOutages();
		portal.events.answer(SEARCH,
				"""
						{"items":[{"id":"0198a1de-0000-7000-8000-000000000901","state":"confirmed","name":"Айгүл <b>","email":"a@example.org",
						"language":"ky","group":"media","arrived":true,"first":true,"registeredAt":"2033-05-01T20:30:00Z",
						"notes":[{"text":"Тилмеч керек","role":"event-moderator","at":"2033-05-02T20:30:00Z"}]}],"next":"c/1"}""")
			.answer("GET " + API + "/registrations/counts", "{\"confirmed\":1}")
			.answer("GET " + API + "/registrations/statistics",
					"""
							{"states":{"confirmed":3,"waitlisted":1},"groups":{"-":4},"answers":{},"days":{"2033-05-01":3,"2033-05-02":1}}""")
			.answer("POST " + API + "/bulk-actions/preview", "{\"count\":2}")
			.answer("POST " + API + "/bulk-actions", action(true))
			.answer("GET " + API + "/bulk-actions/b1", action(true))
			.answer("GET " + API + "/bulk-actions/b1/results", """
					{"items":[{"registrationId":"r1","outcome":"refused","state":"cancelled"}]}""")
			.answer("GET " + API + "/messages", "{\"items\":[" + MESSAGE.formatted("draft", "x") + "]}")
			.answer("POST " + API + "/messages", MESSAGE.formatted("draft", "x"))
			.answer("GET " + API + "/messages/m1", MESSAGE.formatted("awaiting_approval", "x"))
			.answer("POST " + API + "/messages/m1/approve", MESSAGE.formatted("sending", "x"))
			.answer("POST " + API + "/exports", "Name");
		portal.identity.service().answer("GET " + API + "/team",
				"""
						{"items":[{"account":"0198a1de-0000-7000-8000-000000000801","email":"d@example.org","name":"Данияр","grants":[
						{"id":"0198a1de-0000-7000-8000-000000000802","role":"check-in","scope":"event:x","start":"2033-05-01T20:30:00Z",
						"end":"2033-06-04T18:00:00Z"}]}]}""")
			.answer("POST " + API + "/team", """
					{"account":"0198a1de-0000-7000-8000-000000000801","email":"d@example.org","grants":[]}""");
	}

	private static String action(boolean open) {
		return """
				{"id":"b1","decision":"approve","reason":null,"account":"x","role":"org-owner","at":"2033-06-01T20:30:00Z","open":%s,
				"counts":{"open":1,"done":1,"refused":1}}""".formatted(open);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/guests", "/guests/statistics", "/guests/messages", "/guests/messages/m1",
			"/guests/many/b1", "/team" })
	void everyFieldHasItsLabelAndNobodyKeepsThePage(String path) {
		for (String language : List.of("ky", "ru", "en")) {
			Visitor organizer = owner(language);
			FormsIT.assertEveryFieldHasItsLabel(organizer.open(Conference.PATH + path), path, language);
			assertThat(organizer.get(Conference.PATH + path).headers().allValues("Cache-Control"))
				.containsExactly("no-store");
		}
		assertThat(portal.visitor("ky").get(Conference.PATH + path).statusCode()).isEqualTo(302);
	}

	@Test
	void aNameIsLookedForInAFormAndStandsInNoAddress() {
		Visitor organizer = owner("ky");
		Element form = organizer.open(GUESTS).selectFirst("form.filter");
		assertThat(form.attr("method")).isEqualTo("post");
		Document page = page(organizer.submit(form, Map.of("q", "Айгүл", "mark", "absent"), ""));
		assertThat(json(SEARCH).path("wanted")).isEqualTo(JSON.readTree("""
				{"q":"Айгүл","arrived":false}"""));
		assertThat(page.select("a[rel=next]")).isEmpty();
		Element more = page.selectFirst("form:has([name=after])");
		organizer.submit(more, Map.of(), "");
		assertThat(json(SEARCH).at("/wanted/q").asString()).isEqualTo("Айгүл");
		organizer.open(GUESTS + "?q=Secret");
		assertThat(json(SEARCH).path("wanted").has("q")).isFalse();
		assertThat(page.select(".card").text()).contains("Тилмеч керек", "Айгүл <b>");
	}

	@Test
	void oneSeesHowManyItWouldBeBeforeAnythingIsDoneAndTheSameFormTwiceIsOneRequest() {
		Visitor organizer = owner("en");
		Element form = organizer.open(GUESTS).getElementById("many");
		int before = portal.events.received("POST " + API + "/bulk-actions").size();
		Document preview = page(
				organizer.submit(form, Map.of("whom", "all", "decision", "approve", "reason", "all well"), ""));
		assertThat(preview.select(".lead").text()).isEqualTo("Approve: 2 people");
		assertThat(portal.events.received("POST " + API + "/bulk-actions")).hasSize(before);
		Element confirm = preview.selectFirst("main form");
		HttpResponse<String> answer = organizer.submit(confirm, Map.of(), "");
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(GUESTS + "/many/b1");
		organizer.submit(confirm, Map.of(), "");
		assertThat(portal.events.received("POST " + API + "/bulk-actions")
			.stream()
			.skip(before)
			.map(sent -> sent.header("Idempotency-Key"))
			.distinct()).hasSize(1);
		assertThat(json("POST " + API + "/bulk-actions")).isEqualTo(JSON.readTree("""
				{"decision":"approve","expected":2,"reason":"all well","choice":{"wanted":{}}}"""));
		Document results = organizer.open(GUESTS + "/many/b1");
		assertThat(results.select(".rows").text()).contains("r1", "not possible", "Event cancelled");
	}

	@Test
	void nobodyTickedIsNobody() {
		Visitor organizer = owner("en");
		Element form = organizer.open(GUESTS).getElementById("many");
		organizer.submit(form, Map.of("whom", "ticked", "decision", "reject"), "");
		assertThat(json("POST " + API + "/bulk-actions/preview").path("ids")).isEmpty();
		assertThat(json("POST " + API + "/bulk-actions/preview").has("ids")).isTrue();
	}

	@Test
	void aMessageIsShownAsEachReaderSeesItAndOnlySomebodyElseMayAgree() {
		Document page = owner("en").open(GUESTS + "/messages/m1");
		assertThat(page.select("main h3").eachText()).containsExactly("Новый зал", "Новый зал");
		assertThat(page.select("main h3").eachAttr("lang")).containsOnly("ru");
		assertThat(page.select(".card p").eachText()).contains("Вторая <b>");
		assertThat(page.select(".notice").text()).contains("Some read Kyrgyz");
		assertThat(page.select("form[action$=/approve]")).hasSize(1);
		portal.events.answer("GET " + API + "/messages/m1",
				MESSAGE.formatted("awaiting_approval", IdentityStandIn.ACCOUNT));
		assertThat(owner("en").open(GUESTS + "/messages/m1").select("form[action$=/approve]")).isEmpty();
	}

	@Test
	void numbersStandInATableAndInAPictureThatSaysWhatItIs() {
		Document page = owner("en").open(GUESTS + "/statistics");
		Element svg = page.selectFirst("svg");
		assertThat(svg.selectFirst("title").text()).isEqualTo("State of the registration");
		assertThat(svg.select("desc").text()).isNotBlank();
		assertThat(svg.select("rect").eachAttr("width")).containsExactly("300", "100");
		assertThat(page.select("tbody").first().text()).isEqualTo("Seat confirmed 3 On the waiting list 1");
		assertThat(page.select("section").get(1).text()).contains("No group named");
	}

	@Test
	void somebodyIsTakenIntoTheTeamUpToADayAndOutAgain() {
		Visitor organizer = owner("en");
		Document page = organizer.open(TEAM);
		assertThat(page.select(".card").text()).contains("Данияр", "Check in", "until");
		Element form = page.selectFirst("form:has([name=email])");
		organizer.submit(form, Map.of("email", "n@example.org", "role", "event-moderator", "lastDay", "2033-06-04"), "");
		StandIn.Received sent = portal.identity.service().received("POST " + API + "/team").getLast();
		assertThat(JSON.readTree(sent.body())).isEqualTo(JSON.readTree("""
				{"email":"n@example.org","role":"event-moderator","language":"en","end":"2033-06-04T18:00:00Z"}"""));
		assertThat(sent.header("Idempotency-Key")).isEqualTo(form.select("[name=_key]").val());
	}

	private static Visitor owner(String language) {
		return portal.signedIn(language, """
				[{"role":"event-owner","scope":"event:%s","start":"2013-01-01T00:00:00Z"}]""".formatted(Conference.ID));
	}

	private static JsonNode json(String question) {
		return JSON.readTree(portal.events.received(question).getLast().body());
	}

	private static Document page(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return Jsoup.parse(answer.body(), answer.uri().toString());
	}

}
