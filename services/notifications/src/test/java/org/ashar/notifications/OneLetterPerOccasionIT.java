package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.ashar.contracts.ActivityChange;
import org.ashar.contracts.ActivityMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.testing.Http;
import org.ashar.notifications.subscription.Criterion;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;

/**
 * Nobody gets two letters for one occasion, and nobody is skipped, whatever is repeated
 * and whatever is killed.
 */
class OneLetterPerOccasionIT {

	private static final Map<String, String> TITLE = Map.of("ru", "Программа", "ky", "Программа", "en", "Programme");

	private static final int CLERKS = 4;

	@TempDir
	private Path folder;

	private Path offset;

	private World world;

	@BeforeEach
	void start() throws IOException {
		offset = Files.writeString(folder.resolve("offset"), "PT0S");
		world = World.start("--ashar.clock-offset-file=" + offset);
	}

	@AfterEach
	void stop() {
		world.close();
	}

	@Test
	void twoHundredReadersGetOneLetterEachThoughTheMessageComesThreeTimes() {
		String topic = world.topic();
		List<String> readers = subscribe(200, topic);
		String id = UUID.randomUUID().toString();
		byte[] message = bytes(id, topic);

		for (int i = 0; i < 3; i++) {
			world.send(Topics.ACTIVITIES, id, message);
		}

		awaitAll(readers, 1);
		world.awaitQuiet();
		assertThat(counts(readers)).containsOnly(1L);
		assertThat(world.relay().connections()).as("connections are kept open").isLessThanOrEqualTo(20);
	}

	@Test
	void aServiceThatIsKilledHalfWaySkipsNobodyAndRepeatsNothing() throws Exception {
		String topic = world.topic();
		List<String> readers = subscribe(120, topic);
		String name = world.name();
		Environment told = world.service().context().getEnvironment();
		String id = UUID.randomUUID().toString();
		world.send(Topics.ACTIVITIES, id, bytes(id, topic));
		world.service().close();

		Process doomed = launch(told, name);
		try {
			Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> received(readers) >= 30);
		}
		finally {
			doomed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
		}
		// Leases of two minutes are over when the next one starts.
		Files.writeString(offset, "PT5M");
		world.replace(World.service(world.relay(), "--spring.application.name=" + name,
				"--ashar.clock-offset-file=" + offset));

		world.awaitQuiet();
		List<Long> counts = counts(readers);
		long missing = counts.stream().filter(count -> count == 0).count();
		assertThat(counts).as("nobody gets two").allMatch(count -> count <= 1);
		assertThat(missing).as("only what was in somebody's hands may be missing")
			.isLessThanOrEqualTo(world.letters("unknown").size());
		assertThat(world.letters("unknown").size()).as("and that is bounded and shown").isLessThanOrEqualTo(CLERKS);
		assertThat(received(readers)).isGreaterThanOrEqualTo(readers.size() - CLERKS);
	}

	@Test
	void aSubscriptionThatBeganAfterwardsDoesNotMatch() {
		String topic = world.topic();
		String early = World.address();
		world.subscribe(early, "ru", "at_once", "topic", topic);
		world.activity(TITLE, topic);
		world.relay().await(early, 2);

		String late = World.address();
		world.subscribe(late, "ru", "at_once", "topic", topic);

		world.awaitQuiet();
		assertThat(world.relay().to(late)).hasSize(1);
	}

	@Test
	void severalReasonsAreOneLetterThatNamesThemAll() {
		String health = world.topic();
		String reader = World.address();
		String id = UUID.randomUUID().toString();
		world.subscribe(reader, "en", "daily", "type", "programme");
		world.subscribe(World.address(), "en", "at_once", "topic", health);
		Http.Answer second = world.http()
			.post("/api/v1/subscriptions", Map.of("email", reader, "language", "en", "frequency", "at_once", "criteria",
					List.of(Map.of("kind", "topic", "value", health))));
		assertThat(second.status()).isEqualTo(202);
		world.shift(offset, "PT15M");
		String token = world.relay().await(reader, 2).getLast().tokenAfter("/subscriptions/confirm/");
		world.http().post("/api/v1/subscriptions/confirm", Map.of("token", token));

		world.activity(id, 1, ActivityChange.PUBLISHED, TITLE, health, false);

		ScriptedRelay.Received letter = world.relay().await(reader, 3).getLast();
		assertThat(letter.text()).contains("topic “Health”", "records of the kind “programme”");
		world.shift(offset, "P2D");
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("at once beats the digest").hasSize(3);
	}

	@Test
	void aMinorEditIsNoOccasion() {
		String topic = world.topic();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", topic);
		String id = UUID.randomUUID().toString();
		world.activity(id, 1, ActivityChange.EDITED, TITLE, topic, true);
		world.activity(id, 2, ActivityChange.EDITED, TITLE, topic, false);

		world.relay().await(reader, 2);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).hasSize(2);
		assertThat(world.relay().to(reader).getLast().subject()).startsWith("Reform activity updated");
	}

	private List<String> subscribe(int count, String topic) {
		List<String> readers = new ArrayList<>();
		Readers seed = new Readers(world.service());
		for (int i = 0; i < count; i++) {
			String reader = World.address();
			seed.subscribe(reader, new Criterion(Criterion.Kind.TOPIC, topic));
			readers.add(reader);
		}
		return readers;
	}

	private byte[] bytes(String id, String topic) {
		ActivityMessage message = world.message(id, 1, ActivityChange.PUBLISHED, TITLE, topic, false);
		return world.service().bean(AvroBytes.class).encode(message);
	}

	private void awaitAll(List<String> readers, int each) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> readers.stream().allMatch(reader -> updates(reader) >= each));
	}

	private List<Long> counts(List<String> readers) {
		return readers.stream().map(this::updates).toList();
	}

	private long updates(String reader) {
		return world.relay().to(reader).stream().filter(letter -> letter.text().contains("/activities/")).count();
	}

	private long received(List<String> readers) {
		return counts(readers).stream().mapToLong(Long::longValue).sum();
	}

	private Process launch(Environment told, String name) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m", "-cp",
						System.getProperty("java.class.path"), NotificationsApplication.class.getName(),
						"--spring.application.name=" + name, "--server.port=0"));
		for (String key : List.of("ashar.embedded", "ashar.mongo-uri", "ashar.kafka", "ashar.smtp-uri",
				"ashar.public-url", "ashar.internal-secret", "ashar.seal-keys", "ashar.token-keys",
				"ashar.services.identity.url", "ashar.clock-offset-file")) {
			command.add("--" + key + "=" + told.getRequiredProperty(key));
		}
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(Path.of("target", "doomed.log").toFile())
			.start();
	}

}
