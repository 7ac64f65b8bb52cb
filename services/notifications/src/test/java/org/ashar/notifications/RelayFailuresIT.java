package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What a relay may do to a letter, and that it never touches the letters of others. */
@ExtendWith(SharedWorld.class)
class RelayFailuresIT {

	private static final Map<String, String> TITLE = Map.of("ru", "Программа", "ky", "Программа", "en", "Programme");

	private final World world;

	RelayFailuresIT(World world) {
		this.world = world;
	}

	@Test
	void oneBadAddressDoesNotStopTheOthersAndGetsNothingMore() {
		String topic = world.wire().topic();
		String gone = World.address();
		String well = World.address();
		world.subscribe(gone, "en", "at_once", "topic", topic);
		world.subscribe(well, "en", "at_once", "topic", topic);
		world.relay().treat(gone, Manner.UNKNOWN);

		world.wire().activity(TITLE, topic);
		world.relay().await(well, 2);
		assertThat(world.awaitLetters("hard_bounced", 1).getFirst().path("code").asInt()).isEqualTo(550);

		world.relay().befriend(gone);
		world.wire().activity(TITLE, topic);
		world.relay().await(well, 3);
		world.later(Duration.ofDays(3));
		world.awaitQuiet();
		assertThat(world.relay().to(gone)).as("no further letter to the dead address").hasSize(1);
	}

	@Test
	void aMailboxThatIsFullIsTriedAgainLater() {
		String topic = world.wire().topic();
		String full = World.address();
		world.subscribe(full, "en", "at_once", "topic", topic);
		world.relay().treat(full, Manner.LATER);
		world.wire().activity(TITLE, topic);
		assertThat(world.awaitLetters("deferred", 1).getFirst().path("code").asInt()).isEqualTo(451);
		assertThat(world.http().get("/actuator/prometheus").text())
			.containsPattern("ashar_letters_open\\{[^}]*state=\"deferred\"} [1-9]")
			.containsPattern("ashar_letters_queue\\{lane=\"bulk\"[^}]*} 0\\.0")
			.containsPattern("ashar_letters_queue_age_seconds\\{lane=\"transactional\"[^}]*} 0\\.0");

		world.relay().befriend(full);
		world.later(Duration.ofMinutes(2));

		world.relay().await(full, 2);
		world.awaitQuiet();
		assertThat(world.relay().to(full)).hasSize(2);
		assertThat(world.letters("deferred")).isEmpty();
	}

	@Test
	void aLetterThatTheRelayRefusesIsFailedAndItsReaderIsNot() {
		String topic = world.wire().topic();
		String reader = World.address();
		String token = world.subscribe(reader, "en", "at_once", "topic", topic);
		world.relay().treat(reader, Manner.REFUSES);
		world.wire().activity(TITLE, topic);

		assertThat(world.awaitLetters("failed", 1).getFirst().path("code").asInt()).isEqualTo(554);
		world.later(Duration.ofDays(3));
		world.awaitQuiet();
		assertThat(world.letters("failed")).as("not tried again").hasSize(1);
		assertThat(world.http()
			.header("Subscriber-Token", token)
			.get("/api/v1/preferences")
			.json()
			.path("status")
			.asString()).isEqualTo("active");
	}

	@Test
	void aBulkLetterWhoseAnswerIsLostIsUnknownAndNeverSentAgain() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", topic);
		world.relay().treat(reader, Manner.DROPS);
		world.wire().activity(TITLE, topic);

		world.awaitLetters("unknown", 1);
		world.later(Duration.ofDays(3));
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).hasSize(2);
		assertThat(world.letters("unknown")).hasSize(1);
	}

	@Test
	void aLetterThatHadNotLeftWhenTheLineWentDeadIsSentAgain() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", topic);
		world.relay().treat(reader, Manner.HANGS_UP_ONCE);
		world.wire().activity(TITLE, topic);

		world.relay().await(reader, 2);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).hasSize(2);
		assertThat(world.letters("unknown")).isEmpty();
	}

	@Test
	void aLetterThatSomebodyWaitsForIsRepeatedOnceUnderTheSameId() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.relay().treat(reader, Manner.DROPS_ONCE);
		world.signUp(reader, "en", "at_once", "topic", topic);

		var letters = world.relay().await(reader, 2);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).hasSize(2);
		assertThat(letters.get(0).header("Message-ID")).isEqualTo(letters.get(1).header("Message-ID"));
	}

	@Test
	void aRelayOfAnyAgeGetsTheSameLetter() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "ky", "at_once", "topic", topic);
		world.wire().activity(TITLE, topic);
		Received modern = world.relay().await(reader, 2).getLast();
		world.awaitQuiet();
		world.relay().leave();
		world.relay().modern(false);
		world.relay().comeBack();
		world.wire().activity(TITLE, topic);
		Received old = world.relay().await(reader, 3).getLast();
		world.relay().leave();
		world.relay().modern(true);

		assertThat(sameForAll(old.text())).isEqualTo(sameForAll(modern.text())).contains("Программа");
		assertThat(new String(old.bytes(), StandardCharsets.ISO_8859_1)).matches("\\p{ASCII}+");
		assertThat(new String(modern.bytes(), StandardCharsets.UTF_8)).contains("Программа");
		assertThat(modern.bytes().length).as("a letter is short").isLessThan(5 * 1024);
	}

	/** Without what is another one in each letter: the record and the web copy. */
	private static String sameForAll(String text) {
		return text.replaceAll("/(activities|letters)/\\S+", "");
	}

	@Test
	void anAddressBeyondAsciiGetsItsLetterFromARelayThatKnowsThemAndAClearAnswerFromOthers() {
		String reader = "айгүл-" + UUID.randomUUID() + "@example.org";
		world.signUp(reader, "ky", "at_once", "topic", world.wire().topic());
		JsonNode failed = world.awaitLetters("failed", 1).getFirst();
		assertThat(failed.path("code").asInt()).isEqualTo(553);
		assertThat(failed.path("status").asString()).isEqualTo("5.6.7");

		world.relay().leave();
		world.relay().foreign(true);
		world.relay().comeBack();
		world.signUp(reader, "ky", "daily", "topic", world.wire().topic());
		world.later(Duration.ofMinutes(11));
		Received letter = world.relay().await(reader, 1).getFirst();
		world.relay().leave();
		world.relay().foreign(false);

		assertThat(new String(letter.bytes(), StandardCharsets.UTF_8)).contains("To: " + reader);
		assertThat(letter.text()).contains("/subscriptions/confirm/");
	}

	@Test
	void whileTheRelayIsAwayNothingIsLostAndCodesAreNotPromised() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", topic);
		world.relay().leave();

		world.wire().activity(TITLE, topic);
		Http.Answer code = world.service()
			.internally()
			.post("/internal/v1/sign-in-codes",
					Map.of("email", World.address(), "code", "123456", "language", "ru", "minutes", 10));
		assertThat(code.status()).as(code.toString()).isEqualTo(503);
		assertThat(code.header("Retry-After")).isPresent();
		world.awaitLetters("planned", 1);

		world.relay().comeBack();
		world.later(Duration.ofSeconds(10));
		world.relay().await(reader, 2);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).hasSize(2);
	}

}
