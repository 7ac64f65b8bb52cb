package org.ashar.notifications;

import static org.ashar.notifications.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ashar.infra.platform.testing.Http;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** Programs hear of news by signed requests, at least once, and nothing leads inside. */
@ExtendWith(SharedWorld.class)
class WebhookIT {

	private static final String PATH = "/api/v1/webhooks";

	private static final Map<String, String> TITLE = Map.of("ky", "Мыйзам", "ru", "Закон", "en", "Law");

	private final World world;

	private final Receiver receiver = new Receiver();

	private final String account = UUID.randomUUID().toString();

	private final String topic;

	WebhookIT(World world) {
		this.world = world;
		this.topic = world.wire().topic();
	}

	@AfterEach
	void close() {
		receiver.close();
	}

	@Test
	void newsReachesAProgramUntilItIsTakenAlwaysUnderOneId() {
		world.standStill();
		JsonNode hook = registered();
		String secret = hook.path("secret").asString();
		receiver.answers(503);
		String record = world.wire().activity(TITLE, topic);
		Receiver.Call first = receiver.await(1);
		assertThat(first.isSignedBy(secret)).isTrue();
		assertThat(first.isSignedBy("whsec_AAAA")).isFalse();
		assertThat(Math.abs(Long.parseLong(first.timestamp()) - world.now().getEpochSecond())).isLessThan(60);
		JsonNode told = first.json();
		assertThat(told.path("type").asString()).isEqualTo("activity.published");
		assertThat(told.at("/data/record/id").asString()).isEqualTo(record);
		assertThat(told.at("/data/record/url").asString()).isEqualTo(world.publicUrl() + "/activities/" + record);
		assertThat(told.at("/data/record/title/ky").asString()).isEqualTo("Мыйзам");
		assertThat(told.at("/data/criteria/0/value").asString()).isEqualTo(topic);
		Awaitility.await().until(() -> attempts(hook) == 1);
		assertThat(show(hook).path("failures").asInt()).isEqualTo(1);

		receiver.answers(204);
		world.later(Duration.ofSeconds(6));
		Receiver.Call second = receiver.await(2);
		assertThat(second.id()).isEqualTo(first.id());
		assertThat(second.body()).isEqualTo(first.body());
		awaitState(hook, "delivered");
		assertThat(show(hook).path("failures").asInt()).isZero();

		// As if the worker had died before it could note the answer.
		store().updateFirst(Query.query(Criteria.where("place").regex(first.id() + "$")),
				new Update().set("state", "WAITING").set("due", Date.from(world.now())), "webhookDeliveries");
		assertThat(receiver.await(3).id()).isEqualTo(first.id());
		awaitState(hook, "delivered");
	}

	@Test
	void aDayLongTwoSecretsAreGood() {
		JsonNode hook = registered();
		JsonNode rotated = owner().ifMatch(version(hook)).post(path(hook) + "/secret", null).json();
		assertThat(rotated.path("secret").asString()).startsWith("whsec_").isNotEqualTo(hook.path("secret").asString());
		assertThat(show(hook).has("secret") && !show(hook).path("secret").isNull()).isFalse();
		test(hook);
		Receiver.Call both = receiver.await(1);
		assertThat(both.json().path("type").asString()).isEqualTo("test");
		assertThat(both.isSignedBy(rotated.path("secret").asString())).isTrue();
		assertThat(both.isSignedBy(hook.path("secret").asString())).isTrue();

		world.later(Duration.ofHours(25));
		test(hook);
		Receiver.Call one = receiver.await(2);
		assertThat(one.isSignedBy(rotated.path("secret").asString())).isTrue();
		assertThat(one.isSignedBy(hook.path("secret").asString())).isFalse();
	}

	@Test
	void whoeverIsGoneIsDisabledAndItsOwnerTold() {
		String contact = World.address();
		JsonNode hook = registered(body(receiver.url(), contact));
		receiver.answers(410);
		world.wire().activity(TITLE, topic);
		receiver.await(1);
		JsonNode disabled = Awaitility.await().until(() -> show(hook), found -> !found.path("active").asBoolean());
		assertThat(disabled.path("disabledReason").asString()).isEqualTo("gone");
		Received letter = world.relay().await(contact, 1).getFirst();
		assertThat(letter.subject()).isEqualTo("Ваш вебхук отключён: localhost");
		assertThat(letter.text()).contains("410 Gone").contains("/work/webhooks/" + hook.path("id").asString());
		assertRefused(owner().post(path(hook) + "/tests", null), 409, "webhook-disabled", "en");

		receiver.answers(204);
		Awaitility.await("enabled, also after it is noted that the owner was told")
			.until(() -> owner().ifMatch(version(hook)).post(path(hook) + "/enable", null).status() == 200);
		world.wire().activity(TITLE, topic);
		assertThat(receiver.await(2).id()).isNotEqualTo(receiver.await(1).id());
	}

	@Test
	void nobodyIsFollowedElsewhereAndNothingLeadsInside() {
		JsonNode hook = registered();
		receiver.answers(302);
		test(hook);
		awaitState(hook, "given_up");
		assertThat(receiver.calls()).extracting(Receiver.Call::path).containsExactly("/hook");

		String port = ":" + receiver.port() + "/";
		for (String inside : List.of("http://127.0.0.1" + port, "https://127.0.0.1" + port, "https://127.1" + port,
				"https://2130706433" + port, "https://0x7f000001" + port, "https://0177.0.0.1" + port,
				"https://[::1]" + port, "https://[::ffff:127.0.0.1]" + port, "https://10.0.0.1/",
				"https://169.254.169.254/latest/meta-data", "https://[fd00:ec2::254]/", "https://192.168.1.1/",
				"http://example.org/", "https://user:secret@example.org/")) {
			Http.Answer refused = owner().post(PATH, body(inside, World.address()));
			if (refused.status() == 400) {
				assertThat(refused.text()).as(inside).contains("web-address");
			}
			else {
				assertRefused(refused, 422, "forbidden-address", "en");
			}
		}
		assertThat(owner().get(PATH).json().path("items")).hasSize(1);
		// A name that leads inside only afterwards.
		store().updateFirst(Query.query(Criteria.where("owner").is(account)),
				new Update().set("url", "https://127.0.0.1" + port), "webhookEndpoints");
		test(hook);
		JsonNode last = Awaitility.await()
			.until(() -> deliveries(hook).path(0), found -> found.path("attempts").size() == 1);
		assertThat(last.at("/attempts/0/failure").asString()).isEqualTo("forbidden_address");
		assertThat(receiver.calls()).hasSize(1);
	}

	@Test
	void aMessageThatCannotBeWrittenIsTriedAsOftenAsOthersAndTheProgramIsNotToBlame() {
		world.standStill();
		JsonNode hook = registered();
		receiver.answers(503);
		world.wire().activity(TITLE, topic);
		receiver.await(1);
		Awaitility.await().until(() -> attempts(hook) == 1);
		Query news = Query.query(Criteria.where("keys").is("topic:" + topic));
		assertThat(store().updateFirst(news, new Update().set("news.kind", "NONSENSE"), "occasions").getModifiedCount())
			.isEqualTo(1);
		try {
			world.later(Duration.ofSeconds(6));
			Awaitility.await().until(() -> attempts(hook) == 2);
		}
		finally {
			store().updateFirst(news, new Update().set("news.kind", "ACTIVITY"), "occasions");
		}
		assertThat(deliveries(hook).at("/0/attempts/1/failure").asString()).isEqualTo("not_written");
		assertThat(show(hook).path("failures").asInt()).isEqualTo(1);
		receiver.answers(204);
		world.later(Duration.ofMinutes(6));
		receiver.await(2);
		awaitState(hook, "delivered");
	}

	@Test
	void aWebhookIsItsOwnersAndIsMadeOnce() {
		String key = UUID.randomUUID().toString();
		Map<String, Object> wish = body(receiver.url(), World.address());
		JsonNode first = owner().idempotencyKey(key).post(PATH, wish).json();
		JsonNode second = owner().idempotencyKey(key).post(PATH, wish).json();
		assertThat(second.path("id")).isEqualTo(first.path("id"));
		assertThat(second.path("secret").isNull() || second.path("secret").isMissingNode()).isTrue();
		assertThat(owner().get(PATH).json().path("items")).hasSize(1);
		Http stranger = world.service().with().language("en");
		assertRefused(stranger.get(path(first)), 404, "unknown-webhook", "en");
		assertRefused(stranger.get(path(first) + "/deliveries"), 404, "unknown-webhook", "en");
		assertRefused(stranger.delete(path(first)), 404, "unknown-webhook", "en");
		assertRefused(world.http().language("en").get(PATH), 401, "unauthenticated", "en");
		assertRefused(owner().ifMatch(99).put(path(first), wish), 412, "stale", "en");
		Map<String, Object> unknown = new HashMap<>(wish);
		unknown.put("criteria", List.of(Map.of("kind", "topic", "value", "no-such-topic")));
		assertRefused(owner().post(PATH, unknown), 422, "unknown-criteria", "en");
		assertRefused(owner().post(PATH, body("javascript:alert(1)", World.address())), 400, "invalid-request", "en");

		assertThat(owner().delete(path(first)).status()).isEqualTo(204);
		assertRefused(owner().get(path(first)), 404, "unknown-webhook", "en");
		world.wire().activity(TITLE, topic);
		world.awaitQuiet();
		assertThat(receiver.calls()).isEmpty();
	}

	/** The same person, with a token that is good now. */
	private Http owner() {
		return world.service().as(account).language("en");
	}

	private JsonNode registered() {
		return registered(body(receiver.url(), World.address()));
	}

	private JsonNode registered(Map<String, Object> wish) {
		Http.Answer answer = owner().post(PATH, wish);
		assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
		assertThat(answer.header("Cache-Control")).contains("no-store");
		return answer.json();
	}

	private Map<String, Object> body(String url, String contact) {
		return Map.of("url", url, "contact", contact, "language", "ru", "criteria",
				List.of(Map.of("kind", "topic", "value", topic)));
	}

	private void test(JsonNode hook) {
		Http.Answer sent = owner().post(path(hook) + "/tests", null);
		assertThat(sent.status()).as(sent.toString()).isEqualTo(202);
	}

	private JsonNode show(JsonNode hook) {
		return owner().get(path(hook)).json();
	}

	private long version(JsonNode hook) {
		return show(hook).path("version").asLong();
	}

	private JsonNode deliveries(JsonNode hook) {
		return owner().get(path(hook) + "/deliveries").json().path("items");
	}

	private int attempts(JsonNode hook) {
		return deliveries(hook).path(0).path("attempts").size();
	}

	private void awaitState(JsonNode hook, String state) {
		Awaitility.await(state).until(() -> deliveries(hook).path(0).path("state").asString().equals(state));
	}

	private MongoOperations store() {
		return world.service().bean(MongoOperations.class);
	}

	private static String path(JsonNode hook) {
		return PATH + "/" + hook.path("id").asString();
	}

}
