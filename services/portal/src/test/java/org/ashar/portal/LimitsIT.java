package org.ashar.portal;

import java.util.Base64;
import java.util.UUID;

import org.ashar.infra.platform.testing.Http;
import org.ashar.infra.platform.testing.RunningService;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One client cannot take what is meant for all. */
class LimitsIT {

	private static final String SIGN_UP = "/api/v1/subscriptions";

	private static StandIn directory;

	private static StandIn notifications;

	private static RunningService running;

	@BeforeAll
	static void start() {
		directory = new StandIn().answer("GET /api/v1/organizations", "{\"items\":[]}")
			.answer("GET /api/v1/concepts", TestPortal.TOPICS);
		notifications = new StandIn().answer("POST " + SIGN_UP, "{}").answer("POST /api/v1/unsubscribe", "{}");
		running = RunningService.start(PortalApplication.class, "portal", TestPortal.at("directory", directory.url()),
				TestPortal.at("notifications", notifications.url()),
				// So that each test comes from an address of its own.
				"--ashar.portal.limits.trusted-proxies=127.0.0.1", "--ashar.portal.limits.forms.burst=3",
				"--ashar.portal.limits.forms.per-minute=1", "--ashar.portal.limits.visitor.burst=8",
				"--ashar.portal.limits.visitor.per-minute=1", "--ashar.portal.limits.account.burst=5",
				"--ashar.portal.limits.account.per-minute=1");
	}

	@AfterAll
	static void stop() {
		running.close();
	}

	@Test
	void aProgramThatSendsTooManyFormsIsRefusedInItsLanguageAndToldWhenToComeBack() {
		Http program = from("198.51.100.1").language("ky");
		for (int sent = 0; sent < 3; sent++) {
			assertThat(program.post(SIGN_UP, "{}").status()).isEqualTo(200);
		}
		int before = notifications.received("POST " + SIGN_UP).size();
		Http.Answer answer = program.post(SIGN_UP, "{}");
		assertThat(answer.status()).isEqualTo(429);
		assertThat(Integer.parseInt(answer.header("Retry-After").orElseThrow())).isBetween(1, 60);
		assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.json().path("type").asString()).isEqualTo("urn:ashar:problem:too-many-requests");
		assertThat(answer.header("Content-Language")).hasValue("ky");
		assertThat(notifications.received("POST " + SIGN_UP)).hasSize(before);
		assertThat(from("198.51.100.2").post(SIGN_UP, "{}").status()).isEqualTo(200);
	}

	@Test
	void aPersonGetsAPage() {
		Http browser = from("198.51.100.3").language("ru").header("Accept", "text/html");
		Http.Answer answer = browser.get("/organizations");
		for (int opened = 1; opened < 9; opened++) {
			assertThat(answer.status()).isEqualTo(200);
			answer = browser.get("/organizations");
		}
		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.header("Retry-After")).isPresent();
		assertThat(answer.header("Content-Security-Policy")).isPresent();
		assertThat(Jsoup.parse(answer.text()).select("html").attr("lang")).isEqualTo("ru");
		assertThat(Jsoup.parse(answer.text()).select("h1").text()).isEqualTo("Подождите немного");
		assertThat(browser.get("/assets/ashar.css").status()).isEqualTo(200);
	}

	@Test
	void whoeverSignedInHasAnAllowanceOfHerOwnWhereverSheIs() {
		String account = UUID.randomUUID().toString();
		Http crowded = from("198.51.100.4");
		for (int asked = 0; asked < 8; asked++) {
			crowded.get("/api/v1/organizations");
		}
		assertThat(crowded.get("/api/v1/organizations").status()).isEqualTo(429);
		Http her = crowded.as(running.tokens().token(account));
		for (int asked = 0; asked < 5; asked++) {
			assertThat(her.get("/api/v1/organizations").status()).isEqualTo(200);
		}
		assertThat(her.get("/api/v1/organizations").status()).isEqualTo(429);
		Http elsewhere = from("198.51.100.5").as(running.tokens().token(account));
		assertThat(elsewhere.get("/api/v1/organizations").status()).isEqualTo(429);
	}

	@Test
	void aForgedTokenIsNobodysAccount() {
		String account = UUID.randomUUID().toString();
		String head = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"ES256\"}".getBytes());
		String claims = Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString("{\"sub\":\"%s\",\"aud\":\"ashar\"}".formatted(account).getBytes());
		Http forger = from("198.51.100.6").as(head + "." + claims + ".c2lnbmF0dXJl");
		for (int asked = 0; asked < 8; asked++) {
			forger.get("/api/v1/organizations");
		}
		assertThat(forger.get("/api/v1/organizations").status()).isEqualTo(429);
		Http her = from("198.51.100.7").as(running.tokens().token(account));
		assertThat(her.get("/api/v1/organizations").status()).isEqualTo(200);
	}

	@Test
	void nobodyIsKeptFromLeaving() {
		Http provider = from("198.51.100.8").header("Content-Type", "application/x-www-form-urlencoded");
		for (int left = 0; left < 6; left++) {
			assertThat(provider.post("/unsubscribe/token-" + left, "List-Unsubscribe=One-Click").status())
				.isEqualTo(200);
		}
	}

	@Test
	void aServiceIsToldTheAddressThatTheTrustedProxyNamed() {
		from("198.51.100.9").header("X-Forwarded-Host", "evil.example").get("/api/v1/organizations");
		StandIn.Received received = directory.received("GET /api/v1/organizations").getLast();
		assertThat(received.header("X-Forwarded-For")).isEqualTo("198.51.100.9");
		assertThat(received.header("X-Forwarded-Host")).isEqualTo("localhost:8080");
	}

	private static Http from(String address) {
		return running.http().header("X-Forwarded-For", address);
	}

}
