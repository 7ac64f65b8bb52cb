package org.ashar.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One decision about many: seen before, done once for each, listed afterwards. */
class BulkIT {

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final String event = World.open(owner, ngo, 70, Map.of());

	private final String path = event + "/bulk-actions";

	@Test
	void whatThePreviewCountsIsDoneAndWhoCannotIsListedWithTheReason() {
		Crowd.enter(owner, event, 130, "ru");
		Map<String, Object> waiting = Map.of("wanted", Map.of("state", "waitlisted"));
		assertThat(count(waiting)).isEqualTo(60);
		String action = done(owner.post(path, body("withdraw", waiting, 60)));
		assertThat(Crowd.all(owner, event, "waitlisted")).isEmpty();
		assertThat(Crowd.all(owner, event, "withdrawn")).hasSize(60);

		Map<String, Object> everybody = Map.of();
		String approved = done(owner.post(path, body("approve", everybody, 130)));
		JsonNode counts = World.must(owner.get(path + "/" + approved), 200).json().get("counts");
		assertThat(counts.get("refused").asInt()).isEqualTo(130);
		JsonNode refused = World.must(owner.get(path + "/" + approved + "/results?outcome=refused&limit=100"), 200)
			.json();
		assertThat(refused.get("items")).hasSize(100);
		assertThat(refused.at("/items/0/state").asString()).isEqualTo("confirmed");
		JsonNode rest = World
			.must(owner.get(path + "/" + approved + "/results?limit=100&after=" + refused.get("next").asString()), 200)
			.json();
		assertThat(rest.get("items")).hasSize(30);
		assertThat(World.must(owner.get(path), 200).json().get("items")).extracting(one -> one.get("id").asString())
			.containsExactly(approved, action);
	}

	@Test
	void theSameSentTwiceIsDoneOnceAndAnotherCountDoesNothing() {
		Crowd.enter(owner, event, 80, "ru");
		String key = UUID.randomUUID().toString();
		Map<String, Object> waiting = Map.of("wanted", Map.of("state", "waitlisted"));
		Map<String, Object> body = Map.of("decision", "prioritise", "choice", waiting, "expected", 10, "reason",
				"They speak");
		Http.Answer first = owner.idempotencyKey(key).post(path, body);
		Http.Answer second = owner.idempotencyKey(key).post(path, body);
		assertThat(done(first)).isEqualTo(done(second));
		await().untilAsserted(() -> assertThat(
				World.must(World.visitor().get(event + "/seats"), 200).json().get("outOfOrder").asInt())
			.isEqualTo(10));
		assertThat(World.must(owner.get(path), 200).json().get("items")).hasSize(1);
		assertThat(World.must(owner.get(event + "/decisions?limit=100"), 200).json().get("items"))
			.allMatch(one -> one.get("decisions").size() == 1);

		Http.Answer other = owner.post(path, body("withdraw", waiting, 9));
		assertThat(other.status()).isEqualTo(409);
		assertThat(other.json().get("type").asString()).endsWith("other-count");
		assertThat(other.json().get("count").asInt()).isEqualTo(10);
		assertThat(Crowd.all(owner, event, "waitlisted")).hasSize(10);
		World.must(owner.post(path, body("prioritise", waiting, 10)), 422);
	}

	@Test
	void thoseWhoAreTickedAreMeantAndNobodyElse() {
		Crowd.enter(owner, event, 5, "ru");
		List<String> ids = Crowd.all(owner, event, "").stream().map(one -> one.get("id").asString()).toList();
		String elsewhere = World.open(owner, ngo, 5, Map.of());
		Crowd.enter(owner, elsewhere, 1, "ru");
		String foreign = Crowd.all(owner, elsewhere, "").getFirst().get("id").asString();
		assertThat(count(Map.of("ids", List.of()))).as("nobody is not everybody").isZero();
		done(owner.post(path, body("withdraw", Map.of("ids", List.of(ids.get(1), ids.get(3), foreign)), 3)));
		assertThat(Crowd.all(owner, event, "withdrawn")).extracting(one -> one.get("id").asString())
			.containsExactly(ids.get(1), ids.get(3));
		assertThat(Crowd.all(owner, elsewhere, "confirmed")).hasSize(1);
	}

	@Test
	void moderatorsDecideAndOthersDoNot() {
		Crowd.enter(owner, event, 1, "ru");
		String scope = "event:" + event.substring(event.lastIndexOf('/') + 1);
		for (Http other : List.of(World.curator(), World.in(ngo, Role.ORG_EDITOR), World.with(Role.CHECK_IN, scope))) {
			World.must(other.post(path + "/preview", Map.of()), 403);
			World.must(other.post(path, body("withdraw", Map.of(), 1)), 403);
		}
		World.must(World.visitor().post(path, body("withdraw", Map.of(), 1)), 401);
		assertThat(Crowd.all(owner, event, "confirmed")).hasSize(1);
		Http moderator = World.with(Role.EVENT_MODERATOR, scope);
		String action = done(moderator.post(path, body("withdraw", Map.of(), 1)));
		assertThat(World.must(owner.get(path + "/" + action), 200).json().get("role").asString())
			.isEqualTo("event-moderator");
		World.must(owner.get(path + "/" + UUID.randomUUID()), 404);
	}

	private long count(Map<String, Object> choice) {
		return World.must(owner.post(path + "/preview", choice), 200).json().get("count").asLong();
	}

	private static Map<String, Object> body(String decision, Map<String, Object> choice, long expected) {
		return Map.of("decision", decision, "choice", choice, "expected", expected);
	}

	/** Its id, when it is over. */
	private String done(Http.Answer answer) {
		String id = World.must(answer, 201).json().get("id").asString();
		await().atMost(Duration.ofSeconds(60))
			.until(() -> !World.must(owner.get(path + "/" + id), 200).json().get("open").asBoolean());
		return id;
	}

}
