package org.ashar.portal;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Announcements and webhooks on pages, without JavaScript. */
class LetterDeskPagesIT {

	private static final String MANAGER = """
			[{"role":"notification-manager","scope":"platform"}]""";

	private static final String ID = "0198a1de-0000-7000-8000-0000000000aa";

	private static final String ANNOUNCEMENTS = "/api/v1/announcements";

	private static final String WEBHOOKS = "/api/v1/webhooks";

	private final TestPortal portal = TestPortal.shared();

	@AfterEach
	void letOthersAsk() {
		this.portal.notifications.refuseNothing();
	}

	@Test
	void theProgressMovesWithoutAScriptAsLongAsItSends() {
		for (String language : List.of("ky", "ru", "en")) {
			this.portal.notifications.answer("GET " + ANNOUNCEMENTS + "/" + ID, announcement("sending", true));
			Visitor manager = this.portal.signedIn(language, MANAGER);
			Document sending = manager.open("/work/announcements/" + ID);
			assertThat(sending.select("head noscript").html()).contains("http-equiv=\"refresh\"");
			assertThat(sending.select("#announcement").attr("hx-trigger")).isEqualTo("every 3s");
			assertThat(sending.select("button[value=pause], button[value=abort]")).hasSize(2);
			assertThat(sending.select("progress").attr("value")).isEqualTo("7");
			FormsIT.assertEveryFieldHasItsLabel(sending, "/work/announcements/" + ID, language);

			this.portal.notifications.answer("GET " + ANNOUNCEMENTS + "/" + ID, announcement("sent", false));
			Document sent = manager.open("/work/announcements/" + ID);
			assertThat(sent.select("head noscript")).isEmpty();
			assertThat(sent.select("#announcement").hasAttr("hx-trigger")).isFalse();
			assertThat(sent.select("main form")).isEmpty();
		}
	}

	@Test
	void whatIsRefusedIsNotLost() {
		this.portal.notifications.refuse("POST " + ANNOUNCEMENTS, """
				{"type":"urn:ashar:problem:half-written","title":"Half","status":422,"detail":"ky"}""");
		Visitor manager = this.portal.signedIn("en", MANAGER);
		Element form = manager.open("/work/announcements/new").selectFirst("main form");
		HttpResponse<String> answer = manager.submit(form, Map.of("subject.ky", "Жаңылык", "language[]", "ky"), "");
		Document again = Jsoup.parse(answer.body());
		assertThat(again.select("#problem").text()).contains("Half", "ky");
		assertThat(again.select("[id=subject.ky]").attr("value")).isEqualTo("Жаңылык");
		assertThat(again.select("input[name='language[]'][value=ky]").hasAttr("checked")).isTrue();
		assertThat(last("POST " + ANNOUNCEMENTS).body())
			.isEqualTo("{\"subject\":{\"ky\":\"Жаңылык\"},\"audience\":{\"languages\":[\"ky\"]}}");
	}

	@Test
	void forWhomItIsStaysAlsoWhereAProgramHasChosenMoreThanTheFormOffers() {
		String criteria = Stream
			.of("topic health", "type document", "body " + FormsIT.organization(3), "record r-1", "person p-1",
					"search clean water")
			.map((one) -> one.split(" ", 2))
			.map((one) -> "{\"kind\":\"%s\",\"value\":\"%s\"}".formatted(one[0], one[1]))
			.collect(Collectors.joining(","));
		String named = criteria.replace("\"}", "\",\"label\":{\"ky\":\"Аталышы\"}}");
		String draft = announcement("draft", false).replaceFirst("\\{\"kind\".*?}}", named);
		this.portal.notifications.answer("GET " + ANNOUNCEMENTS + "/" + ID, draft)
			.answer("PUT " + ANNOUNCEMENTS + "/" + ID, draft);
		for (String language : List.of("ky", "ru", "en")) {
			Visitor manager = this.portal.signedIn(language, MANAGER);
			Document page = manager.open("/work/announcements/" + ID + "/edit");
			FormsIT.assertEveryFieldHasItsLabel(page, "/work/announcements/new", language);
			assertThat(page.select("[id='criteria.others']").text()).contains("Аталышы");
			manager.submit(page.selectFirst("main form"), Map.of(), "");
			assertThat(last("PUT " + ANNOUNCEMENTS + "/" + ID).body()).contains("\"criteria\":[" + criteria + "]");
		}
	}

	@Test
	void whatAnOrganizationDoesIsChosenAmongVeryManyWithoutAScript() {
		this.portal.notifications.answer("POST " + ANNOUNCEMENTS, announcement("draft", false));
		this.portal.directory.answer("GET /api/v1/organizations",
				FormsIT.organizations(100).replaceFirst("\\{", "{\"next\":\"more\","));
		try {
			Visitor manager = this.portal.signedIn("en", MANAGER);
			Element form = manager.open("/work/announcements/new").selectFirst("main form");
			int composed = this.portal.notifications.received("POST " + ANNOUNCEMENTS).size();
			this.portal.directory.answer("GET /api/v1/organizations", FormsIT.organizations(1));
			Document found = Jsoup
				.parse(manager.submit(form, Map.of("subject.ky", "Жаңылык", "_find", "Жардам"), "").body());
			assertThat(this.portal.notifications.received("POST " + ANNOUNCEMENTS)).hasSize(composed);
			assertThat(found.select("[id=subject.ky]").attr("value")).isEqualTo("Жаңылык");
			assertThat(found.select("[id='criteria.body'] option").eachAttr("value"))
				.containsExactly(FormsIT.organization(0));
			manager.submit(form, Map.of("criteria.body[]", FormsIT.organization(0)), "");
			assertThat(last("POST " + ANNOUNCEMENTS).body()).contains(
					"\"audience\":{\"criteria\":[{\"kind\":\"body\",\"value\":\"" + FormsIT.organization(0) + "\"}]}");
		}
		finally {
			this.portal.directory.answer("GET /api/v1/organizations", "{\"items\":[]}");
		}
	}

	@Test
	void whatIsSentIsTheVersionThatWasSeenAtTheHourThatWasChosen() {
		this.portal.notifications.answer("GET " + ANNOUNCEMENTS + "/" + ID, announcement("draft", false))
			.answer("POST " + ANNOUNCEMENTS + "/" + ID + "/send", announcement("scheduled", false));
		Visitor manager = this.portal.signedIn("en", MANAGER);
		Element form = manager.open("/work/announcements/" + ID).selectFirst("form[action$=/send]");
		manager.submit(form, Map.of("at", "2026-12-01T09:00", "zone", "Europe/Moscow"), "");
		StandIn.Received sent = last("POST " + ANNOUNCEMENTS + "/" + ID + "/send");
		assertThat(sent.header("If-Match")).isEqualTo("\"4\"");
		assertThat(sent.body())
			.isEqualTo("{\"fallback\":false,\"at\":\"2026-12-01T09:00\",\"zone\":\"Europe/Moscow\"}");
	}

	@Test
	void aLetterIsShownInAFrameThatMayDoNothing() {
		this.portal.notifications.answer("GET " + ANNOUNCEMENTS + "/" + ID, announcement("draft", false))
			.answer("GET " + ANNOUNCEMENTS + "/" + ID + "/preview", """
					{"subject":"S","text":"T <b>","html":"<html><body><script>alert(1)</script></body></html>",
					"shown":"ky"}""");
		Visitor manager = this.portal.signedIn("en", MANAGER);
		Document page = manager.open("/work/announcements/" + ID + "/letter?read=ru");
		assertThat(page.select("iframe").hasAttr("sandbox")).isTrue();
		assertThat(page.select("pre").text()).isEqualTo("T <b>");
		assertThat(page.select(".notice").text()).contains("in Kyrgyz");
		HttpResponse<String> frame = manager.get("/work/announcements/" + ID + "/letter.html?read=ru");
		assertThat(frame.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("sandbox;")
			.contains("default-src 'none'", "frame-ancestors 'self'");
	}

	@Test
	void whatComesOfLettersIsTableAndPicture() {
		this.portal.notifications.answer("GET /api/v1/deliverability", """
				{"from":"2026-11-01","to":"2026-11-30","days":[{"day":"2026-11-25","outcomes":{"sent":7}}],
				"domains":[{"domain":"example.org","outcomes":{"sent":7,"hard":2}}],"statuses":{"5.1.1":2},
				"letters":{"unknown":1,"planned":3}}""");
		for (String language : List.of("ky", "ru", "en")) {
			Document page = this.portal.signedIn(language, MANAGER).open("/work/letters");
			assertThat(page.select("svg rect")).hasSize(6);
			assertThat(page.select("#reason-title + .chart tbody th").text()).startsWith("5.1.1 ");
			assertThat(page.select("a[href$=/letters/unknown]")).hasSize(1);
			FormsIT.assertEveryFieldHasItsLabel(page, "/work/letters", language);
		}
	}

	@Test
	void aSecretIsOnOnePageAndOnNoOther() {
		this.portal.notifications.answer("POST " + WEBHOOKS, webhook("\"whsec_dGVzdA==\""))
			.answer("GET " + WEBHOOKS + "/" + ID, webhook("null"))
			.answer("GET " + WEBHOOKS + "/" + ID + "/deliveries", "{\"items\":[]}");
		for (String language : List.of("ky", "ru", "en")) {
			Visitor owner = this.portal.signedIn(language, "[]");
			Document blank = owner.open("/work/webhooks/new");
			FormsIT.assertEveryFieldHasItsLabel(blank, "/work/webhooks/new", language);
			HttpResponse<String> answer = owner.submit(blank.selectFirst("main form"),
					Map.of("url", "https://example.org/hook", "criteria.topic[]", "health"), "");
			assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
			assertThat(Jsoup.parse(answer.body()).select(".notice code").text()).isEqualTo("whsec_dGVzdA==");
			assertThat(owner.get("/work/webhooks/" + ID).body()).doesNotContain("whsec_");
		}
	}

	private StandIn.Received last(String request) {
		return this.portal.notifications.received(request).getLast();
	}

	private static String announcement(String state, boolean moving) {
		return """
				{"id":"%s","version":4,"state":"%s","subject":{"ky":"Жаңылык"},"body":{"ky":"Текст"},
				"audience":{"criteria":[{"kind":"topic","value":"health","label":{"ky":"Саламаттык"}}],"languages":["ky"]},
				"count":10,"readers":{"ky":10},"missing":[],"forTwo":false,"letters":%s,"moving":%s,
				"history":[{"act":"composed","account":"a","role":"admin","at":"2026-11-25T10:00:00Z"}]}"""
			.formatted(ID, state, moving ? "{\"accepted\":7,\"planned\":3}" : "{}", moving);
	}

	private static String webhook(String secret) {
		return """
				{"id":"%s","version":1,"url":"https://example.org/hook","criteria":[],"contact":"a@example.org",
				"language":"ky","active":true,"failures":0,"since":"2026-11-25T10:00:00Z","secret":%s}""".formatted(ID,
				secret);
	}

}
