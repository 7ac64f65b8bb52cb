package org.ashar.portal;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
				"Addressed to", "Sent", "Accepted", "Independent: Substantial");
		assertThat(page.select(".chain a[href=/events/" + OTHER + "]").text()).isEqualTo("Conference");
		assertThat(page.select(".chain").text()).contains("Session: Recommendations", "lines 36-40",
				"Lead body: Government", "sent on 1 May 2026", "We will <b>do</b> it");
		assertThat(page.select("blockquote [lang=ru]")).isNotEmpty();
		assertThat(page.select("blockquote .fallback").text()).isEqualTo("in Russian");
	}

	@Test
	void everyLinkSaysFromWhichMessageItIsKnown() {
		Document page = portal.visitor("en").open(PAGE);
		assertThat(page.select(".chain").getFirst().children()).hasSize(6).allSatisfy((step) -> {
			assertThat(step.select(".origin time").attr("datetime")).isEqualTo("2026-11-25T10:00:00Z");
			assertThat(step.select(".origin").text()).containsPattern("^message no\\. [16] · ");
		});
		assertThat(page.select(".origin").getFirst().text())
			.isEqualTo("message no. 1 · curator · 25 November 2026, 16:00");
		assertThat(page.select("section[aria-labelledby=around] .origin").text()).as("of another record")
			.startsWith("message no. 2 (Event) · owner of an organization");
		assertThat(page.select("section[aria-labelledby=around] .origin a").attr("href")).isEqualTo("/events/" + OTHER);
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
	void itIsLight() {
		for (String language : List.of("ky", "ru", "en")) {
			assertThat(portal.visitor(language).get(PAGE).body().length()).isLessThan(30_000);
		}
	}

}
