package org.ashar.portal;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages that a service could not handle, settled without JavaScript. */
class DeadLetterPagesIT {

	private static final String ADMIN = "[{\"role\":\"admin\",\"scope\":\"platform\"}]";

	private static final String ID = "0198a1de-0000-7000-8000-000000000901";

	private static final String LIST = "/work/dead-letters";

	private static final String PAGE = LIST + "/" + ID;

	private static final String API = "/api/v1/dead-letters";

	private static final String FAILED = """
			{"by":"0198a1de-0000-7000-8000-000000000902","at":"2026-11-25T10:10:00Z","act":"replay",
			"outcome":"failed","cause":"java.lang.ArithmeticException"}""";

	private final TestPortal portal = TestPortal.shared();

	@BeforeEach
	void oneWaits() {
		this.portal.identity.service()
			.answer("GET " + API, "{\"items\":[" + letter("waiting", "") + "],\"next\":\"c/1\"}")
			.answer("GET " + API + "/" + ID, letter("waiting", ""))
			.answer("POST " + API + "/" + ID + "/replay", letter("replayed", ""))
			.answer("POST " + API + "/" + ID + "/discard", letter("discarded", ""));
	}

	@AfterEach
	void letOthersAsk() {
		this.portal.identity.service().refuseNothing();
	}

	@Test
	void anAdminFindsThemFromHerWorkInEveryLanguage() {
		for (String language : List.of("ky", "ru", "en")) {
			Visitor admin = this.portal.signedIn(language, ADMIN);
			assertThat(admin.open("/work").select("a[href=" + LIST + "]")).hasSize(1);
			Document list = admin.open(LIST);
			assertThat(list.select(".card a").attr("href")).isEqualTo(PAGE);
			assertThat(list.select("a[rel=next]").attr("href")).isEqualTo(LIST + "?state=waiting&after=c%2F1");
			assertThat(last("GET " + API).query()).contains("state=waiting");
			Document page = admin.open(PAGE);
			FormsIT.assertEveryFieldHasItsLabel(page, PAGE, language);
			assertThat(page.select("main").text()).contains("java.lang.IllegalStateException", "3 / 17", "<b>type");
		}
		assertThat(this.portal.signedIn("en", "[]").open("/work").select("a[href=" + LIST + "]")).isEmpty();
	}

	@Test
	void theyAreForNobodyElse() {
		HttpResponse<String> stranger = this.portal.visitor("en").get(LIST);
		assertThat(stranger.statusCode()).isEqualTo(302);
		assertThat(stranger.headers().firstValue("Location").orElseThrow()).endsWith("/login/ashar");
		this.portal.identity.service().refuse("GET " + API, """
				{"type":"urn:ashar:problem:forbidden","title":"x","status":403}""");
		assertThat(this.portal.signedIn("en", "[]").get(LIST).statusCode()).isEqualTo(403);
	}

	@Test
	void aReplayIsOfTheVersionThatWasSeen() {
		Visitor admin = this.portal.signedIn("en", ADMIN);
		Element form = admin.open(PAGE).selectFirst("form[action$=/replay]");
		Document after = admin.follow(admin.submit(form, Map.of(), ""));
		assertThat(last("POST " + API + "/" + ID + "/replay").header("If-Match")).isEqualTo("\"4\"");
		assertThat(after.select(".notice").text()).isEqualTo("The service has handled the message.");
	}

	@Test
	void aReplayThatFailedSaysSo() {
		this.portal.identity.service()
			.answer("POST " + API + "/" + ID + "/replay", letter("waiting", FAILED))
			.answer("GET " + API + "/" + ID, letter("waiting", FAILED));
		Visitor admin = this.portal.signedIn("en", ADMIN);
		Document after = admin
			.follow(admin.submit(admin.open(PAGE).selectFirst("form[action$=/replay]"), Map.of(), ""));
		assertThat(after.select(".notice").text()).contains("failed again");
		assertThat(after.select(".chain").text()).contains("Replayed: failed again", "java.lang.ArithmeticException");
	}

	@Test
	void whoIsSecondIsTold() {
		this.portal.identity.service().refuse("POST " + API + "/" + ID + "/replay", """
				{"type":"urn:ashar:problem:stale","title":"x","status":412,"detail":"x"}""");
		Visitor admin = this.portal.signedIn("en", ADMIN);
		HttpResponse<String> answer = admin.submit(admin.open(PAGE).selectFirst("form[action$=/replay]"), Map.of(), "");
		assertThat(Jsoup.parse(answer.body()).select("#problem")).hasSize(1);
	}

	@Test
	void whatIsDiscardedIsDiscardedForAReason() {
		Visitor admin = this.portal.signedIn("en", ADMIN);
		Element form = admin.open(PAGE).selectFirst("form[action$=/discard]");
		Document after = admin.follow(admin.submit(form, Map.of("reason", "Rubbish of a test"), ""));
		StandIn.Received sent = last("POST " + API + "/" + ID + "/discard");
		assertThat(sent.header("If-Match")).isEqualTo("\"4\"");
		assertThat(sent.body()).isEqualTo("{\"reason\":\"Rubbish of a test\"}");
		assertThat(after.select(".notice").text()).isEqualTo("The message is discarded.");
	}

	private StandIn.Received last(String request) {
		return this.portal.identity.service().received(request).getLast();
	}

	private static String letter(String state, String steps) {
		return """
				{"id":"%s","version":4,"state":"%s","service":"notifications","topic":"events.registration-letters",
				"partition":3,"offset":17,"writtenAt":"2026-11-25T10:00:00Z","diedAt":"2026-11-25T10:00:05Z","place":2,
				"size":812,"told":{"ce_type":"<b>type","ashar-sequence":"3"},
				"cause":"java.lang.IllegalStateException","steps":[%s]}""".formatted(ID, state, steps);
	}

}
