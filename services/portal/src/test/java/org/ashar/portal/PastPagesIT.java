package org.ashar.portal;

import java.net.http.HttpResponse;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A record as it stood on any day, and who did what. */
class PastPagesIT {

	private static final String ID = "0198a1de-0000-7000-8000-000000000051";

	private static final String BODY = "0198a1de-0000-7000-8000-000000000052";

	private static final String RECORDS = "GET /api/v1/records/recommendation/" + ID;

	private static final String PAGE = "/recommendations/" + ID + "/history";

	private static final String AUDITOR = "[{\"role\":\"auditor\",\"scope\":\"platform\"}]";

	private static final String FIRST = version(3, "published", "curator");

	private static final String SECOND = version(5, "responded", "focal-point");

	private static TestPortal portal;

	@BeforeAll
	static void start() {
		portal = TestPortal.shared();
	}

	@BeforeEach
	void allIsWell() {
		portal.forgetOutages();
		portal.knowledge.answer(RECORDS + "/history", "{\"items\":[" + SECOND + "," + FIRST + "],\"next\":null}");
		portal.knowledge.answer(RECORDS, """
				{"type":"recommendation","id":"%s","version":%s,"until":"2026-11-26T10:00:00Z","record":{"id":"%s",
				"text":{"ru":"Открыть школы","ky":"Мектеп ачуу"},"editorialState":"published","leadBodies":["%s"],
				"topics":["health"],"dueDate":"2014-05-01","truncatedSource":false,
				"response":{"status":"sent","sentDate":"2013-06-10"},"newField":"x"}}""".formatted(ID, FIRST, ID,
				BODY));
		portal.knowledge.answer(RECORDS + "/differences", """
				{"from":%s,"to":%s,"changes":[
				{"field":"text","language":"ru","before":"Открыть <b>школы</b>","after":"Открыть центры"},
				{"field":"response.status","language":null,"before":"sent","after":"accepted"},
				{"field":"topics","language":null,"before":null,"after":"health"}]}""".formatted(FIRST, SECOND));
	}

	@Test
	void everyVersionIsListedWithWhoMadeItInWhichRole() {
		Document page = portal.visitor("en").open(PAGE);
		assertThat(page.select(".chain h3").eachText()).containsExactly("Answered", "Published");
		assertThat(page.select(".chain .origin").first().text()).startsWith("message no. 5 · focal point of the body");
		assertThat(page.select(".chain a").eachAttr("href")).containsExactly(PAGE + "?version=5", PAGE + "?from=3&to=5",
				PAGE + "?version=3");
		assertThat(page.select("input[type=date]").attr("name")).isEqualTo("asOf");
		assertThat(page.select("label[for=asOf]").text()).isEqualTo("As it stood on");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ky", "ru", "en" })
	void onADayItIsShownAsOldWithALinkToThePresentAndKeptFromSearchEngines(String language) {
		HttpResponse<String> answer = portal.visitor(language).get(PAGE + "?asOf=2013-06-05");
		assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
		Document page = portal.visitor(language).open(PAGE + "?asOf=2013-06-05");
		assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
		assertThat(page.select(".old a").attr("href")).isEqualTo("/recommendations/" + ID);
		assertThat(page.select(".old strong").text()).isNotEmpty();
		assertThat(page.select("#asOf").val()).isEqualTo("2013-06-05");
		assertThat(page.select("dl.facts").text()).contains((language.equals("ky")) ? "Мектеп ачуу" : "Открыть школы");
		assertThat(page.select("dl.facts a[href=/organizations/" + BODY + "]")).hasSize(1);
	}

	@Test
	void codesAreShownInWords() {
		String facts = portal.visitor("en").open(PAGE + "?asOf=2013-06-05").select("dl.facts").text();
		assertThat(facts).contains("State Published", "Topics Health", "Due date 1 May 2014",
				"The source is cut off no", "State: Sent", "Sent on: 10 June 2013", "newField x");
	}

	@Test
	void differencesAreShownFieldByField() {
		Document page = portal.visitor("en").open(PAGE + "?from=3&to=5");
		Element text = page.select(".differences li").first();
		assertThat(text.select("h3").text()).isEqualTo("Text Russian");
		assertThat(text.select("del").text()).isEqualTo("Открыть <b>школы</b>");
		assertThat(text.select("ins [lang=ru]").text()).isEqualTo("Открыть центры");
		assertThat(page.select(".differences li").get(1).text())
			.isEqualTo("Answer › State Before: Sent After: Accepted");
		assertThat(page.select(".differences li").get(2).text()).isEqualTo("Topics Before: – After: Health");
	}

	@Test
	void aDayOnWhichItWasNotPublicIsSaidToBeOne() {
		String path = PAGE.replace(ID, BODY);
		portal.knowledge.answer("GET /api/v1/records/recommendation/" + BODY + "/history",
				"{\"items\":[" + FIRST + "],\"next\":null}");
		Document page = portal.visitor("en").open(path + "?asOf=1999-01-01");
		assertThat(page.select(".problem").text()).contains("was not public");
		assertThat(page.select("dl.facts")).isEmpty();
		assertThat(portal.visitor("en").open(path + "?version=x").select(".problem")).hasSize(1);
	}

	@Test
	void whileTheRecordIsAwayThePageSaysSo() {
		portal.knowledge.be(StandIn.Mood.FAILS);
		assertThat(portal.visitor("ky").open(PAGE).select(".away")).hasSize(1);
	}

	@Test
	void anAuditorSeesWhatWasDoneInAllServicesByTime() {
		portal.directory.answer("GET /api/v1/audit/directory", audit("0000000000002-a", "organization", "edited"));
		portal.activities.answer("GET /api/v1/audit/activities", audit("0000000000003-b", "activity", "submitted"));
		Visitor auditor = portal.signedIn("en", AUDITOR);
		assertThat(auditor.open("/work").select("a[href=/work/audit]")).hasSize(1);
		Document page = auditor.open("/work/audit?kind=activity");
		assertThat(page.select(".chain h2").eachText()).containsExactly("Handed in for review: Activity",
				"Edited: Organization");
		assertThat(page.select(".differences").first().text()).contains("title.ru", "Before: =1+1", "After: Б");
		assertThat(page.select("select#kind option[selected]").val()).isEqualTo("activity");
		HttpResponse<String> table = auditor.get("/work/audit/export.csv?kind=activity");
		assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
		assertThat(table.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(table.body()).startsWith("\uFEFFat,kind,record").contains(",title.ru,'=1+1,Б");
		portal.directory.be(StandIn.Mood.FAILS);
		Document half = auditor.open("/work/audit");
		assertThat(half.select(".away")).as("a service that is away costs its own part").hasSize(1);
		assertThat(half.select(".chain h2")).hasSize(1);
		portal.forgetOutages();
		FormsIT.assertEveryFieldHasItsLabel(auditor.open("/work/audit"), "/work/audit", "en");
	}

	@Test
	void whatWaitsIsJoinedFromTheServicesWithCountsAndDueDates() {
		portal.directory.answer("GET /api/v1/work/directory", pile("organizations-submitted", "organization", 30));
		portal.activities.answer("GET /api/v1/work/activities", pile("answers-awaited", "recommendation", 1));
		Visitor curator = portal.signedIn("en", "[{\"role\":\"curator\",\"scope\":\"platform\"}]");
		Document page = curator.open("/work");
		assertThat(page.select(".pile h3").eachText()).containsExactly("Organizations to review (30)",
				"Recommendations that await your answer (1)");
		assertThat(page.select(".pile").first().text()).contains("was due on 1 May 2014", "and 29 more");
		assertThat(page.select(".pile a").eachAttr("href")).containsExactly("/organizations/" + ID,
				"/recommendations/" + ID);
		portal.directory.be(StandIn.Mood.FAILS);
		Document half = curator.open("/work");
		assertThat(half.select("section[aria-labelledby=waiting] .away")).hasSize(1);
		assertThat(half.select(".pile h3")).hasSize(1);
		portal.forgetOutages();
		portal.directory.answer("GET /api/v1/work/directory", "{\"items\":[]}");
		portal.activities.answer("GET /api/v1/work/activities", "{\"items\":[]}");
	}

	private static String pile(String kind, String type, int count) {
		return """
				{"items":[{"kind":"%s","count":%d,"items":[{"type":"%s","id":"%s","title":{"en":"A title"},
				"since":"2014-04-17T10:00:00Z","due":"2014-05-01"}]}]}""".formatted(kind, count, type, ID);
	}

	private static String audit(String place, String kind, String fact) {
		return """
				{"items":[{"place":"%s","at":"2026-11-25T10:00:00Z","kind":"%s","record":"%s","sequence":2,"fact":"%s",
				"account":"0198a1de-0000-7000-8000-000000000099","role":"curator",
				"changes":[{"field":"title.ru","before":"=1+1","after":"Б"}]}],"next":null}""".formatted(place, kind,
				ID, fact);
	}

	private static String version(int sequence, String change, String role) {
		return """
				{"sequence":%d,"at":"2026-11-25T10:00:00Z","authorRole":"%s","change":"%s","minor":false,"note":null,
				"state":"published","shown":true}""".formatted(sequence, role, change);
	}

}
