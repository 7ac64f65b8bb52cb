package org.ashar.portal;

import java.net.http.HttpResponse;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Searching without JavaScript, and what the box offers where there is some. */
class SearchIT {

	private static final String SEARCH = "GET /api/v1/search";

	private static final String SUGGESTIONS = "GET /api/v1/search/suggestions";

	private static final String ID = "0198a1de-0000-7000-8000-000000000021";

	private static final String FOUND = """
			{"total":41,"similar":false,"next":"c/2","items":[
			{"type":"recommendation","id":"%1$s","kind":"service","state":"published",
			"title":{"ky":"Мектеп ачылсын","ru":"Открыть школу"},"topics":["health"],"areas":[],
			"changed":"2026-11-25T20:30:00Z","highlights":[
			{"field":"title","language":"ky","parts":[{"text":"Мектеп","marked":true},{"text":" ачылсын","marked":false}]},
			{"field":"text","language":"ru","parts":[{"text":"<script>alert(1)</script> ","marked":false},
			{"text":"школа<b>","marked":true}]}]},
			{"type":"person","id":"%1$s","state":"published","title":{"en":"Aigul"},"topics":[],"areas":[],
			"changed":"2026-11-24T00:00:00Z","highlights":[]},
			{"type":"event","id":"%1$s","kind":"offline","state":"ended","title":{"ru":"Встреча"},"topics":[],"areas":[],
			"changed":"2026-11-24T00:00:00Z","highlights":[]}],
			"facets":{"type":[{"value":"recommendation","count":30},{"value":"event","count":11}],
			"topic":[{"value":"health","label":{"ky":"Ден соолук","ru":"Здоровье"},"count":7}],
			"country":[{"value":"russia","label":{"en":"Russia"},"count":5}],
			"language":[{"value":"ky","count":40},{"value":"en","count":2}]}}"""
		.formatted(ID);

	private static final String REFUSED = """
			{"type":"urn:ashar:problem:invalid-request","title":"Оңдоо керек","status":400,"detail":"Бирөө",
			"errors":[{"field":"%s","code":"c","message":"%s"}]}""";

	private static TestPortal portal;

	@BeforeAll
	static void start() {
		portal = TestPortal.shared();
	}

	@BeforeEach
	void allIsWell() {
		portal.forgetOutages();
		portal.knowledge.answer(SEARCH, FOUND);
	}

	@Test
	void aRecordIsShownByTypeAndTitleWithTheWordsMarked() {
		Element first = portal.visitor("ky").open("/search?q=мектеп").select("main .card").getFirst();
		assertThat(first.select("h3 a").attr("href")).isEqualTo("/recommendations/" + ID);
		assertThat(first.select("h3").text()).isEqualTo("Мектеп ачылсын");
		assertThat(first.select("h3 mark").text()).isEqualTo("Мектеп");
		assertThat(first.select(".fallback")).isEmpty();
		assertThat(first.select(".meta").text()).as("the next day has begun in Bishkek")
			.isEqualTo("Сунуш · Кызмат · 2026-ж., 26-ноябрь");
		StandIn.Received asked = portal.knowledge.received(SEARCH).getLast();
		assertThat(asked.query()).isEqualTo("q=мектеп");
		assertThat(asked.header("Accept-Language")).isEqualTo("ky");
	}

	@Test
	void markupInARecordStaysText() {
		Document page = portal.visitor("ky").open("/search?q=школа");
		assertThat(page.select("main script, main b")).isEmpty();
		Element excerpt = page.select("main .card p:has(mark)").getFirst();
		assertThat(excerpt.text()).isEqualTo("<script>alert(1)</script> школа<b>");
		assertThat(excerpt.select("mark").text()).isEqualTo("школа<b>");
		assertThat(excerpt.select("[lang]").attr("lang")).isEqualTo("ru");
	}

	@Test
	void aTitleInAnotherLanguageSaysSo() {
		Document page = portal.visitor("en").open("/search?q=школа");
		Element first = page.select("main .card h3").getFirst();
		assertThat(first.text()).startsWith("Открыть школу");
		assertThat(first.select("[lang]").attr("lang")).isEqualTo("ru");
		assertThat(first.select(".fallback").text()).isEqualTo("in Russian");
		assertThat(page.select("main .card p:has(mark)").getFirst().text()).as("where the words are")
			.isEqualTo("Мектеп ачылсын");
		assertThat(page.select("main .card h3 a").eachAttr("href")).containsExactly("/recommendations/" + ID,
				"/people/" + ID, "/events/" + ID);
	}

	@Test
	void choicesAreLinksThatKeepTheWordsAndBeginAnew() {
		Document page = portal.visitor("ky").open("/search?q=a%26b&type=event&after=c1");
		assertThat(page.select("#narrow section[aria-labelledby=facet-type] a").attr("href"))
			.isEqualTo("/search?q=a%26b&type=recommendation");
		assertThat(page.select("#narrow [aria-current]").eachText()).containsExactly("Иш-чара");
		assertThat(page.select("#narrow section[aria-labelledby=facet-topic] li").text()).isEqualTo("Ден соолук 7");
		assertThat(page.select("#narrow section[aria-labelledby=facet-country] a").attr("lang")).isEqualTo("en");
		assertThat(page.select("#narrow section[aria-labelledby=facet-language] a").eachText())
			.containsExactly("кыргызча", "англисче");
		assertThat(page.select(".chosen a").attr("href")).isEqualTo("/search?q=a%26b");
		assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/search?q=a%26b&type=event&after=c%2F2");
	}

	@Test
	void whatIsChosenCanBeTakenBackWhereNothingWasFound() {
		portal.knowledge.answer(SEARCH, TestPortal.NOTHING_FOUND);
		Document page = portal.visitor("ru").open("/search?q=xyz&topic=health&language=en");
		assertThat(page.select(".chosen a").eachAttr("href")).containsExactly("/search?q=xyz&language=en",
				"/search?q=xyz&topic=health");
		assertThat(page.select(".chosen a").eachText()).first().asString().contains("Здоровье");
		assertThat(page.select("section[aria-labelledby=nothing] a").eachAttr("href")).contains("/search?q=xyz",
				"/recommendations");
	}

	@ParameterizedTest
	@CsvSource({ "ky,Эч нерсе табылган жок", "ru,Ничего не нашлось", "en,Nothing found" })
	void whoeverFindsNothingIsHelped(String language, String words) {
		portal.knowledge.answer(SEARCH, TestPortal.NOTHING_FOUND);
		Document page = portal.visitor(language).open("/search?q=ыы");
		assertThat(page.select("[role=status]").text()).contains(words);
		assertThat(page.select("section[aria-labelledby=nothing] li")).hasSize(4);
		assertThat(page.select("main input[name=q]").val()).isEqualTo("ыы");
	}

	@Test
	void aSlipOfTheFingersIsSaid() {
		portal.knowledge.answer(SEARCH, FOUND.replace("\"similar\":false", "\"similar\":true"));
		Document page = portal.visitor("en").open("/search?q=%3Ci%3Eмектпе");
		assertThat(page.select(".notice").text()).contains("“<i>мектпе”");
		assertThat(page.select("main .card")).hasSize(3);
	}

	@Test
	void aQuestionThatCannotBeAnsweredSaysWhyAndKeepsItsWords() {
		portal.knowledge.refuse(SEARCH, REFUSED.formatted("q", "Жыйырма сөздөн ашык жазбаңыз."));
		HttpResponse<String> answer = portal.visitor("ky").get("/search?q=many+words");
		assertThat(answer.statusCode()).isEqualTo(400);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.select(".problem").text()).isEqualTo("Жыйырма сөздөн ашык жазбаңыз.");
		assertThat(page.select("main input[name=q]").val()).isEqualTo("many words");
	}

	@Test
	void whoeverChangesTheLanguageOnALaterPageBeginsAnew() {
		portal.knowledge.refuse(SEARCH, REFUSED.formatted("after", "cursor"));
		HttpResponse<String> answer = portal.visitor("ky").get("/search?q=a&lang=ru&after=c1");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/search?q=a");
	}

	@Test
	void withoutWordsEverythingIsThereTheLastChangedFirst() {
		Document page = portal.visitor("en").open("/search?q=++&type=");
		assertThat(portal.knowledge.received(SEARCH).getLast().query()).isEmpty();
		assertThat(page.select("[role=status]").text()).contains("41 records · the last changed first");
		assertThat(page.title()).isEqualTo("Search · Ashar");
	}

	@Test
	void whoeverTypesIsOfferedLinksToRecordsAndToldHowMany() {
		portal.knowledge.answer(SUGGESTIONS, """
				{"items":[{"type":"organization","id":"%1$s","title":{"ru":"Центр <b>"}},
				{"type":"activity","id":"%1$s","title":{"en":"Centre"}}]}""".formatted(ID));
		HttpResponse<String> answer = portal.visitor("en").get("/search/suggestions?q=%20cen");
		assertThat(answer.body()).doesNotContain("<html", "<b>");
		Document guesses = Jsoup.parse(answer.body());
		assertThat(guesses.select("a").eachAttr("href")).containsExactly("/organizations/" + ID, "/activities/" + ID);
		assertThat(guesses.select("a [lang=ru]")).hasSize(1);
		assertThat(guesses.select("#guesses-told[hx-swap-oob]").text()).startsWith("2 suggestions");
		assertThat(portal.knowledge.received(SUGGESTIONS).getLast().query()).isEqualTo("q=cen");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?q=", "?q=a", "?q=%20a%20" })
	void tooLittleToGuessFromAsksNobody(String query) {
		int before = portal.knowledge.received(SUGGESTIONS).size();
		HttpResponse<String> answer = portal.visitor("ky").get("/search/suggestions" + query);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(Jsoup.parse(answer.body()).select("a")).isEmpty();
		assertThat(portal.knowledge.received(SUGGESTIONS)).hasSize(before);
	}

	@Test
	void aGuessThatIsRefusedIsNotMissed() {
		portal.knowledge.refuse(SUGGESTIONS, REFUSED.formatted("q", "too long"));
		HttpResponse<String> answer = portal.visitor("ky").get("/search/suggestions?q=many+words");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(Jsoup.parse(answer.body()).text()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/search", "/recommendations", "/feeds", "/subscribe" })
	void everyPageHasOneBoxThatWorksWithoutJavaScript(String path) {
		for (String language : List.of("ky", "ru", "en")) {
			Document page = portal.visitor(language).open(path);
			Element box = page.select("form[action=/search]").getFirst();
			assertThat(page.select("form[action=/search]")).hasSize(1);
			assertThat(box.attr("method")).isEqualTo("get");
			assertThat(box.select("label[for=find]").text()).isNotEmpty();
			assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
			assertThat(box.hasClass("big")).isEqualTo(path.equals("/") || path.equals("/search"));
		}
	}

	@Test
	void thatNobodyIsThereSaysSoWithTheBoxAtHand() {
		HttpResponse<String> answer = portal.visitor("en").get("/nowhere");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(Jsoup.parse(answer.body()).select("form[action=/search]")).hasSize(1);
	}

}
