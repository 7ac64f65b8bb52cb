package org.ashar.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.ashar.contracts.Topics;
import org.ashar.identity.TestIdentity.Person;
import org.ashar.identity.grant.Scope;
import org.ashar.infra.platform.kafka.DeadMessage;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;

import tools.jackson.databind.JsonNode;

/** Operators see what could not be handled, and settle it; nobody else does. */
class DeadLettersIT {

	private static final String DESK = "/api/v1/dead-letters";

	/* The one neighbour that is there. */
	private static final String SERVICE = "notifications";

	private final TestIdentity identity = TestIdentity.shared();

	private final List<String> orders = identity.notifications().replays();

	private final Person admin = identity.admin();

	@Test
	void anOperatorSeesReplaysOnceOrDiscards() throws Exception {
		dies(Topics.LETTER_REQUESTS, 7);
		dies(Topics.LETTER_REQUESTS, 7);
		JsonNode letter = seen(1).get(0);
		assertThat(letter.get("state").asString()).isEqualTo("waiting");
		assertThat(letter.get("topic").asString()).isEqualTo(Topics.LETTER_REQUESTS);
		assertThat(letter.get("partition").asInt()).isEqualTo(2);
		assertThat(letter.get("offset").asLong()).isEqualTo(7);
		assertThat(letter.get("cause").asString()).isEqualTo("java.lang.IllegalStateException");
		assertThat(letter.get("told").toString()).contains("\"ce_type\":\"letter\"").doesNotContain("secret");
		assertThat(letter.toString()).doesNotContain("Aida");

		failsAgain(path(letter), letter.get("place").asLong());
		isHandledOnce(path(letter));
		isDiscardedWithAReason();
		isForAdminsOnly(path(letter));
		isPaged();
	}

	private void failsAgain(String path, long place) {
		answer("FAILED", ",\"cause\":\"java.lang.ArithmeticException\"");
		Http.Answer failed = admin.http().ifMatch(1).post(path + "/replay", null);
		assertThat(failed.status()).as("%s", failed).isEqualTo(200);
		assertThat(orders)
			.containsExactly("/internal/v1/dead-letters/" + Topics.LETTER_REQUESTS + "/" + place + "/replay");
		assertThat(failed.json().get("state").asString()).isEqualTo("waiting");
		JsonNode step = failed.json().get("steps").get(0);
		assertThat(step.get("outcome").asString()).isEqualTo("failed");
		assertThat(step.get("cause").asString()).isEqualTo("java.lang.ArithmeticException");
		assertThat(step.get("by").asString()).isEqualTo(admin.id());
		answer("SAYING-MORE-THAN-WE-KNOW", "");
		assertThat(admin.http()
			.ifMatch(failed.version())
			.post(path + "/replay", null)
			.json()
			.get("steps")
			.get(1)
			.get("outcome")
			.asString()).isEqualTo("unanswered");
	}

	/* Two press the button at the same time: the service is asked once. */
	private void isHandledOnce(String path) throws Exception {
		answer("HANDLED", "");
		long version = admin.http().get(path).version();
		Person other = identity.admin();
		int before = orders.size();
		try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> statuses = List.of(
					both.submit(() -> admin.http().ifMatch(version).post(path + "/replay", null).status()),
					both.submit(() -> other.http().ifMatch(version).post(path + "/replay", null).status()));
			assertThat(List.of(statuses.get(0).get(), statuses.get(1).get())).contains(200).containsAnyOf(412, 409);
		}
		assertThat(orders).hasSize(before + 1);
		Http.Answer settled = admin.http().get(path);
		assertThat(settled.json().get("state").asString()).isEqualTo("replayed");
		Http.Answer again = admin.http().ifMatch(settled.version()).post(path + "/replay", null);
		assertThat(again.status()).isEqualTo(409);
		assertThat(again.json().get("type").asString()).isEqualTo("urn:ashar:problem:dead-letter-settled");
		assertThat(admin.http().post(path + "/replay", null).status()).isEqualTo(428);
		assertThat(orders).hasSize(before + 1);
	}

	private void isDiscardedWithAReason() {
		dies(Topics.ORGANIZATIONS, 8);
		JsonNode letter = seen(1).get(0);
		Http seen = admin.http().ifMatch(1);
		assertThat(seen.post(path(letter) + "/discard", Map.of("reason", "")).status()).isBetween(400, 422);
		Http.Answer gone = seen.post(path(letter) + "/discard", Map.of("reason", "Rubbish of a test"));
		assertThat(gone.status()).as("%s", gone).isEqualTo(200);
		assertThat(gone.json().get("steps").get(0).get("reason").asString()).isEqualTo("Rubbish of a test");
		assertThat(gone.json().get("state").asString()).isEqualTo("discarded");
		assertThat(orders).noneMatch(order -> order.contains(Topics.ORGANIZATIONS));
	}

	private void isForAdminsOnly(String path) {
		Person curator = identity.personWith(Role.CURATOR, Scope.PLATFORM);
		for (String read : List.of(DESK, path)) {
			assertThat(identity.http().get(read).status()).isEqualTo(401);
			assertThat(curator.http().get(read).status()).isEqualTo(403);
		}
		for (String write : List.of(path + "/replay", path + "/discard")) {
			Map<String, String> why = Map.of("reason", "none");
			assertThat(identity.http().ifMatch(1).post(write, why).status()).isEqualTo(401);
			assertThat(curator.http().ifMatch(1).post(write, why).status()).isEqualTo(403);
		}
		assertThat(admin.http().get(DESK + "/" + UUID.randomUUID()).status()).isEqualTo(404);
		assertThat(admin.http().get(DESK + "?state=lost").status()).isBetween(400, 422);
		assertThat(admin.http().get(DESK + "?after=rubbish").status()).isEqualTo(400);
	}

	private void isPaged() {
		dies(Topics.EVENTS, 9);
		dies(Topics.EVENTS, 10);
		List<Long> offsets = seen(2).valueStream().map(letter -> letter.get("offset").asLong()).toList();
		assertThat(offsets).containsExactly(10L, 9L);
		JsonNode first = admin.http().get(DESK + "?state=waiting&limit=1").json();
		JsonNode second = admin.http()
			.get(DESK + "?state=waiting&limit=1&after=" + first.get("next").asString())
			.json();
		assertThat(second.get("items").get(0).get("id")).isNotEqualTo(first.get("items").get(0).get("id"));
		assertThat(admin.http().get(DESK + "?state=discarded").json().get("items").toString()).contains(SERVICE);
	}

	/* Those that wait at the neighbour. */
	private JsonNode seen(int count) {
		return await().atMost(Duration.ofSeconds(60)).until(() -> {
			var ours = tools.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
			admin.http()
				.get(DESK + "?state=waiting&limit=100")
				.json()
				.get("items")
				.valueStream()
				.filter(letter -> letter.get("service").asString().equals(SERVICE))
				.forEach(ours::add);
			return ours;
		}, ours -> ours.size() == count);
	}

	private static String path(JsonNode letter) {
		return DESK + "/" + letter.get("id").asString();
	}

	@SuppressWarnings("unchecked")
	private void dies(String topic, long offset) {
		ProducerRecord<String, byte[]> dead = new ProducerRecord<>(DeadMessage.topicFor(topic), "Aida",
				"Aida Asanova".getBytes(StandardCharsets.UTF_8));
		dead.headers()
			.add("ashar-dead-service", SERVICE.getBytes(StandardCharsets.UTF_8))
			.add("ashar-dead-cause", "java.lang.IllegalStateException".getBytes(StandardCharsets.UTF_8))
			.add("ce_type", "letter".getBytes(StandardCharsets.UTF_8))
			.add("ce_other", "secret".getBytes(StandardCharsets.UTF_8))
			.add(KafkaHeaders.DLT_ORIGINAL_PARTITION, ByteBuffer.allocate(4).putInt(2).array())
			.add(KafkaHeaders.DLT_ORIGINAL_OFFSET, ByteBuffer.allocate(8).putLong(offset).array())
			.add(KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, ByteBuffer.allocate(8).putLong(1_700_000_000_000L).array());
		((KafkaTemplate<String, byte[]>) identity.service().bean(KafkaTemplate.class)).send(dead).join();
	}

	private void answer(String answer, String more) {
		identity.notifications().outcome("{\"answer\":\"" + answer + "\"" + more + "}");
	}

}
