package org.ashar.infra.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import org.ashar.infra.platform.http.Caller.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

class InvalidRequestTests {

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

	@Test
	void whatIsLeftOutHasItsUsualValue() throws Exception {
		Answer answer = caller.post("/stalls", "{\"name\":\"Felt\"}");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().at("/minor").asBoolean()).isFalse();
		assertThat(answer.json().at("/seats").asInt()).isZero();
	}

	@Test
	void aMomentIsReadWithAnyOffsetAndADayWithNone() throws Exception {
		Answer answer = caller.post("/stalls",
				"{\"name\":\"Felt\",\"until\":\"2013-06-03T12:00:00+06:00\",\"day\":\"2013-06-03\"}");

		assertThat(answer.json().at("/until").asString()).isEqualTo("2013-06-03T06:00:00Z");
		assertThat(answer.json().at("/day").asString()).isEqualTo("2013-06-03");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{\"name\":\"Felt\",\"colour\":\"red\"}            | colour: unknown-property",
					"{\"name\":\"Felt\",\"<script>\":\"red\"}          | : unknown-property",
					"{\"name\":\"Felt\",\"phones\":[{\"nummer\":1}]}   | phones[0].nummer: unknown-property",
					"{\"name\":\"Felt\",\"name\":\"Honey\"}            | name: duplicate-property",
					"{\"name\":\"Felt\",\"title\":{\"ky\":\"a\",\"ky\":\"b\"}} | ky: duplicate-property",
					"{\"name\":\"Felt\",\"seats\":null}                | seats: wrong-type",
					"{\"name\":\"Felt\",\"seats\":\"7\"}               | seats: wrong-type",
					"{\"name\":\"Felt\",\"seats\":7.5}                 | seats: wrong-type",
					"{\"name\":\"Felt\",\"seats\":99999999999}         | seats: wrong-type",
					"{\"name\":\"Felt\",\"minor\":\"true\"}            | minor: wrong-type",
					"{\"name\":\"Felt\",\"minor\":1}                   | minor: wrong-type",
					"{\"name\":7}                                      | name: wrong-type",
					"{\"name\":{}}                                     | name: wrong-type",
					"{\"name\":\"Felt\",\"kind\":\"IRON\"}             | kind: wrong-type",
					"{\"name\":\"Felt\",\"kind\":0}                    | kind: wrong-type",
					"{\"name\":\"Felt\",\"kind\":\"\"}                 | kind: wrong-type",
					"{\"name\":\"Felt\",\"neighbour\":\"next door\"}   | neighbour: wrong-type",
					"{\"name\":\"Felt\",\"title\":\"Felt\"}            | title: wrong-type",
					"{\"name\":\"Felt\",\"title\":{}}                  | title: text-empty",
					"{\"name\":\"Felt\",\"title\":{\"de\":\"Filz\"}}   | title: text-unknown-language",
					"{\"name\":\"Felt\",\"title\":{\"ky\":\" \"}}      | title: text-blank",
					"{\"name\":\"Felt\",\"until\":1370239200} | until: wrong-type",
					"{\"name\":\"Felt\",\"until\":1e400} | until: wrong-type",
					"{\"name\":\"Felt\",\"until\":\"tomorrow\"} | until: wrong-type",
					"{\"name\":\"Felt\",\"until\":\"+1000000000-12-31T23:59:59Z\"} | until: wrong-type",
					"{\"name\":\"Felt\",\"until\":\"-0001-06-03T06:00:00Z\"} | until: wrong-type",
					"{\"name\":\"Felt\",\"day\":[2013,6,3]} | day: wrong-type",
					"{\"name\":\"Felt\",\"day\":\"2013-02-30\"} | day: wrong-type",
					"{\"name\":\"Felt\",\"day\":\"+12013-06-03\"} | day: wrong-type",
					"{\"name\":\"Felt\",\"day\":\"\"} | day: wrong-type",
					"{\"name\":\"Felt\",\"phones\":{}}                 | phones: wrong-type",
					"{\"name\":\"Felt\"} {}                            | : malformed-json",
					"{\"name\":\"Felt\"                                | : malformed-json",
					"{'name':'Felt'}                                   | : malformed-json",
					"{\"name\":NaN}                                    | : malformed-json",
					"[]                                                | : wrong-type",
					"7                                                 | : wrong-type",
					"null                                              | : missing-body",
					"``                                                | : missing-body" })
	void aBodyThatIsNotExactlyRightIsRefusedAndTheSpotIsNamed(String body, String mistake) throws Exception {
		for (String language : List.of("ky", "ru", "en")) {
			Answer answer = caller.post("/stalls", body == null ? "" : body, "Accept-Language", language);

			assertThat(answer.status()).as(answer.body()).isEqualTo(400);
			assertThat(answer.mistakes()).containsExactly(mistake);
			assertThat(answer.json().at("/errors/0/message").asString()).isNotBlank();
			assertThat(answer.body()).doesNotContain("script", "ackson", "org.ashar", "Filz", "IRON");
		}
	}

	@Test
	void everythingThatIsWrongIsToldAtOnceAndInOrder() throws Exception {
		Answer answer = caller.post("/stalls",
				"{\"name\":\"a\\nb\",\"title\":{\"ky\":\"ok\",\"ru\":\"a\\u0000\"},"
						+ "\"phones\":[{\"number\":\"1\"},{}],\"tags\":[\"ok\",\"too long\"]}",
				"Accept-Language", "en");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.mistakes()).containsExactly("name: single-line", "phones[1].number: not-blank",
				"tags[1]: single-line", "title: single-line");
		assertThat(answer.json().at("/detail").asString()).isEqualTo("4 things in the request have to be corrected.");
		assertThat(answer.json().at("/errors/1/message").asString()).isEqualTo("Please fill this in.");
	}

	@Test
	void theKyrgyzReaderOfAFormIsToldInKyrgyz() throws Exception {
		Answer answer = form("tenant=&email=rubbish", "ky");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.mistakes()).containsExactly("email: email", "tenant: not-blank");
		assertThat(answer.json().at("/errors/1/message").asString()).isEqualTo("Сураныч, толтуруңуз.");
		assertThat(answer.json().at("/detail").asString()).isEqualTo("Суроодо 2 жерди оңдоо керек.");
	}

	@Test
	void wrongParametersAndHeadersAreNamed() throws Exception {
		assertThat(caller.get("/seats", "X-Purpose", "ok").mistakes()).containsExactly("wanted: missing");
		assertThat(caller.get("/seats?wanted=x", "X-Purpose", "ok").mistakes()).containsExactly("wanted: wrong-type");
		assertThat(caller.get("/seats?wanted=3").mistakes()).containsExactly("X-Purpose: missing");
		assertThat(caller.get("/seats?wanted=10", "X-Purpose", "loot").mistakes()).containsExactly("purpose: size",
				"wanted: max");
		assertThat(caller.get("/stalls?kind=IRON").mistakes()).containsExactly("kind: wrong-type");
	}

	@Test
	void textThatIsNoUtf8IsRefused() throws Exception {
		byte[] broken = { '{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}' };
		Answer answer = caller.send(HttpRequest.newBuilder()
			.POST(BodyPublishers.ofByteArray(broken))
			.header("Content-Type", "application/json"), "/stalls");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.mistakes()).containsExactly(": malformed-json");
	}

	@Test
	void halfACharacterIsRefused() throws Exception {
		assertThat(caller.post("/stalls", "{\"name\":\"\\ud800\"}").mistakes()).containsExactly("name: single-line");
	}

	@Test
	void deepNestingEndsInARefusalAndNotInAnOverflow() throws Exception {
		Answer answer = caller.post("/keyed", "{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}");

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.mistakes()).containsExactly(": malformed-json");
	}

	private static Answer form(String body, String language) throws Exception {
		return caller.send(HttpRequest.newBuilder()
			.POST(BodyPublishers.ofString(body))
			.header("Content-Type", "application/x-www-form-urlencoded"), "/form", "Accept-Language", language);
	}

}
