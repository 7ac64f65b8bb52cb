package org.ashar.portal;

import java.util.List;

import org.ashar.infra.platform.testing.Http;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The way of a recommendation, as anybody reads it. */
class ChainIT {

	private static final String ID = "0198a1de-0000-7000-8000-000000000031";

	private static final String OTHER = "0198a1de-0000-7000-8000-000000000032";

	private static final String PAGE = "/recommendations/" + ID + "/chain";

	private static final String ASKED = "GET /api/v1/recommendations/" + ID + "/chain";

	private static final String CHAIN = """
			{"recommendation":{"type":"recommendation","id":"%1$s","kind":"policy","title":{"ru":"Выработать стратегию"}},
			"number":"R0","state":"published","dueDate":null,
			"adoptedAt":{"event":{"type":"event","id":"%2$s","kind":"offline","title":{"en":"Conference"}},
			"sessionId":"%2$s","session":{"ky":"Сунуштар","en":"Recommendations"},"origin":%3$s},
			"source":{"document":{"type":"document","id":"%2$s","kind":"press-release","title":{"en":"Press release"}},
			"paragraph":null,"lines":"36-40","anchor":null,"origin":%3$s},
			"addressed":[{"role":"lead","organization":{"type":"organization","id":"%2$s","kind":"state",
			"title":{"en":"Government"}},"origin":%3$s},
			{"role":"observer","organization":{"type":"organization","id":"%2$s","kind":null,"title":null},"origin":%3$s}],
			"answers":[{"status":"sent","sentDate":"2026-05-01","date":null,"text":null,"organization":null,
			"document":null,"origin":%4$s},{"status":"accepted","sentDate":"2026-05-01","date":"2026-06-01",
			"text":{"en":"We will <b>do</b> it"},"organization":{"type":"organization","id":"%2$s","kind":"state",
			"title":{"en":"Government"}},"document":null,"origin":%4$s}],
			"assessments":[{"voice":"independent","level":"substantial","date":"2022-05-01","note":{"en":"Late"},
			"organization":null,"evidence":[{"document":null,"uri":"https://example.org/","note":{"en":"A plan"}}],
			"origin":%4$s}],
			"activities":[{"relation":"project-of-event","record":{"type":"activity","id":"%2$s","kind":"project",
			"title":{"en":"The project"}},"origin":{"record":{"type":"event","id":"%2$s"},"sequence":2,
			"at":"2026-11-25T10:00:00Z","authorRole":"org-owner"}}],
			"documents":[],"related":[],
			"history":[{"change":"published","note":null,"sequence":4,"at":"2026-11-25T10:00:00Z","authorRole":"curator"},
			{"change":"turned","note":{"en":"Something new"},"sequence":5,"at":"2026-11-25T10:00:00Z","authorRole":"seer"}]}"""
		.formatted(ID, OTHER, origin(1, "curator"), origin(6, "focal-point"));

	private static TestPortal portal;

	@BeforeAll
	static void start() {
		portal = TestPortal.shared();
	}

	@BeforeEach
	void allIsWell() {
		portal.forgetOutages();
		portal.knowledge.answer(ASKED, CHAIN);
	}

	@Test
	void itBeginsAtASessionAndEndsWithWhatBecameOfIt() {
		Document page = portal.visitor("en").open(PAGE);
		assertThat(page.select(".chain").getFirst().select("h2").eachText()).containsExactly("Put forward at", "Source",
				"Addressed to", "Sent", "Accepted", "Independent: Substantial",
				"Laws, programmes and other activities");
		assertThat(page.select(".chain a[href=/events/" + OTHER + "]").getFirst().text()).isEqualTo("Conference");
		assertThat(page.select(".chain").text()).contains("Session: Recommendations", "lines 36-40",
				"Lead body: Government", "sent on 1 May 2026", "We will <b>do</b> it");
		assertThat(page.select("blockquote [lang=ru]")).isNotEmpty();
		assertThat(page.select("blockquote .fallback").text()).isEqualTo("in Russian");
	}

	@Test
	void everyLinkSaysFromWhichMessageItIsKnown() {
		Document page = portal.visitor("en").open(PAGE);
		assertThat(page.select(".chain").getFirst().children()).hasSize(7).allSatisfy((step) -> {
			assertThat(step.select(".origin time").attr("datetime")).isEqualTo("2026-11-25T10:00:00Z");
			assertThat(step.select(".origin").text()).containsPattern("^message no\\. [126] ");
		});
		assertThat(page.select(".origin").getFirst().text())
			.isEqualTo("message no. 1 · curator · 25 November 2026, 16:00");
		assertThat(page.select(".chain").getFirst().children().last().select(".origin").text()).as("of another record")
			.startsWith("message no. 2 (Event) · owner of an organization");
		assertThat(page.select(".chain").getFirst().children().last().select(".origin a").attr("href"))
			.isEqualTo("/events/" + OTHER);
	}

	@Test
	void whatThePortalHasNoWordsForIsShownAsItIs() {
		Document page = portal.visitor("en").open(PAGE);
		assertThat(page.select(".chain").text()).contains("observer A record that is not public", "seer");
		assertThat(page.select("section[aria-labelledby=history] h3").eachText()).containsExactly("Published",
				"turned");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ky", "ru", "en" })
	void aRecommendationThatNobodyAnsweredSaysSo(String language) {
		portal.knowledge.answer(ASKED, """
				{"recommendation":{"type":"recommendation","id":"%s","kind":"policy","title":{"en":"Do it"}},
				"state":"published","addressed":[],"answers":[],"assessments":[],"activities":[],"documents":[],
				"related":[],"history":[]}""".formatted(ID));
		Document page = portal.visitor(language).open(PAGE);
		assertThat(page.select("html").attr("lang")).isEqualTo(language);
		assertThat(page.select(".chain").getFirst().select("li")).hasSize(4)
			.allSatisfy((step) -> assertThat(step.select("p").text()).isNotEmpty());
	}

	@Test
	void lettersAreCountedWhereSomebodyCounts() {
		assertThat(portal.visitor("ru").open(PAGE).text()).doesNotContain("Письма подписчикам");
		portal.knowledge.answer(ASKED, CHAIN.replace("\"activities\":[", """
				"letters":{"atLeast":20,"since":"2013-06-03T05:00:00Z","at":"2013-06-04T06:30:00Z","sequence":4},
				"activities":["""));
		assertThat(portal.visitor("ru").open(PAGE).select(".chain").getFirst().select("li").last().text())
			.startsWith("Письма подписчикам О ней рассказали не меньше 20 писем.")
			.contains("2013")
			.contains("№ 4");
	}

	@Test
	void oneThatIsNotPublicIsNotThere() {
		assertThat(portal.visitor("ky").get("/recommendations/" + OTHER + "/chain").statusCode()).isEqualTo(404);
	}

	@Test
	void whileItCannotBeToldThePageSaysSo() {
		portal.knowledge.be(StandIn.Mood.FAILS);
		Document page = portal.visitor("ky").open(PAGE);
		assertThat(page.select(".away")).hasSize(1);
		assertThat(page.select(".crumbs a").eachAttr("href")).contains("/recommendations/" + ID);
	}

	@Test
	void aRecommendationLeadsToItsWayAndToWhereItWasPutForward() {
		portal.activities.answer("GET /api/v1/recommendations/" + ID,
				"""
						{"id":"%s","version":1,"number":"R0","text":{"en":"Do it"},"kind":"policy","editorialState":"published",
						"adoptedAt":{"eventId":"%s","sessionId":"s2"},"children":[],"leadBodies":[],"partners":[],"counterparts":[],
						"affectedGroups":[],"topics":[],"areas":[],"truncatedSource":false,"compound":false,"gaps":[],
						"response":{"status":"not_sent"},"lateness":"none","assessments":[]}"""
					.formatted(ID, OTHER));
		Document without = portal.visitor("en").open("/recommendations/" + ID);
		assertThat(without.select(".chain a[href=/events/" + OTHER + "]").text()).as("events are away")
			.isEqualTo("Event");
		assertThat(without.select("a[href=" + PAGE + "]")).hasSize(1);
		StandIn events = new StandIn().answer("GET /api/v1/events/" + OTHER,
				"""
						{"id":"%s","version":1,"state":"ended","organizationId":"o","name":{"en":"Conference"},
						"firstDay":"2013-06-03","lastDay":"2013-06-04","zone":"Asia/Bishkek","startsAt":"2013-06-03T03:00:00Z",
						"endsAt":"2013-06-04T12:00:00Z","attendance":"offline","languages":[],"parties":[],"media":[],
						"sessions":[{"id":"s1","type":"opening","title":{"en":"Opening"},"day":"2013-06-03","speakers":[],"topics":[]},
						{"id":"s2","type":"discussion","title":{"ru":"Стратегия"},"day":"2013-06-04","speakers":[],"topics":[]}],
						"topics":[],"areas":[],"documents":[],"quotas":{}}"""
					.formatted(OTHER));
		try (TestPortal other = TestPortal.start(TestPortal.at("events", events.url()),
				TestPortal.at("activities", portal.activities.url()))) {
			String chain = Jsoup.parse(other.browser("en").get("/recommendations/" + ID).text())
				.select(".chain li")
				.getFirst()
				.text();
			assertThat(chain).contains("Put forward at", "Conference", "4 June 2013", "Session: Стратегия")
				.doesNotContain("Opening");
		}
	}

	private static String origin(int sequence, String role) {
		return """
				{"record":{"type":"recommendation","id":"%s"},"sequence":%d,"at":"2026-11-25T10:00:00Z","authorRole":"%s"}"""
			.formatted(ID, sequence, role);
	}

	@Test
	void aPictureShowsTheSameUprightAndInRows() {
		Document page = portal.visitor("en").open(PAGE);
		for (String kind : List.of("tall", "wide")) {
			Element picture = page.select("svg.way." + kind).getFirst();
			assertThat(picture.select(".box")).hasSize(8);
			assertThat(picture.select(".arrow")).as("from each to the next").hasSize(7);
			assertThat(words(picture.select(".box.event")))
				.isEqualTo("Put forward at Conference Session: Recommendations");
			assertThat(words(picture.select(".box.answer"))).contains("Accepted We will <b>do</b> it");
			assertThat(words(picture.select(".box.assessment"))).contains("Substantial", "1 piece of evidence");
			assertThat(words(picture.select(".arrow").get(3).children()))
				.isEqualTo("focal point of the body, 25 November 2026");
			assertThat(picture.attr("aria-labelledby").split(" "))
				.allSatisfy((id) -> assertThat(page.getElementById(id).text()).isNotEmpty());
		}
		assertThat(page.select("svg.way.tall").attr("viewBox")).startsWith("0 0 360 ");
		assertThat(page.select("svg.way [lang=ru]").text()).as("what is only there in Russian").contains("стратегию");
	}

	@Test
	void whoeverTookThePlaceOfTheBodyIsNamedWithTheAct() {
		portal.knowledge.answer(ASKED,
				CHAIN.replaceFirst("\\{\"role\":\"observer\"",
						"""
								{"role":"partner","organization":{"type":"organization","id":"%1$s","kind":"state",
								"title":{"en":"Ministry of 2011"}},"origin":%2$s,"until":%3$s,"successors":[{"type":"renamed",
								"date":"2015-12-11","legalBasis":{"en":"Resolution 854"},"organization":{"type":"organization","id":"%1$s",
								"kind":"state","title":{"ky":"Миграция кызматы"}},"origin":%3$s}]},{"role":"observer\""""
							.formatted(OTHER, origin(1, "curator"), origin(2, "verifier"))));
		Document page = portal.visitor("ru").open(PAGE);
		assertThat(page.select(".chain").getFirst().text()).contains("до 25 ноября 2026",
				"Теперь называется: Миграция кызматы", "11 декабря 2015", "Resolution 854");
		assertThat(words(page.select("svg.way.tall .box.body"))).contains("Теперь называется: Миграция кызматы");
	}

	private static String words(Elements drawn) {
		return String.join(" ", drawn.select("text").eachText());
	}

	@Test
	void programsReadItAsLinkedData() {
		Http.Answer answer = portal.program("en").header("Accept", "application/ld+json").get(PAGE);
		assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/ld+json");
		JsonNode data = answer.json();
		assertThat(data.at("/text/ru").asString()).isEqualTo("Выработать стратегию");
		assertThat(data.at("/recordedAt/subEvent/name/ky").asString()).isEqualTo("Сунуштар");
		assertThat(data.at("/audience/0/audience/@type").toString()).contains("org:Organization");
		assertThat(data.at("/comment/1/toldBy/role").asString()).isEqualTo("focal-point");
		assertThat(data.at("/review/0/citation/0").asString()).isEqualTo("https://example.org/");
		assertEveryTermIsDefined(data, data.get("@context"));
		assertThat(portal.visitor("ky").open(PAGE).select("a[type=application/ld+json]").attr("href"))
			.isEqualTo(PAGE + ".jsonld");
		assertThat(portal.program("ru").header("Accept", "*/*").get(PAGE + ".jsonld").json()).isEqualTo(data);
		assertThat(portal.program("ru").header("Accept", "*/*").get(PAGE).text()).as("a page for people")
			.startsWith("<!DOCTYPE html>");
	}

	private static void assertEveryTermIsDefined(JsonNode node, JsonNode context) {
		if (node == context) {
			return;
		}
		node.forEach((part) -> assertEveryTermIsDefined(part, context));
		node.properties().stream().filter((one) -> !one.getKey().equals("@context")).forEach((one) -> {
			boolean languages = List.of("ky", "ru", "en").contains(one.getKey());
			assertThat(languages || one.getKey().startsWith("@") || context.has(one.getKey())).as(one.getKey())
				.isTrue();
			if (one.getKey().equals("@type")) {
				assertThat(one.getValue().isArray() ? one.getValue().get(0).asString() : one.getValue().asString())
					.matches("(schema|org|opengov|prov):[A-Z][A-Za-z]+");
			}
		});
	}

	@Test
	void itIsLight() {
		for (String language : List.of("ky", "ru", "en")) {
			assertThat(portal.visitor(language).get(PAGE).body().length()).isLessThan(50_000);
		}
	}

}
