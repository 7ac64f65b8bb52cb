package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.ashar.infra.platform.testing.Http;
import org.ashar.notifications.ScriptedRelay.Manner;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a relay may do to a letter, and that it never touches the letters of others. */
class RelayFailuresIT {

	private static final Map<String, String> TITLE = Map.of("ru", "Программа", "ky", "Программа", "en", "Programme");

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
	void oneBadAddressDoesNotStopTheOthersAndGetsNothingMore() {
		String topic = world.topic();
		String gone = World.address();
		String well = World.address();
		world.subscribe(gone, "en", "at_once", "topic", topic);
		world.subscribe(well, "en", "at_once", "topic", topic);
		world.relay().treat(gone, Manner.UNKNOWN);

		world.activity(TITLE, topic);
		world.relay().await(well, 2);
		awaitOne("hard_bounced");

		world.relay().treat(gone, Manner.LATER);
		world.activity(TITLE, topic);
		world.relay().await(well, 3);
		world.awaitQuiet();
		assertThat(world.letters("deferred")).as("no further letter to the dead address").isEmpty();
	}

	@Test
	void aMailboxThatIsFullIsTriedAgainLater() {
		String topic = world.topic();
		String full = World.address();
		world.subscribe(full, "en", "at_once", "topic", topic);
		world.relay().treat(full, Manner.LATER);
		world.activity(TITLE, topic);
		awaitOne("deferred");
		assertThat(world.letters("deferred").get(0).path("code").asInt()).isEqualTo(451);

		world.relay().treat(full, Manner.DROPS_ONCE);
		world.shift(offset, "PT2M");

		assertThat(world.relay().await(full, 2)).hasSize(2);
		awaitNone("deferred");
	}

	@Test
	void aLetterThatTheRelayRefusesIsFailedAndItsReaderIsNot() {
		String topic = world.topic();
		String reader = World.address();
		String token = world.subscribe(reader, "en", "at_once", "topic", topic);
		world.relay().treat(reader, Manner.REFUSES);
		world.activity(TITLE, topic);

		awaitOne("failed");
		assertThat(world.http()
			.header("Subscriber-Token", token)
			.get("/api/v1/preferences")
			.json()
			.path("status")
			.asString()).isEqualTo("active");
	}

	@Test
	void aBulkLetterWhoseAnswerIsLostIsUnknownAndNeverSentAgain() {
		String topic = world.topic();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", topic);
		world.relay().treat(reader, Manner.DROPS);
		world.activity(TITLE, topic);

		awaitOne("unknown");
		world.shift(offset, "P3D");
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).hasSize(2);
		assertThat(world.letters("unknown")).hasSize(1);
	}

	@Test
	void aLetterThatSomebodyWaitsForIsRepeatedOnceUnderTheSameId() {
		String topic = world.topic();
		String reader = World.address();
		world.relay().treat(reader, Manner.DROPS_ONCE);
		world.signUp(reader, "en", "at_once", "topic", topic);

		var letters = world.relay().await(reader, 2);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).hasSize(2);
		assertThat(letters.get(0).header("Message-ID")).isEqualTo(letters.get(1).header("Message-ID"));
	}

	@Test
	void whileTheRelayIsAwayNothingIsLostAndCodesAreNotPromised() {
		String topic = world.topic();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", topic);
		int port = world.relay().port();
		world.relay().close();

		world.activity(TITLE, topic);
		Http.Answer code = world.service()
			.internally()
			.post("/internal/v1/sign-in-codes",
					Map.of("email", World.address(), "code", "123456", "language", "ru", "minutes", 10));
		assertThat(code.status()).as(code.toString()).isEqualTo(503);
		assertThat(code.header("Retry-After")).isPresent();
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> !world.letters("planned").isEmpty());

		try (ScriptedRelay back = ScriptedRelay.start(port)) {
			assertThat(back.await(reader, 1)).hasSize(1);
		}
	}

	private void awaitOne(String state) {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> world.letters(state).size() == 1);
	}

	private void awaitNone(String state) {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> world.letters(state).isEmpty());
	}

}
