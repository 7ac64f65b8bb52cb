package org.ashar.infra.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

import org.ashar.infra.platform.http.Caller.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

class ProblemTests {

	private static ServletWebServerApplicationContext bazaar;

	private static Caller caller;

	@BeforeAll
	static void open() {
		bazaar = BazaarApplication.start();
		caller = new Caller(bazaar.getWebServer().getPort());
	}

	@AfterAll
	static void close() {
		bazaar.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "ky | Базарда орун жок       | 3 орун калды.", "ru | На базаре нет места    | Осталось 3 места.",
					"en | No room at the bazaar  | Only 3 stalls are left." })
	void aServicesOwnProblemComesInTheCallersLanguage(String language, String title, String detail) throws Exception {
		Answer answer = caller.get("/mishaps/full?secret=7", "Accept-Language", language);

		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.header("Content-Language")).isEqualTo(language);
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.json().toString()).isEqualTo("{\"detail\":\"" + detail + "\",\"instance\":\"/mishaps/full\","
				+ "\"status\":409,\"title\":\"" + title + "\",\"type\":\"urn:ashar:problem:bazaar-full\",\"left\":3}");
	}

	@ParameterizedTest
	@CsvSource({ "stale, 412, stale", "duplicate, 409, conflict", "store-down, 503, unavailable",
			"outgrown, 413, record-too-large", "store-slow, 503, unavailable", "outbox-full, 503, unavailable",
			"driver-timeout, 503, unavailable", "driver-socket, 503, unavailable", "broker-slow, 503, unavailable",
			"neighbour-down, 503, unavailable", "slow, 503, unavailable", "denied, 401, unauthenticated",
			"unknown, 401, unauthenticated", "bad-token, 401, unauthenticated", "rejected, 400, invalid-request",
			"gone, 410, gone", "teapot, 400, invalid-request", "many, 429, too-many-requests",
			"gateway, 503, unavailable", "anything-else, 500, internal", "wordless, 500, internal" })
	void everyMishapIsAProblemThatTellsNothingInternal(String mishap, int status, String code) throws Exception {
		for (String language : new String[] { "ky", "ru", "en" }) {
			Answer answer = caller.get("/mishaps/" + mishap, "Accept-Language", language);

			assertThat(answer.status()).as(answer.body()).isEqualTo(status);
			assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
			assertThat(answer.json().at("/type").asString()).isEqualTo("urn:ashar:problem:" + code);
			assertThat(answer.json().at("/title").asString()).isNotBlank();
			assertThat(answer.body()).doesNotContain("aigul", "xception", "org.ashar", "\tat ");
			assertThat(answer.header("Retry-After")).isEqualTo(status == 503 ? "5" : "");
		}
	}

	@Test
	void whoIsSignedInAndMayNotIsToldSoInsteadOfBeingAskedToSignIn() throws Exception {
		Answer answer = caller.get("/mishaps/denied", "X-User", "aigul", "Accept-Language", "ky");

		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.json().at("/detail").asString()).isEqualTo("Эсебиңизде буга керектүү роль жок.");
	}

	@Test
	void aRefusedTokenIsChallengedAsRfc6750Says() throws Exception {
		assertThat(caller.get("/mishaps/bad-token").header("WWW-Authenticate"))
			.isEqualTo("Bearer error=\"invalid_token\"");
		assertThat(caller.get("/mishaps/unknown").header("WWW-Authenticate")).isEqualTo("Bearer");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nowhere", "/stalls/rubbish", "/stalls/1-1-1-1-1", "/error", "/favicon.ico", "/stalls/" })
	void anAddressOfNothingIsNotFound(String path) throws Exception {
		Answer answer = caller.get(path, "Accept-Language", "ru");

		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.json().at("/title").asString()).isEqualTo("Здесь ничего нет");
	}

	@Test
	void whoUsesAWrongMethodLearnsTheRightOnes() throws Exception {
		Answer answer = caller.send(HttpRequest.newBuilder().DELETE(), "/stalls/0193f3a2-5b1c-7000-8000-0000000000ab");

		assertThat(answer.status()).isEqualTo(405);
		assertThat(answer.header("Allow")).contains("GET", "PUT");
		assertThat(answer.json().at("/type").asString()).isEqualTo("urn:ashar:problem:method-not-allowed");
	}

	@Test
	void headAndOptionsAreAnsweredLikeEverywhere() throws Exception {
		String one = "/stalls/0193f3a2-5b1c-7000-8000-0000000000ab";
		Answer head = caller.send(HttpRequest.newBuilder().HEAD(), one);
		Answer missing = caller.send(HttpRequest.newBuilder().HEAD(), "/nowhere");
		Answer options = caller.send(HttpRequest.newBuilder().method("OPTIONS", BodyPublishers.noBody()), one);

		assertThat(head.status()).isEqualTo(200);
		assertThat(head.header("ETag")).isEqualTo("\"3\"");
		assertThat(head.body()).isEmpty();
		assertThat(missing.status()).isEqualTo(404);
		assertThat(missing.body()).isEmpty();
		assertThat(options.status()).isEqualTo(200);
		assertThat(options.header("Allow")).contains("GET", "HEAD", "PUT", "OPTIONS");
	}

	@Test
	void whoAsksForAnotherFormatIsToldInJson() throws Exception {
		assertThat(caller.get("/stalls", "Accept", "text/csv").status()).isEqualTo(406);
		assertThat(caller.get("/stalls", "Accept", "rubbish").status()).isEqualTo(406);
		assertThat(caller.get("/mishaps/full", "Accept", "text/html").header("Content-Type"))
			.isEqualTo("application/problem+json");
		assertThat(caller.get("/nowhere", "Accept", "image/png").json().at("/status").asInt()).isEqualTo(404);
	}

	@Test
	void anotherFormatOfBodyIsRefused() throws Exception {
		Answer answer = caller.send(HttpRequest.newBuilder()
			.POST(BodyPublishers.ofString("<stall/>"))
			.header("Content-Type", "application/xml"), "/stalls");

		assertThat(answer.status()).isEqualTo(415);
		assertThat(answer.header("Accept")).contains("application/json");
		assertThat(caller
			.send(HttpRequest.newBuilder().POST(BodyPublishers.ofString("{}")).header("Content-Type", "rub/bish/"),
					"/stalls")
			.status()).isEqualTo(415);
	}

	@Test
	void theLanguageIsAnArgumentOfControllers() throws Exception {
		assertThat(caller.get("/language").body()).isEqualTo("\"ru\"");
		assertThat(caller.get("/language", "Cookie", "lang=ky").body()).isEqualTo("\"ky\"");
		assertThat(caller.get("/language?lang=en", "Cookie", "lang=ky").body()).isEqualTo("\"en\"");
		assertThat(caller.get("/language?other=ky").body()).isEqualTo("\"ky\"");
		assertThat(caller.get("/language?other=de", "Accept-Language", "en").json().at("/errors/0/message").asString())
			.isEqualTo("Only the languages ky, ru and en are known here.");
	}

}
