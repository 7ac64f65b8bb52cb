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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the button on a record's page to the last letter: what people see and what is sent
 * for them.
 */
class LetterPagesIT {

	private static final String PREVIEW = "POST /api/v1/subscriptions/preview";

	private static final String SIGN_UP = "POST /api/v1/subscriptions";

	private static final String CONFIRM = "POST /api/v1/subscriptions/confirm";

	private static final String COMING = """
			{"labels":[{"ky":"«Ден соолук» темасы","ru":"тема «Здоровье»","en":"topic “Health”"}],"known":true,"days":28,
			"news":12,"letters":12,"sample":{"headline":"Новая рекомендация","title":{"value":"Открыть школу",
			"language":"ru"},"summary":null,"facts":["Кому адресовано: Министерство"],"notice":null,
			"link":"http://localhost:8080/recommendations/1","reason":"Вы получили это письмо по подписке"}}""";

	private static final String PREFERENCES = """
			{"version":1,"language":"ru","fallback":["ky","en"],"status":"active","timeZone":"Asia/Bishkek","digestHour":8,
			"subscriptions":[{"id":"s-1","version":1,"match":"any","criteria":[{"kind":"topic","value":"health"}],
			"label":{"ru":"тема «Здоровье»"},"frequency":"daily","languagePolicy":"wait","waitHours":12,
			"status":"active","startedAt":"2026-11-26T00:00:00Z"}]}""";

	private static final String LETTER = """
			{"language":"ru","subject":"Новая рекомендация","opening":["С прошлого письма произошло 1 событие."],
			"items":[{"headline":"Новая рекомендация","title":{"value":"Открыть школу","language":"ru"},
			"summary":{"value":"<script>alert(1)</script>","language":"ru"},"facts":["Кому: Министерство"],"notice":null,
			"link":"http://localhost:8080/recommendations/1","reason":"Вы следите"}]}""";

	private static TestPortal portal;

	@BeforeAll
	static void start() {
		portal = TestPortal.shared();
	}

	@BeforeEach
	void allIsWell() {
		portal.forgetOutages();
		portal.notifications.answer(PREVIEW, COMING)
			.answer(SIGN_UP, "{}")
			.answer(CONFIRM, "{\"language\":\"ru\",\"subscriptions\":[],\"preferencesToken\":\"tok\"}")
			.answer("GET /api/v1/preferences", PREFERENCES)
			.answer("PUT /api/v1/preferences", PREFERENCES)
			.answer("PUT /api/v1/preferences/subscriptions/s-1", "{}")
			.answer("POST /api/v1/preferences/codes", "{}")
			.answer("POST /api/v1/preferences/export", "{\"email\":\"aigul@example.org\"}")
			.answer("POST /api/v1/preferences/erase", "{}")
			.answer("GET /api/v1/letter-copies", LETTER);
	}

	@Test
	void theLinkOfARecordSaysWhatItOffersHowMuchComesAndWhatItLooksLike() {
		Document page = portal.visitor("ru").open("/subscribe?kind=topic&value=health");
		assertThat(page.select("main .notice strong").text()).isEqualTo("тема «Здоровье»");
		assertThat(page.select("#preview").text()).contains("Примерно 3 письма в неделю.", "Открыть школу",
				"Вы получили это письмо по подписке");
		assertThat(page.select("input[name=_follow]").val()).isEqualTo("topic:health");
	}

	@Test
	void whoeverOnlyWantsToSeeWhatWouldComeNeedsNoAddressAndSignsNothingUp() {
		Visitor visitor = portal.visitor("ky");
		int before = portal.notifications.received(SIGN_UP).size();
		Element form = visitor.open("/subscribe").selectFirst("main form");
		HttpResponse<String> shown = visitor.submit(form, Map.of("topic[]", "health", "frequency", "daily"), "preview");
		Document page = Jsoup.parse(shown.body());
		assertThat(page.select("#preview").text()).contains("Жумасына болжол менен 3 кат.");
		assertThat(page.select("input[name='topic[]'][checked]").val()).isEqualTo("health");
		assertThat(portal.notifications.received(SIGN_UP)).hasSize(before);
		assertThat(portal.notifications.received(PREVIEW).getLast().body()).contains("\"frequency\":\"daily\"");
	}

	@Test
	void aSearchIsSavedWithAllThatNarrowsIt() {
		Visitor visitor = portal.visitor("en");
		portal.knowledge.answer("GET /api/v1/search", TestPortal.NOTHING_FOUND);
		String link = visitor.open("/search?q=school,%20free&topic=health&type=recommendation&language=ky")
			.select("main a[href^=/subscribe]")
			.attr("href");
		Document page = visitor.open(link);
		assertThat(page.select("input[name=_follow]").eachAttr("value"))
			.containsExactlyInAnyOrder("search:school, free", "topic:health", "type:recommendation");
		assertThat(page.select("#match option[selected]").val()).isEqualTo("all");
		visitor.submit(page.selectFirst("main form"), Map.of("email", "aigul@example.org"), "");
		assertThat(portal.notifications.received(SIGN_UP).getLast().body()).contains("\"match\":\"all\"",
				"{\"kind\":\"search\",\"value\":\"school, free\"}");
	}

	@Test
	void whoeverWaitsForHerLanguageSaysSoWhenSheSignsUp() {
		Visitor visitor = portal.visitor("en");
		Element form = visitor.open("/subscribe").selectFirst("main form");
		visitor.submit(form, Map.of("email", "aigul@example.org", "languagePolicy", "wait", "waitHours", "12"), "");
		assertThat(portal.notifications.received(SIGN_UP).getLast().body()).contains("\"languagePolicy\":\"wait\"",
				"\"waitHours\":12,");

		visitor.submit(form, Map.of("email", "aigul@example.org", "languagePolicy", "only", "waitHours", "12"), "");
		String only = portal.notifications.received(SIGN_UP).getLast().body();
		assertThat(only).contains("\"languagePolicy\":\"only\"").doesNotContain(":12,");
	}

	@Test
	void theBrowserThatSignedUpConfirmsByItselfAndNoOther() {
		Visitor visitor = portal.visitor("ru");
		Element form = visitor.open("/subscribe").selectFirst("main form");
		HttpResponse<String> sent = visitor.submit(form, Map.of("email", "aigul@example.org", "topic[]", "health"), "");
		String mark = sent.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("signed-up="))
			.findFirst()
			.orElseThrow();
		assertThat(mark).contains("HttpOnly", "SameSite=Lax", "Path=/subscriptions/confirm").doesNotContain("aigul");

		assertThat(visitor.open("/subscriptions/confirm/tok").select("main script[src*=confirm.js]")).hasSize(1);
		Document elsewhere = portal.visitor("ru").open("/subscriptions/confirm/tok");
		assertThat(elsewhere.select("main script")).isEmpty();
		assertThat(elsewhere.select("#confirm button")).hasSize(1);
		assertThat(portal.visitor("en").get("/assets/confirm.js").statusCode()).isEqualTo(200);
	}

	@Test
	void whoeverOnlyOpensLinksOfLettersChangesNothing() {
		Visitor scanner = portal.visitor("en");
		int before = written();
		for (String link : List.of("/subscriptions/confirm/tok", "/unsubscribe/tok", "/preferences/tok", "/letters/tok",
				"/registrations/tok", "/recommendations/1", "/organizations/1", "/work")) {
			scanner.get(link);
			Jsoup.parse(scanner.get(link).body()).select("main a[href^=/]").eachAttr("href").forEach(scanner::get);
		}
		assertThat(written()).isEqualTo(before);
	}

	/* To look at what would come is a question, though a long one. */
	private static int written() {
		return portal.notifications.written().stream().filter((question) -> !question.equals(PREVIEW)).toList().size();
	}

	@Test
	void languagesZoneAndWaitingAreSentAsTheyWereChosen() {
		Visitor visitor = portal.visitor("ru");
		Document page = visitor.open("/preferences/tok");
		assertThat(page.select("#chain option[selected]").val()).isEqualTo("ru,ky,en");
		visitor.submit(page.selectFirst("form[action=/preferences/tok]"),
				Map.of("chain", "ky,en,ru", "timeZone", "Europe/Moscow", "digestHour", "19"), "");
		assertThat(portal.notifications.received("PUT /api/v1/preferences").getLast().body()).contains(
				"\"language\":\"ky\"", "\"fallback\":[\"en\",\"ru\"]", "\"timeZone\":\"Europe/Moscow\"",
				"\"digestHour\":19");

		Element card = visitor.open("/preferences/tok").selectFirst("form[action=/preferences/tok/s-1]");
		assertThat(card.select("select[name=languagePolicy] option[selected]").val()).isEqualTo("wait");
		visitor.submit(card, Map.of("languagePolicy", "only", "frequency", "weekly"), "change");
		assertThat(portal.notifications.received("PUT /api/v1/preferences/subscriptions/s-1").getLast().body())
			.isEqualTo("{\"frequency\":\"weekly\",\"languagePolicy\":\"only\"}");
	}

	@Test
	void aPauseEndsWithTheNightWhereTheReaderLives() {
		Visitor visitor = portal.visitor("en");
		portal.notifications.answer("GET /api/v1/preferences",
				PREFERENCES.replace("\"digestHour\":8", "\"digestHour\":8,\"pausedUntil\":\"2013-06-02T18:00:00Z\""));
		Document page = visitor.open("/preferences/tok");
		portal.notifications.answer("GET /api/v1/preferences", PREFERENCES);
		assertThat(page.select("#pausedUntil").val()).isEqualTo("2013-06-03");

		visitor.submit(page.selectFirst("form[action=/preferences/tok]"),
				Map.of("timeZone", "America/New_York", "pausedUntil", "2013-06-10"), "");
		assertThat(portal.notifications.received("PUT /api/v1/preferences").getLast().body())
			.contains("\"pausedUntil\":\"2013-06-10T04:00:00Z\"");
	}

	@Test
	void whatIsKeptIsDownloadedAndErasedByTheCodeOfALetter() {
		Visitor visitor = portal.visitor("en");
		Document page = visitor.open("/preferences/tok");
		visitor.submit(page.selectFirst("form[action=/preferences/tok/code]"), Map.of(), "");
		assertThat(portal.notifications.received("POST /api/v1/preferences/codes").getLast().header("Subscriber-Token"))
			.isEqualTo("tok");

		Element mine = page.selectFirst("form[action=/preferences/tok/export]");
		HttpResponse<String> file = visitor.submit(mine, Map.of("code", "12345678"), "");
		assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment",
				"ashar-letters.json");
		assertThat(file.body()).contains("aigul@example.org");

		mine.attr("action", mine.select("button[formaction]").attr("formaction"));
		assertThat(Jsoup.parse(visitor.submit(mine, Map.of("code", "12345678"), "").body()).select("h1").text())
			.isEqualTo("You are erased");
		assertThat(portal.notifications.received("POST /api/v1/preferences/erase").getLast().body())
			.isEqualTo("{\"code\":\"12345678\"}");
	}

	@Test
	void aLetterIsReadInTheBrowserAsTextAndNothingElse() {
		Document page = portal.visitor("en").open("/letters/tok");
		assertThat(page.select("main h1").text()).isEqualTo("Новая рекомендация");
		assertThat(page.select("main .card h2 a").attr("href")).endsWith("/recommendations/1");
		assertThat(page.select("main script, main img")).isEmpty();
		assertThat(page.select("main .card").text()).contains("Вы следите", "<script>");
	}

}
