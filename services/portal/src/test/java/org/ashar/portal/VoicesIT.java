package org.ashar.portal;

import java.net.http.HttpResponse;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What each voice says of a recommendation, and who may decide on what is said. */
class VoicesIT {

	private static final String ID = "0198a1de-0000-7000-8000-00000000e001";

	private static final String END = "0198a1de-0000-7000-8000-00000000e002";

	private static final String BODY = "0198a1de-0000-7000-8000-0000000000a3";

	private static final String PAGE = "/recommendations/" + ID;

	private static final String GRANTS = """
			[{"role":"%s","scope":"%s"}]""";

	private static final String PROPOSAL = """
			{"assessment":{"id":"p1","voice":"independent","level":"complete","date":"2026-03-01","evidence":[]},
			"at":"2026-03-01T06:00:00Z","mayDecide":%s,"refused":%s}""";

	private static TestPortal portal;

	@BeforeAll
	static void start() {
		portal = TestPortal.shared();
	}

	@BeforeEach
	void allIsWell() {
		portal.forgetOutages();
		portal.activities.answer("GET /api/v1" + PAGE, record("sent", "")).answer("GET /api/v1" + PAGE + "/hints", """
				{"gaps":["looks-compound"],"resembles":[{"id":"%s","number":"12","text":{"en":"Nearly the same"},
				"percent":80}]}""".formatted(END)).answer("GET /api/v1/recommendations/overdue", """
				{"items":[{"organizationId":"%s","delayed":2,"longOverdue":1}]}""".formatted(BODY));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ky", "ru", "en" })
	void theThreeVoicesStandSideBySideWithWhatTheySaidBefore(String language) {
		Document page = portal.visitor(language).open(PAGE);
		assertThat(page.select(".voices > li")).hasSize(3);
		Element government = page.select(".voices > li").getFirst();
		assertThat(government.select("> p .state")).hasSize(1);
		assertThat(government.select("details .state")).as("history is kept").hasSize(1);
		assertThat(page.select(".voices > li").get(1).select(".state")).as("it has not spoken").isEmpty();
	}

	@Test
	void theGapIsShownAndSoIsTheDayByWhichAnAnswerIsDue() {
		Document page = portal.visitor("en").open(PAGE);
		assertThat(page.select("section[aria-labelledby=voices]").text()).contains("The voices are 2 steps apart");
		assertThat(page.text()).contains("An answer is due by 19 June 2026", "Answer delayed");
		assertThat(page.select("[id=proposals]")).as("nobody else sees them").isEmpty();
	}

	@Test
	void whoMayDecidePublishesOrRefusesWithAReason() {
		portal.activities.answer("GET /api/v1" + PAGE, record("sent", PROPOSAL.formatted("true", "null")))
			.answer("POST /api/v1" + PAGE + "/assessments/p1/refuse", record("sent", ""));
		Visitor curator = portal.signedIn("en", GRANTS.formatted("curator", "platform"));
		Document page = curator.open(PAGE);
		Element form = page.selectFirst("section[aria-labelledby=proposals] details form");
		HttpResponse<String> answer = curator.submit(form, Map.of("reason.en", "Too early"), "refuse");
		assertThat(curator.follow(answer).text()).contains("The assessment is not published");
		assertThat(portal.activities.written().getLast()).contains("/assessments/p1/refuse");
		assertThat(curator.post(PAGE + "/assessments/p1", "_verb=delete&_version=3").statusCode()).isIn(403, 404);
	}

	@Test
	void editorsAreHelpedAndReadersAreNot() {
		Visitor curator = portal.signedIn("en", GRANTS.formatted("curator", "platform"));
		assertThat(curator.open(PAGE).text()).contains("Reads as if it asked for several things", "80 % alike",
				"Nearly the same");
		assertThat(portal.visitor("en").open(PAGE).text()).doesNotContain("Nearly the same");
	}

	@Test
	void aFocalPointIsOfferedOnlyWhatComesNext() {
		Visitor focal = portal.signedIn("en", GRANTS.formatted("focal-point", "organization:" + BODY));
		assertThat(focal.open(PAGE).select("select[name=status] option").eachAttr("value")).containsExactly("",
				"acknowledged", "clarification_requested");
		portal.activities.answer("GET /api/v1" + PAGE, record("acknowledged", ""));
		assertThat(focal.open(PAGE).select("select[name=status] option").eachAttr("value")).containsExactly("",
				"accepted", "partly_accepted", "noted", "rejected");
		Visitor other = portal.signedIn("en", GRANTS.formatted("focal-point", "organization:" + END));
		assertThat(other.open(PAGE).select("select[name=status]")).isEmpty();
	}

	@Test
	void whatWasMergedLeadsOnForGoodAndKeepsAPageOfItsOwn() {
		portal.activities.answer("GET /api/v1" + PAGE,
				record("sent", "").replace("\"published\"", "\"merged\"")
					.replace("\"splitInto\":[]",
							"\"splitInto\":[],\"mergedInto\":\"%s\",\"redirect\":\"%s\"".formatted(END, END)));
		portal.activities.answer("GET /api/v1/recommendations/" + END, record("sent", "").replace(ID, END));
		HttpResponse<String> answer = portal.visitor("en").get(PAGE);
		assertThat(answer.statusCode()).isEqualTo(301);
		assertThat(answer.headers().firstValue("Location").orElseThrow())
			.endsWith("/recommendations/" + END + "?from=" + ID);
		assertThat(portal.visitor("en").open("/recommendations/" + END + "?from=" + ID).text())
			.contains("Recommendation 8a was merged into this one");
		assertThat(portal.visitor("en").open(PAGE + "?own=1").select("blockquote").text()).contains("Open schools");
	}

	@Test
	void thoseWhoOweAnswersAreCounted() {
		Document page = portal.visitor("en").open("/recommendations/overdue");
		assertThat(page.select("a[href*=long_overdue]").text()).isEqualTo("Answer long overdue: 1");
		assertThat(page.select("a[href*=delayed]").text()).isEqualTo("Answer delayed: 2");
	}

	private static String record(String response, String proposals) {
		return """
				{"id":"%s","version":3,"number":"8a","text":{"en":"Open schools"},"kind":"service",
				"editorialState":"published","children":[],"leadBodies":["%s"],"partners":[],"counterparts":[],
				"affectedGroups":[],"topics":[],"areas":[],"truncatedSource":false,"compound":false,"gaps":[],
				"response":{"status":"%s","sentAt":"2026-06-01","date":"2026-06-01","answerDue":"2026-06-19",
				"longOverdueAfter":"2026-07-19"},
				"lateness":"delayed","assessments":[%s,%s,%s],"voices":["a2","a3"],"voiceGap":2,
				"proposals":[%s],"splitInto":[]}""".formatted(ID, BODY, response, said("a1", "government", "limited"),
				said("a2", "government", "complete"), said("a3", "independent", "limited"), proposals);
	}

	private static String said(String id, String voice, String level) {
		return """
				{"id":"%s","voice":"%s","level":"%s","date":"2026-01-0%s","evidence":[{"uri":"https://example.org/"}],
				"authorRole":"assessor"}""".formatted(id, voice, level, id.substring(1));
	}

}
