package org.ashar.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The pages of those who write to many and look after letters, and of those whose
 * programs hear of news; in each language, on a phone and on a desk.
 */
class LettersInBrowserIT extends InBrowser {

	private static final List<String> LANGUAGES = List.of("ky", "ru", "en");

	@Test
	void anAnnouncementIsWrittenAgreedToAndWatched() {
		try (BrowserContext context = context("ky", 390)) {
			Page page = context.newPage();
			signInByKeyboard(page, "admin@example.org", "ky");
			List<String> complaints = complaints(page);
			everyScreen(page, "/work/announcements/new", "/announcement-form");
			open(page, "/work/announcements/new");
			page.fill("[id='subject.ky']", "Жаңы барактар");
			page.fill("[id='subject.en']", "New pages");
			page.fill("[id='body.ky']", "Платформада жаңы барактар бар.\n\nКараңыз!");
			press(page, "main form button");
			page.waitForSelector("#problem");
			assertThat(page.locator("#problem").count()).as("half a language").isEqualTo(1);
			page.fill("[id='body.en']", "There are new pages.");
			press(page, "main form button");
			page.waitForSelector("form[action$='/send']");
			String announcement = page.url().replaceAll("^https?://[^/]+|[?#].*$", "");
			everyScreen(page, announcement, "/announcement-draft");
			everyScreen(page, announcement + "/letter?read=ru", "/announcement-letter");
			assertThat(page.frameLocator("iframe.letter").locator("body").innerText()).contains("Караңыз!");
			open(page, announcement);
			press(page, "form[action$='/trial'] button");
			page.waitForSelector(".notice");
			// The demo world's subscriber reads Russian or Kyrgyz: what is missing may be
			// read otherwise.
			if (page.locator("input[name=fallback]").count() > 0) {
				page.check("input[name=fallback]");
			}
			press(page, "form[action$='/send'] button");
			assertThat(page.locator("button[value=approve]").count()).as("her own").isZero();
			everyScreen(page, announcement, "/announcement-awaiting");
			approve(announcement);
			await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(() -> {
				open(page, announcement);
				return page.locator("#progress .state.good").count() > 0;
			});
			everyScreen(page, announcement, "/announcement-sent");
			everyScreen(page, "/work/announcements", "/announcements");
			everyScreen(page, "/work/letters", "/letters");
			everyScreen(page, "/work/letters/unknown", "/letters-unknown");
			suppressed(page);
			history(page);
			Crawler.changesNothing(platform, post, List.of("subscriber@example.org"), "/letters/", "/preferences/",
					"/unsubscribe/");
			assertThat(complaints).isEmpty();
		}
	}

	private static void suppressed(Page page) {
		open(page, "/work/letters/suppressed");
		page.fill("#email", "gone-" + UUID.randomUUID() + "@example.org");
		page.fill("#note", "Дарек ээси суранды");
		page.click("main section form button");
		page.waitForSelector(".notice");
		assertThat(page.locator(".card").first().innerText()).contains("example.org").doesNotContain("gone-");
		everyScreen(page, "/work/letters/suppressed", "/letters-suppressed");
		page.locator(".card summary").first().click();
		page.locator(".card input[name=note]").first().fill("Кайра сурады");
		page.locator(".card button").first().click();
		page.waitForSelector(".notice");
	}

	private static void history(Page page) {
		for (String language : LANGUAGES) {
			int width = language.equals("en") ? 1280 : 390;
			turn(page, language, width);
			open(page, "/work/letters/history");
			page.fill("#email", "subscriber@example.org");
			page.fill("#reason", "Телефон аркылуу сурады");
			press(page, "main form button");
			page.waitForSelector("dl.facts");
			assertThat(page.url()).endsWith("/work/letters/history");
			look(page, "/letters-history", language, width);
			look(page, "/work/letters/history", "/letters-inquiry", language, width);
		}
	}

	/** By somebody else, who has been given the role. */
	private static void approve(String announcement) {
		Http portal = new Http(platform.portal().toString());
		String manager = new SignedIn(platform, "letters-" + UUID.randomUUID() + "@example.org").token();
		String id = portal.as(manager).get("/api/v1/me").json().get("id").asString();
		assertThat(new SignedIn(platform, "admin").http()
			.idempotencyKey(UUID.randomUUID().toString())
			.post("/api/v1/accounts/" + id + "/grants", Map.of("role", "notification-manager", "scope", "platform"))
			.status()).isEqualTo(201);
		String path = "/api/v1" + announcement.replace("/work", "");
		await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
			JsonNode seen = portal.as(manager).get(path).json();
			assertThat(portal.as(manager).ifMatch(seen.path("version").asLong()).post(path + "/approve", null).status())
				.isEqualTo(200);
		});
	}

	@Test
	void aProgramIsRegisteredAndItsSecretShownOnce() {
		try (BrowserContext context = context("ky", 390)) {
			Page page = context.newPage();
			signInByKeyboard(page, "browser-hooks-" + UUID.randomUUID() + "@example.org", "ky");
			List<String> complaints = complaints(page);
			everyScreen(page, "/work/webhooks/new", "/webhook-form");
			open(page, "/work/webhooks/new");
			page.fill("#url", "https://127.0.0.1/hook");
			page.check("input[name='criteria.topic[]'] >> nth=0");
			press(page, "main form button");
			page.waitForSelector("#url-error");
			assertThat(page.locator("#url-error").count()).isEqualTo(1);
			page.fill("#url", "https://hooks.invalid/ashar");
			press(page, "main form button");
			assertThat(page.locator(".notice code").innerText()).startsWith("whsec_");
			picture(page, "/webhook-secret", "ky", 390);
			press(page, "form[action$='/test'] button");
			page.waitForSelector(".notice");
			String webhook = page.url().replaceAll("^https?://[^/]+|[?#].*$", "");
			await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(() -> {
				open(page, webhook);
				return page.locator(".chain .state.bad").count() > 0;
			});
			assertThat(page.content()).doesNotContain("whsec_");
			everyScreen(page, webhook, "/webhook");
			everyScreen(page, "/work/webhooks", "/webhooks");
			assertThat(complaints).isEmpty();
		}
	}

	private static void everyScreen(Page page, String path, String name) {
		for (String language : LANGUAGES) {
			for (int width : language.equals("ru") ? new int[] { 390, 1280 } : new int[] { 390 }) {
				turn(page, language, width);
				look(page, path, name, language, width);
			}
		}
		turn(page, "en", 1280);
		look(page, path, name, "en", 1280);
	}

	private static void turn(Page page, String language, int width) {
		page.setViewportSize(width, 900);
		open(page, "/?lang=" + language);
	}

}
