package org.ashar.portal;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The way of a law, what curators decide, and tables, without JavaScript. */
class LawsAndTablesIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String OWNER_OF = "0198a1de-0000-7000-8000-0000000000aa";

	private static final String OWNER = "[{\"role\":\"org-owner\",\"scope\":\"organization:" + OWNER_OF + "\"}]";

	private static final String CURATOR = "[{\"role\":\"curator\",\"scope\":\"platform\"}]";

	private static final String LAW = "0198a1de-0000-7000-8000-0000000000b1";

	private static final String WRONG = "0198a1de-0000-7000-8000-0000000000b3";

	private static final String SENT = "0198a1de-0000-7000-8000-0000000000b4";

	private static final String FILE = "0198a1de-0000-7000-8000-0000000000b5";

	private static TestPortal portal;

	@BeforeAll
	static void start() {
		portal = TestPortal.shared();
		portal.activities.answer("GET /api/v1/activities/" + LAW, activity(LAW, "published", """
				"type":"law","law":{"legislationIdentifier":"№ 4","legislationType":"law","publicDiscussionUrl":
				"https://koomtalkuu.gov.kg/1","changes":[],"repeals":[]},"course":{"stage":"reading_1",
				"legislationLegalForce":"NotInForce","actions":[
				{"id":"%s","date":"2013-06-20","classification":"reading_1","partial":false,"source":
				"https://kenesh.kg/1","note":{"ru":"Принят за основу"},"authorRole":"org-owner","recorded":
				"2026-05-04T06:00:00Z"},{"id":"0198a1de-0000-7000-8000-0000000000b2","date":"2013-06-19",
				"classification":"passage","partial":false,"authorRole":"curator","recorded":"2026-05-03T06:00:00Z",
				"correction":{"ru":"Это было первое чтение"},"replacedBy":"%s"}]}""".formatted(WRONG, WRONG)))
			.answer("GET /api/v1/activities/" + SENT, activity(SENT, "submitted", "\"type\":\"project\""))
			.answer("POST /api/v1/activities/" + LAW + "/actions", "{}")
			.answer("POST /api/v1/activities/" + LAW + "/corrections", "{}")
			.answer("POST /api/v1/activities/" + SENT + "/reject", "{}")
			.answer("GET /api/v1/codelists/law-action",
					"""
							{"name":"law-action","items":[{"code":"reading_1","name":{"ky":"Биринчи окуу","ru":"Первое чтение",
							"en":"First reading"}},{"code":"passage","name":{"ky":"Кабыл алынды","ru":"Принят","en":"Passed"}}]}""")
			.answer("POST /api/v1/imports", imported("open", 1))
			.answer("GET /api/v1/imports/" + FILE, imported("open", 1))
			.answer("POST /api/v1/imports/" + FILE + "/commit", imported("done", 0))
			.answer("GET /api/v1/imports/" + FILE + "/rows",
					"""
							{"items":[{"line":2,"label":"<b>Проект</b>","state":"changed","findings":[],"differences":[{"field":"title-ru",
							"heading":"Название","before":"Было","after":"Стало"}],"target":"%s"},{"line":3,"label":"Пустое",
							"state":"refused","findings":[{"field":"type","heading":"Вид","code":"missing","message":"Нужно"}],
							"differences":[]}]}"""
						.formatted(LAW));
	}

	private static String activity(String id, String state, String more) {
		return """
				{"id":"%s","version":4,"editorialState":"%s","activityStatus":"1","title":{"ru":"О частных агентствах"},
				"activityDates":[],"organizationId":"%s","participatingOrgs":[],"relatedActivities":[],"topics":[],"areas":[],
				"sectors":[],"tags":[],"documents":[],"policyMarkers":[],"sdgGoals":["8"],"recipientCountries":["KG"],%s}"""
			.formatted(id, state, OWNER_OF, more);
	}

	private static String imported(String state, int open) {
		return """
				{"id":"%s","kind":"activities","state":"%s","encoding":"windows-1251","ignored":["Телефон"],
				"counts":{"changed":%d,"refused":1,"new":0}}""".formatted(FILE, state, open);
	}

	@BeforeEach
	void allIsWell() {
		portal.forgetOutages();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/activities/" + LAW, "/activities/" + SENT, "/activities/" + LAW + "/actions/new",
			"/activities/" + LAW + "/actions/new?wrong=" + WRONG, "/activities/" + LAW + "/edit",
			"/work/imports?kind=activities", "/work/imports?kind=assessments", "/work/imports/" + FILE })
	void everyPageIsThereInThreeLanguagesWithItsLabels(String path) {
		for (String language : List.of("ky", "ru", "en")) {
			FormsIT.assertEveryFieldHasItsLabel(portal.signedIn(language, CURATOR).open(path), path, language);
		}
	}

	@Test
	void everybodyReadsWhereALawStandsAndWhatWasCorrected() {
		Document page = portal.visitor("ru").open("/activities/" + LAW);
		Element way = page.selectFirst("section[aria-labelledby=way]");
		assertThat(way.select(".lead").text()).isEqualTo("Сейчас: Первое чтение");
		assertThat(way.select("ol.chain > li")).hasSize(1);
		assertThat(way.select("ol.chain").text()).contains("2013", "Принят за основу");
		assertThat(way.select("details").text()).contains("Принят", "Это было первое чтение");
		assertThat(way.select("details a").attr("href")).isEqualTo("#action-" + WRONG);
		assertThat(page.select(".facts").text()).contains("№ 4");
		assertThat(way.select("a[href*=actions/new]")).as("only its people write").isEmpty();
	}

	@Test
	void itsPeopleWriteDownWhatHappenedAndCorrectIt() {
		Visitor owner = portal.signedIn("ru", OWNER);
		Element form = owner.open("/activities/" + LAW + "/actions/new").selectFirst("main form");
		HttpResponse<String> answer = owner.submit(form,
				Map.of("classification", "passage", "date", "2013-07", "note.ru", "Единогласно"), "");
		assertThat(answer.statusCode()).isEqualTo(302);
		StandIn.Received sent = portal.activities.received("POST /api/v1/activities/" + LAW + "/actions").getLast();
		assertThat(sent.header("If-Match")).isEqualTo("\"4\"");
		assertThat(JSON.readTree(sent.body())).isEqualTo(JSON
			.readTree("{\"classification\":\"passage\",\"date\":\"2013-07\",\"note\":{\"ru\":\"Единогласно\"}}"));

		form = owner.open("/activities/" + LAW + "/actions/new?wrong=" + WRONG).selectFirst("main form");
		owner.submit(form, Map.of("note.ru", "Не тот день", "replacement.date", "2013-06-21"), "");
		assertThat(JSON
			.readTree(portal.activities.received("POST /api/v1/activities/" + LAW + "/corrections").getLast().body()))
			.isEqualTo(JSON.readTree("""
					{"action":"%s","note":{"ru":"Не тот день"},"replacement":{"classification":"reading_1","date":
					"2013-06-21","source":"https://kenesh.kg/1","note":{"ru":"Принят за основу"}}}"""
				.formatted(WRONG)));
	}

	@Test
	void aCuratorRejectsWithAReason() {
		Visitor curator = portal.signedIn("ky", CURATOR);
		Element button = curator.open("/activities/" + SENT).selectFirst("button[value=reject]");
		assertThat(button).isNotNull();
		curator.submit(button.closest("form"), Map.of("note.ky", "Бул реформа эмес", "_verb", "reject"), "");
		assertThat(JSON
			.readTree(portal.activities.received("POST /api/v1/activities/" + SENT + "/reject").getLast().body())
			.at("/note/ky")
			.asString()).isEqualTo("Бул реформа эмес");
	}

	@Test
	void aFileIsShownBeforeItIsMeantAndNothingInItIsMarkup() {
		Visitor owner = portal.signedIn("ru", OWNER);
		Document page = owner.open("/work/imports/" + FILE);
		assertThat(page.select("main b")).isEmpty();
		assertThat(page.text()).contains("<b>Проект</b>", "Вид: Нужно", "Было", "Стало", "Телефон", "windows-1251");
		Element form = page.selectFirst("form[action$=commit]");
		assertThat(form.select("button").text()).isEqualTo("Внести 1 строку");
		assertThat(owner.submit(form, Map.of(), "").statusCode()).isEqualTo(302);
		assertThat(portal.activities.received("POST /api/v1/imports/" + FILE + "/commit")).isNotEmpty();
	}

	@Test
	void aListIsTakenAlongAsItIsNarrowed() {
		Document page = portal.visitor("ky").open("/activities?type=law&q=а%26б");
		assertThat(page.select("a[href^=/api/v1/activities/export]").eachAttr("href")).hasSize(2)
			.allMatch((link) -> link.contains("type=law") && link.contains("q=%D0%B0%26%D0%B1")
					&& link.contains("lang=ky"))
			.anyMatch((link) -> link.endsWith("format=xlsx"));
	}

}
