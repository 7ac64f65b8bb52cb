package org.ashar.notifications;

import static org.ashar.notifications.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ashar.infra.platform.testing.Http;
import org.ashar.notifications.subscription.Links;
import org.ashar.notifications.subscription.SubscriptionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is sent, the answer is a problem in the caller's language; nothing changes and
 * nothing is mailed.
 */
@ExtendWith(SharedWorld.class)
class BadInputIT {

	private static World world;

	private static String topic;

	private static String reader;

	private static Http me;

	@BeforeAll
	static void start(World shared) {
		world = shared;
		topic = world.wire().topic();
		reader = World.address();
		me = world.http().header("Subscriber-Token", world.subscribe(reader, "ru", "daily", "topic", topic));
	}

	static Stream<Object> brokenSignUps() {
		return Stream.of(Map.of(), with("email", null), with("email", "nobody"), with("email", 7),
				with("email", "a@example.org\r\nBcc: b@example.org"), with("email", "a@example.org\u010A"),
				with("email", "a".repeat(300) + "@example.org"), with("language", "de"), with("language", null),
				with("frequency", "hourly"), with("frequency", null), with("criteria", null),
				with("criteria", List.of()), with("criteria", List.of(Map.of("kind", "topic"))),
				with("criteria", List.of(Map.of("kind", "planet", "value", topic))),
				with("criteria", List.of(Map.of("kind", "topic", "value", "x".repeat(500)))),
				with("criteria", List.of(Map.of("kind", "topic", "value", "a\r\nSubject: b"))),
				with("criteria", Collections.nCopies(51, Map.of("kind", "topic", "value", topic))),
				with("unknown", "property"), "{", "[]", "\"text\"", "null");
	}

	@ParameterizedTest
	@MethodSource("brokenSignUps")
	void aBrokenSignUpIsRefused(Object body) {
		assertRefused(world.http().language("ky").post("/api/v1/subscriptions", body), 400, "invalid-request", "ky");
	}

	@Test
	void whatDoesNotExistCannotBeFollowed() {
		for (String kind : List.of("topic", "area", "record", "body")) {
			Http.Answer answer = world.http()
				.language("ru")
				.post("/api/v1/subscriptions",
						with("criteria", List.of(Map.of("kind", kind, "value", UUID.randomUUID().toString()))));
			assertRefused(answer, 422, "unknown-criteria", "ru");
		}
		assertRefused(world.http()
			.language("en")
			.post("/api/v1/subscriptions", with("criteria", List.of(Map.of("kind", "type", "value", "rumour")))), 422,
				"unknown-criteria", "en");
	}

	@Test
	void anAddressThatIsKnownIsAnsweredLikeAnyOther() {
		Http.Answer known = world.signUp(reader, "ru", "weekly", "topic", topic);
		Http.Answer fresh = world.signUp(World.address(), "ru", "weekly", "topic", topic);

		assertThat(known.status()).isEqualTo(202).isEqualTo(fresh.status());
		assertThat(known.text()).isEqualTo(fresh.text());
		assertThat(me.get("/api/v1/preferences").json().path("subscriptions").get(0).path("frequency").asString())
			.as("nothing changes before the owner agrees")
			.isEqualTo("daily");
	}

	@Test
	void aKeyThatCameWithAnotherBodyIsRefused() {
		Http once = world.http().language("ky").idempotencyKey(UUID.randomUUID().toString());
		Map<String, Object> body = with("email", World.address());

		assertThat(once.post("/api/v1/subscriptions", body).status()).isEqualTo(202);
		assertThat(once.post("/api/v1/subscriptions", body).status()).isEqualTo(202);
		assertRefused(once.post("/api/v1/subscriptions", with("email", World.address())), 409, "idempotency-key-reused",
				"ky");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "../../etc/passwd", "1.2.3", "\u0000", "ә" })
	void aTokenThatIsNotOursOpensNothing(String token) {
		assertRefused(world.http().language("ru").post("/api/v1/subscriptions/confirm", Map.of("token", token)), 404,
				"unknown-link", "ru");
		assertRefused(world.http().language("en").post("/api/v1/unsubscribe", Map.of("token", token)), 404,
				"unknown-link", "en");
	}

	@Test
	void aTokenForOnePurposeIsNoneForAnother() {
		String preferences = world.subscribe(World.address(), "ru", "daily", "topic", topic);

		assertRefused(world.http().language("ky").post("/api/v1/unsubscribe", Map.of("token", preferences)), 404,
				"unknown-link", "ky");
		assertRefused(world.http().language("ky").post("/api/v1/subscriptions/confirm", Map.of("token", preferences)),
				404, "unknown-link", "ky");
		assertRefused(world.http().language("ky").header("Subscriber-Token", "nonsense").get("/api/v1/preferences"),
				404, "unknown-link", "ky");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/subscriptions/confirm", "/api/v1/unsubscribe" })
	void aMissingTokenIsAskedFor(String path) {
		assertRefused(world.http().language("ru").post(path, Map.of()), 400, "invalid-request", "ru");
		assertRefused(world.http().language("ru").post(path, Map.of("token", "x".repeat(301))), 400, "invalid-request",
				"ru");
		assertRefused(world.http().language("ru").post(path, null), 400, "invalid-request", "ru");
	}

	@Test
	void preferencesWithoutATokenOrWithBrokenContentStayAsTheyAre() {
		String before = me.get("/api/v1/preferences").text();

		assertRefused(world.http().language("ru").get("/api/v1/preferences"), 400, "invalid-request", "ru");
		for (Object body : List.of(Map.of(), Map.of("language", "xx"),
				Map.of("language", "ru", "timeZone", "Mars/Olympus"), Map.of("language", "ru", "digestHour", 24),
				Map.of("language", "ru", "digestHour", -1), Map.of("language", "ru", "pausedUntil", "tomorrow"),
				Map.of("language", "ru", "pausedUntil", "+1000000000-12-31T23:59:59Z"),
				Map.of("language", "ru", "email", "x@example.org"))) {
			assertRefused(me.language("en").put("/api/v1/preferences", body), 400, "invalid-request", "en");
		}
		assertRefused(me.language("en").ifMatch(999).put("/api/v1/preferences", Map.of("language", "ky")), 412, "stale",
				"en");
		assertThat(me.get("/api/v1/preferences").text()).isEqualTo(before);
	}

	@Test
	void anotherPersonsSubscriptionIsOutOfReach() {
		String other = World.address();
		String token = world.subscribe(other, "ru", "daily", "topic", topic);
		String id = world.http()
			.header("Subscriber-Token", token)
			.get("/api/v1/preferences")
			.json()
			.path("subscriptions")
			.get(0)
			.path("id")
			.asString();

		assertRefused(me.language("ky").put("/api/v1/preferences/subscriptions/" + id, Map.of("frequency", "weekly")),
				404, "unknown-subscription", "ky");
		assertRefused(me.language("ky").delete("/api/v1/preferences/subscriptions/" + id), 404, "unknown-subscription",
				"ky");
		assertRefused(me.language("ky").delete("/api/v1/preferences/subscriptions/" + UUID.randomUUID()), 404,
				"unknown-subscription", "ky");
		assertThat(me.language("ky").delete("/api/v1/preferences/subscriptions/not-an-id").status()).isBetween(400,
				404);
		assertRefused(world.http()
			.header("Subscriber-Token", token)
			.language("ru")
			.ifMatch(77)
			.put("/api/v1/preferences/subscriptions/" + id, Map.of("frequency", "weekly")), 412, "stale", "ru");
		assertRefused(
				world.http()
					.header("Subscriber-Token", token)
					.language("ru")
					.put("/api/v1/preferences/subscriptions/" + id, Map.of("frequency", "never")),
				400, "invalid-request", "ru");
	}

	@Test
	void aBodyOverTheLimitAndAWrongKindOfBodyAreRefused() {
		assertRefused(
				world.http()
					.language("ky")
					.post("/api/v1/subscriptions", "{\"email\":\"" + "a".repeat(1_100_000) + "\"}"),
				413, "too-large", "ky");
		String before = me.get("/api/v1/preferences").text();
		for (String path : List.of("/api/v1/preferences", "/api/v1/preferences/subscriptions/" + mine())) {
			String body = "{\"language\":\"ky\",\"frequency\":\"weekly" + " ".repeat(1_100_000) + "\"}";
			assertRefused(me.language("ru").put(path, body), 413, "too-large", "ru");
		}
		assertThat(me.get("/api/v1/preferences").text()).isEqualTo(before);
		assertRefused(
				world.http().language("ky").header("Content-Type", "text/plain").post("/api/v1/subscriptions", "x"),
				415, "unsupported-media-type", "ky");
	}

	@Test
	void lookingAtALinkIsNoMethodAndChangesNothing() {
		String before = me.get("/api/v1/preferences").text();
		String token = world.service().bean(Links.class).leave(new SubscriptionId(UUID.fromString(mine())));
		for (String path : List.of("/api/v1/unsubscribe", "/api/v1/subscriptions/confirm")) {
			for (String query : List.of("", "?token=" + token)) {
				Http.Answer answer = world.http().language("ky").get(path + query);
				assertRefused(answer, 405, "method-not-allowed", "ky");
				assertThat(answer.header("Allow")).contains("POST");
			}
		}
		assertThat(me.get("/api/v1/preferences").text()).isEqualTo(before);
	}

	/** The reader's first subscription. */
	private static String mine() {
		return me.get("/api/v1/preferences").json().path("subscriptions").get(0).path("id").asString();
	}

	private static Map<String, Object> with(String property, @Nullable Object value) {
		Map<String, Object> body = new HashMap<>(Map.of("email", "somebody@example.org", "language", "ru", "frequency",
				"daily", "criteria", List.of(Map.of("kind", "topic", "value", topic))));
		body.put(property, value);
		return body;
	}

}
