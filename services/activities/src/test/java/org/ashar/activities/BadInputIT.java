package org.ashar.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is wrong with a request is said clearly, in the language of who sent it, and
 * changes nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

	private static final List<String> LISTS = List.of("/api/v1/activities", "/api/v1/recommendations",
			"/api/v1/documents", "/api/v1/indicators");

	private static final List<String> LANGUAGES = List.of("ky", "ru", "en");

	/* Of each problem that was met, by language. */
	private static final Map<String, Map<String, String>> TITLES = new TreeMap<>();

	private static int asked;

	private List<Endpoint> endpoints = List.of();

	@BeforeEach
	void once() {
		all();
	}

	Stream<Endpoint> all() {
		if (endpoints.isEmpty()) {
			endpoints = new Endpoints().all();
		}
		return endpoints.stream();
	}

	@ParameterizedTest
	@MethodSource("all")
	void anUnknownRecordIsNotFound(Endpoint endpoint) {
		if (endpoint.creates()) {
			return;
		}
		String list = endpoint.record().substring(0, endpoint.record().lastIndexOf('/'));
		String unknown = list + "/" + UUID.randomUUID() + endpoint.action();
		refused(endpoint, 404, by -> by.ifMatch(1).send(endpoint.method(), unknown, endpoint.body()));
		String malformed = list + "/42" + endpoint.action();
		refused(endpoint, 404, by -> by.ifMatch(1).send(endpoint.method(), malformed, endpoint.body()));
	}

	@ParameterizedTest
	@MethodSource("all")
	void aRecordInAnotherStateStaysAsItIs(Endpoint endpoint) {
		String wrong = endpoint.wrong();
		if (wrong == null) {
			return;
		}
		long version = World.must(endpoint.by().get(wrong), 200).version();
		JsonNode problem = refused(endpoint, 409,
				by -> by.ifMatch(version).send(endpoint.method(), wrong + endpoint.action(), endpoint.body()));
		assertThat(problem.get("type").asString()).isEqualTo("urn:ashar:problem:record-state");
		assertThat(endpoint.by().get(wrong).version()).isEqualTo(version);
	}

	@ParameterizedTest
	@MethodSource("all")
	void whatIsMissingIsNamed(Endpoint endpoint) {
		for (String field : endpoint.required()) {
			Map<String, @Nullable Object> without = new HashMap<>(endpoint.body());
			without.remove(field);
			assertThat(fields(refused(endpoint, 400, by -> endpoint.sendFresh(by, without)))).contains(field);
			assertThat(fields(refused(endpoint, 400, by -> endpoint.sendFresh(by, World.but(without, field, null)))))
				.contains(field);
		}
	}

	@ParameterizedTest
	@MethodSource("all")
	void whatIsMalformedIsRefused(Endpoint endpoint) {
		for (Endpoint.Flaw flaw : endpoint.flaws()) {
			JsonNode problem = refused(endpoint, flaw.status(),
					by -> endpoint.sendFresh(by, World.but(endpoint.body(), flaw.field(), flaw.value())));
			if (flaw.status() == 400) {
				assertThat(fields(problem)).as("%s", flaw).anyMatch(field -> field.startsWith(flaw.field()));
			}
		}
		if (endpoint.body() != null) {
			Stream.of("{", "[]", "\"text\"", "{\"unheardOf\":1}", "{\"kind\":1,\"kind\":2}")
				.forEach(body -> refused(endpoint, 400, by -> endpoint.sendFresh(by, body)));
		}
	}

	@ParameterizedTest
	@MethodSource("all")
	void aTextIsNotTooLongAndHidesNoLineBreaks(Endpoint endpoint) {
		for (String field : endpoint.texts()) {
			for (String value : List.of("я".repeat(10_001), "a\u0000b", "a\u2028b", "a\u010Ab", "a\u202Eb", " ")) {
				refused(endpoint, 400, by -> endpoint.sendFresh(by,
						World.but(endpoint.body(), field, Map.of("ky", "Текст", "ru", value))));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("all")
	void aBodyOfMoreThanOneMegabyteIsNotRead(Endpoint endpoint) {
		String huge = "{\"number\":\"" + "x".repeat(1_100_000) + "\"}";
		refused(endpoint, 413, by -> endpoint.sendFresh(by, huge));
	}

	@ParameterizedTest
	@MethodSource("all")
	void whoSawAnOlderVersionReadsFirst(Endpoint endpoint) {
		if (endpoint.creates()) {
			return;
		}
		refused(endpoint, 412, by -> endpoint.send(by.ifMatch(endpoint.version() + 1), endpoint.body()));
		refused(endpoint, 428, by -> endpoint.send(by, endpoint.body()));
		refused(endpoint, 400, by -> endpoint.send(by.header("If-Match", "*"), endpoint.body()));
	}

	@ParameterizedTest
	@MethodSource("all")
	void oneKeyIsForOneRequest(Endpoint endpoint) {
		if (!endpoint.addsUnderKey()) {
			return;
		}
		String key = UUID.randomUUID().toString();
		endpoint.sendFresh(endpoint.by().idempotencyKey(key), endpoint.body());
		Map<String, @Nullable Object> other = World.but(endpoint.body(), endpoint.texts().getFirst(),
				World.text("Другое"));
		JsonNode problem = refused(endpoint, 409, by -> endpoint.sendFresh(by.idempotencyKey(key), other));
		assertThat(problem.get("type").asString()).isEqualTo("urn:ashar:problem:idempotency-key-reused");
		refused(endpoint, 400, by -> endpoint.sendFresh(by.idempotencyKey("two words"), other));
	}

	@ParameterizedTest
	@MethodSource("all")
	void withoutATokenNothingIsChanged(Endpoint endpoint) {
		refused(endpoint, 401, by -> endpoint.sendFresh(by, endpoint.body()), World.visitor());
		refused(endpoint, 401, by -> endpoint.sendFresh(by, endpoint.body()), World.visitor().as("no.such.token"));
	}

	@ParameterizedTest
	@MethodSource("all")
	void whoMayReadEverythingMayNotWriteIt(Endpoint endpoint) {
		Http auditor = World.with(Role.AUDITOR, "platform");
		JsonNode problem = refused(endpoint, 403, by -> endpoint.sendFresh(by, endpoint.body()), auditor);
		assertThat(problem.get("type").asString()).isEqualTo("urn:ashar:problem:forbidden");
		Http admin = World.with(Role.ADMIN, "platform");
		int status = endpoint.sendFresh(admin, endpoint.body()).status();
		assertThat(status).as("an admin is no editor").isIn(403, 404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "editorialState=nice", "limit=0", "limit=101", "limit=many", "after=%00", "after=%D1%8F",
			"q=%0D%0ABcc", "q=%20" })
	void aListRefusesRubbish(String query) {
		LISTS.forEach(list -> said(400, by -> by.get(list + "?" + query), World.visitor()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "activities?type=party", "activities?status=9", "activities?organization=42",
			"activities?topic=No!", "activities?mine=perhaps", "recommendations?kind=wish",
			"recommendations?response=yes", "recommendations?awaiting=42", "recommendations?leadBody=x",
			"recommendations?document=x", "documents?category=A!", "documents?publisher=42", "indicators?area=A%20B" })
	void aFilterRefusesRubbish(String query) {
		said(400, by -> by.get("/api/v1/" + query), World.visitor());
	}

	@ParameterizedTest
	@ValueSource(strings = { "activities", "recommendations", "documents", "indicators" })
	void aReaderWithABrokenRequestIsTold(String noun) {
		String list = "/api/v1/" + noun;
		said(404, by -> by.get(list + "/" + UUID.randomUUID()), World.visitor());
		said(404, by -> by.get(list + "/42"), World.visitor());
		said(405, by -> by.delete(list), World.curator());
		said(406, by -> by.header("Accept", "text/csv").get(list), World.visitor());
		said(415, by -> by.header("Content-Type", "text/plain").post(list, "x"), World.curator());
	}

	private static JsonNode refused(Endpoint endpoint, int status, Function<Http, Http.Answer> request) {
		return refused(endpoint, status, request, endpoint.by());
	}

	/** Refused, and the record is as it was. */
	private static JsonNode refused(Endpoint endpoint, int status, Function<Http, Http.Answer> request, Http by) {
		Http reader = World.with(Role.AUDITOR, "platform");
		String before = state(reader, endpoint);
		JsonNode problem = said(status, request, by);
		assertThat(state(reader, endpoint)).as("nothing changed").isEqualTo(before);
		return problem;
	}

	private static String state(Http reader, Endpoint endpoint) {
		return World.must(reader.get(endpoint.creates() ? endpoint.record() + "?limit=1" : endpoint.record()), 200)
			.text();
	}

	/* In one language after the other, which all have a text of their own. */
	private static JsonNode said(int status, Function<Http, Http.Answer> request, Http by) {
		String language = LANGUAGES.get(asked++ % LANGUAGES.size());
		Http.Answer answer = request.apply(by.language(language));
		assertThat(answer.status()).as("%s", answer).isEqualTo(status);
		assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(answer.header("Content-Language")).as("%s", answer).contains(language);
		JsonNode problem = answer.json();
		assertThat(problem.get("detail").asString()).isNotBlank();
		TITLES.computeIfAbsent(problem.get("type").asString(), _ -> new HashMap<>())
			.put(language, problem.get("title").asString());
		return problem;
	}

	@AfterAll
	static void eachProblemHasATitleInEachLanguage() {
		assertThat(TITLES).isNotEmpty()
			.allSatisfy((type, titles) -> assertThat(titles.values()).as(type).doesNotHaveDuplicates());
	}

	private static List<String> fields(JsonNode problem) {
		return problem.get("errors").valueStream().map(error -> error.get("field").asString()).toList();
	}

}
