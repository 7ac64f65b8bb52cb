package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

	private String ngo = "";

	private Http owner = World.visitor();

	private String open = "";

	private String cancelled = "";

	@BeforeAll
	void world() {
		ngo = World.verified();
		owner = World.in(ngo, Role.ORG_OWNER);
		open = World.open(owner, ngo, 10, Map.of());
		cancelled = World.open(owner, ngo, 10, Map.of());
		World.must(World.act(owner, cancelled, "cancel", Map.of()), 200);
	}

	/** Every change of an event that is open, with a body that would do. */
	static Stream<Change> changes() {
		return Stream.of(new Change("PUT", "", true), new Change("PUT", "/seating", true),
				new Change("POST", "/announce", false), new Change("POST", "/record", false),
				new Change("POST", "/open-registration", false), new Change("POST", "/close-registration", false),
				new Change("POST", "/cancel", true));
	}

	@ParameterizedTest
	@MethodSource("changes")
	void anUnknownEventIsNotFound(Change change) {
		String unknown = World.LIST + "/" + UUID.randomUUID() + change.action();
		said(404, by -> by.ifMatch(1).send(change.method(), unknown, body(change)), owner);
		said(404, by -> by.ifMatch(1).send(change.method(), World.LIST + "/42" + change.action(), body(change)), owner);
	}

	@ParameterizedTest
	@MethodSource("changes")
	void fromAnotherStateNothingIsDone(Change change) {
		long version = owner.get(cancelled).version();
		JsonNode problem = said(409,
				by -> by.ifMatch(version).send(change.method(), cancelled + change.action(), body(change)), owner);
		assertThat(problem.get("type").asString()).isEqualTo("urn:ashar:problem:event-state");
		assertThat(owner.get(cancelled).version()).isEqualTo(version);
	}

	@ParameterizedTest
	@MethodSource("changes")
	void whoSawAnOlderVersionReadsFirst(Change change) {
		long version = owner.get(open).version();
		String path = open + change.action();
		said(412, by -> by.ifMatch(version - 1).send(change.method(), path, body(change)), owner);
		said(428, by -> by.send(change.method(), path, body(change)), owner);
		assertThat(owner.get(open).version()).isEqualTo(version);
	}

	@ParameterizedTest
	@MethodSource("changes")
	void whoMayNotDoesNot(Change change) {
		long version = owner.get(open).version();
		Function<Http, Http.Answer> request = by -> by.ifMatch(version)
			.send(change.method(), open + change.action(), body(change));
		said(401, request, World.visitor());
		said(401, request, World.visitor().as("no.such.token"));
		said(403, request, World.with(Role.AUDITOR, "platform"));
		said(403, request, World.in(World.verified(), Role.ORG_OWNER));
		assertThat(owner.get(open).version()).isEqualTo(version);
	}

	static Stream<Flaw> flaws() {
		return Stream.of(new Flaw("name", Map.of(), 400), new Flaw("name", Map.of("de", "Tagung"), 400),
				new Flaw("name", "Конференция", 400), new Flaw("name", Map.of("ru", "a\u0000b"), 400),
				new Flaw("name", Map.of("ru", "a\u2028b"), 400), new Flaw("name", Map.of("ru", "a\u010Ab"), 400),
				new Flaw("name", Map.of("ru", "я".repeat(301)), 400),
				new Flaw("description", Map.of("ru", "я".repeat(5001)), 400), new Flaw("organizationId", "42", 400),
				new Flaw("organizationId", UUID.randomUUID().toString(), 403), new Flaw("firstDay", "03.06.2033", 400),
				new Flaw("firstDay", "2033-02-29", 400), new Flaw("lastDay", "2033-06-02", 422),
				new Flaw("lastDay", "2034-06-02", 422), new Flaw("zone", "Bishkek", 400),
				new Flaw("attendance", "by-post", 400), new Flaw("languages", List.of("de"), 400),
				new Flaw("languages", List.of("ky", "ky"), 422), new Flaw("topics", List.of("A B"), 400),
				new Flaw("topics", List.of("unheard-of"), 422), new Flaw("areas", List.of("unheard-of"), 422),
				new Flaw("documents", List.of("x"), 400), new Flaw("venue", Map.of("area", "bishkek"), 400),
				new Flaw("parties", List.of(Map.of("organizationId", UUID.randomUUID().toString(), "role", "funder")),
						422),
				new Flaw("sessions", List.of(session("day", "2033-06-05")), 422),
				new Flaw("sessions", List.of(session("startsAt", "24:00")), 400),
				new Flaw("sessions", List.of(session("endsAt", "09:00")), 422),
				new Flaw("sessions", List.of(session("speakers", List.of(Map.of("role", "king")))), 400),
				new Flaw("sessions",
						List.of(session("speakers",
								List.of(Map.of("role", "speaker", "personId", UUID.randomUUID().toString())))),
						422),
				new Flaw("media", List.of(Map.of("title", World.text("Р"), "airsAt", "2033-06-01")), 400),
				new Flaw("media", List.of(Map.of("title", World.text("Р"), "uri", "javascript:alert(1)")), 400),
				new Flaw("unheardOf", 1, 400));
	}

	@ParameterizedTest
	@MethodSource("flaws")
	void aFlawIsFound(Flaw flaw) {
		Map<String, @Nullable Object> body = World.but(World.event(ngo), flaw.field(), flaw.value());
		JsonNode problem = said(flaw.status(), by -> by.post(World.LIST, body), owner);
		if (flaw.status() == 400) {
			assertThat(problem.get("errors").toString()).contains(flaw.field());
		}
		long version = owner.get(open).version();
		said(flaw.status(), by -> by.ifMatch(version).put(open, body), owner);
		assertThat(owner.get(open).version()).isEqualTo(version);
	}

	@ParameterizedTest
	@ValueSource(strings = { "organizationId", "name", "firstDay", "lastDay", "zone", "attendance" })
	void whatIsMissingIsNamed(String field) {
		Map<String, @Nullable Object> without = new HashMap<>(World.event(ngo));
		without.remove(field);
		assertThat(said(400, by -> by.post(World.LIST, without), owner).get("errors").toString()).contains(field);
	}

	static Stream<Flaw> guestFlaws() {
		return Stream.of(new Flaw("name", " ", 400), new Flaw("name", "a\r\nBcc: b@example.org", 400),
				new Flaw("name", "я".repeat(121), 400), new Flaw("email", "nobody", 400),
				new Flaw("email", "a@example.org\r\nBcc: b@example.org", 400),
				new Flaw("email", "a".repeat(250) + "@example.org", 400), new Flaw("language", "de", 400),
				new Flaw("group", "A B", 400), new Flaw("group", "unheard-of", 422),
				new Flaw("affiliation", "a\u2029b", 400), new Flaw("needs", "я".repeat(1001), 400),
				new Flaw("seat", 1, 400));
	}

	@ParameterizedTest
	@MethodSource("guestFlaws")
	void nobodyIsRegisteredByAFlawedRequest(Flaw flaw) {
		String email = UUID.randomUUID() + "@example.org";
		Map<String, @Nullable Object> guest = World.guest(email, flaw.field(), flaw.value());
		String before = guests();
		JsonNode problem = said(flaw.status(), by -> by.post(open + "/registrations", guest), World.visitor());
		assertThat(problem.toString()).as("no personal data in a refusal").doesNotContain(email, "Bcc", "Айгуль");
		assertThat(guests()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "name", "email", "language" })
	void whatAGuestLeavesOutIsNamed(String field) {
		Map<String, @Nullable Object> guest = World.guest(UUID.randomUUID() + "@example.org", field, "");
		guest.remove(field);
		String before = guests();
		assertThat(said(400, by -> by.post(open + "/registrations", guest), World.visitor()).get("errors").toString())
			.contains(field);
		assertThat(guests()).isEqualTo(before);
	}

	@Test
	void aGuestsKeyIsForOneRequest() {
		String key = UUID.randomUUID().toString();
		Map<String, @Nullable Object> guest = World.guest(UUID.randomUUID() + "@example.org", "affiliation", "Бирлик");
		World.must(World.visitor().idempotencyKey(key).post(open + "/registrations", guest), 202);
		String before = guests();
		guest.put("affiliation", "Башка");
		said(409, by -> by.idempotencyKey(key).post(open + "/registrations", guest), World.visitor());
		assertThat(guests()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/event.ics", "/seats", "/registrations", "/registrations/counts" })
	void whatIsNotThereCannotBeRead(String part) {
		said(404, by -> by.get(World.LIST + "/" + UUID.randomUUID() + part), owner);
		said(404, by -> by.get(World.LIST + "/42" + part), owner);
	}

	@ParameterizedTest
	@ValueSource(strings = { "?state=party", "?group=A%20B", "?limit=0", "?after=%00" })
	void aFilterOfGuestsRefusesRubbish(String query) {
		said(400, by -> by.get(open + "/registrations" + query), owner);
	}

	@Test
	void seatingIsANumberWithinReason() {
		long version = owner.get(open).version();
		for (Object capacity : new Object[] { -1, 100_001, "many", 1.5 }) {
			said(400, by -> by.ifMatch(version).put(open + "/seating", World.body("capacity", capacity)), owner);
		}
		said(400, by -> by.ifMatch(version).put(open + "/seating", Map.of()), owner);
		said(422, by -> by.ifMatch(version)
			.put(open + "/seating", World.body("capacity", 5, "quotas", Map.of("unheard-of", 1))), owner);
	}

	@ParameterizedTest
	@ValueSource(strings = { "confirm", "accept", "decline", "withdraw" })
	void aTokenIsATokenOrNothing(String action) {
		String path = "/api/v1/registrations/" + action;
		said(400, by -> by.post(path, Map.of()), World.visitor());
		said(400, by -> by.post(path, World.body("token", "x".repeat(301))), World.visitor());
		said(404, by -> by.post(path, World.body("token", "\u0000ы")), World.visitor());
		said(400, by -> by.post(path, "{"), World.visitor());
		said(405, by -> by.get(path), World.curator());
	}

	@Test
	void oneKeyIsForOneRequest() {
		String key = UUID.randomUUID().toString();
		Http.Answer first = World.must(owner.idempotencyKey(key).post(World.LIST, World.event(ngo)), 201);
		Http.Answer again = World.must(owner.idempotencyKey(key).post(World.LIST, World.event(ngo)), 201);
		assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
		said(409, by -> by.idempotencyKey(key).post(World.LIST, World.event(ngo, "zone", "Asia/Almaty")), owner);
	}

	@Test
	void aBodyOfMoreThanOneMegabyteIsNotRead() {
		String huge = "{\"name\":\"" + "x".repeat(1_100_000) + "\"}";
		said(413, by -> by.post(World.LIST, huge), owner);
		said(413, by -> by.post(open + "/registrations", huge), World.visitor());
	}

	@ParameterizedTest
	@ValueSource(strings = { "?state=party", "?when=soon", "?topic=A%20B", "?organization=42", "?parent=x", "?limit=0",
			"?q=%00" })
	void aFilterRefusesRubbish(String query) {
		said(400, by -> by.get(World.LIST + query), World.visitor());
	}

	private String guests() {
		return World.must(owner.get(open + "/registrations/counts"), 200).text();
	}

	private @Nullable Object body(Change change) {
		if (!change.hasBody()) {
			return null;
		}
		return switch (change.action()) {
			case "" -> World.event(ngo);
			case "/seating" -> World.body("capacity", 5);
			default -> Map.of();
		};
	}

	private static Map<String, @Nullable Object> session(String field, Object value) {
		return World.but(
				World.body("type", "panel", "title", World.text("Панель"), "day", "2033-06-03", "startsAt", "09:30"),
				field, value);
	}

	private static JsonNode said(int status, Function<Http, Http.Answer> request, Http by) {
		Set<String> titles = new HashSet<>();
		JsonNode last = null;
		for (String language : List.of("ky", "ru", "en")) {
			Http.Answer answer = request.apply(by.language(language));
			assertThat(answer.status()).as("%s", answer).isEqualTo(status);
			assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
			assertThat(answer.header("Content-Language")).as("%s", answer).contains(language);
			last = answer.json();
			assertThat(last.get("detail").asString()).isNotBlank();
			titles.add(last.get("title").asString());
		}
		assertThat(titles).as("one title in each language").hasSize(3);
		return last;
	}

	/** A way to change an event. */
	record Change(String method, String action, boolean hasBody) {
	}

	/** A value that a field cannot have. */
	record Flaw(String field, Object value, int status) {
	}

}
