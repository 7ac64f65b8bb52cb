package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ashar.infra.platform.testing.Http;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asking for letters: one question to the owner of the address, no flood, a week to
 * answer.
 */
class SignUpIT {

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
	void severalThingsAreOneQuestionAndOneAnswer() {
		String health = world.topic();
		String work = world.topic(Map.of("ky", "Эмгек", "ru", "Труд", "en", "Labour"));
		String reader = World.address();
		Http.Answer asked = world.http()
			.post("/api/v1/subscriptions",
					Map.of("email", reader, "language", "ky", "frequency", "weekly", "criteria",
							List.of(Map.of("kind", "topic", "value", health), Map.of("kind", "topic", "value", work),
									Map.of("kind", "type", "value", "law"))));
		assertThat(asked.status()).as(asked.toString()).isEqualTo(202);

		ScriptedRelay.Received question = world.relay().await(reader, 1).getFirst();
		assertThat(question.subject()).isEqualTo("Ashar каттарына жазылууну ырастаңыз");
		assertThat(question.text()).contains("«Саламаттык» темасы", "«Эмгек» темасы", "мыйзам", "жумасына бир кат");
		assertThat(question.header("List-Unsubscribe")).as("not a bulk letter").isEmpty();

		Http.Answer confirmed = world.http()
			.post("/api/v1/subscriptions/confirm", Map.of("token", question.tokenAfter("/subscriptions/confirm/")));
		assertThat(confirmed.json().path("language").asString()).isEqualTo("ky");
		assertThat(confirmed.json().path("subscriptions")).hasSize(3);
		assertThat(confirmed.json().path("subscriptions").get(1).path("label").path("ru").asString())
			.isEqualTo("тема «Труд»");
	}

	@Test
	void enteringAnAddressAgainAndAgainDoesNotFloodIt() {
		String topic = world.topic();
		String victim = World.address();
		for (int i = 0; i < 5; i++) {
			assertThat(world.signUp(victim, "ru", "daily", "topic", topic).status()).isEqualTo(202);
		}
		for (String frequency : List.of("weekly", "at_once")) {
			assertThat(world.signUp(victim, "ru", frequency, "topic", topic).status()).isEqualTo(202);
		}
		world.relay().await(victim, 1);

		// Two more questions wait for their turn, ten minutes apart.
		Awaitility.await().until(() -> world.letters("planned").size() == 2);
		assertThat(world.relay().to(victim)).hasSize(1);
		world.shift(offset, "PT11M");
		assertThat(world.relay().await(victim, 2)).hasSize(2);
		for (int i = 0; i < 20; i++) {
			world.signUp(victim, List.of("ky", "ru", "en").get(i % 3), "daily", "type", "law");
		}
		world.shift(offset, "PT10H");
		world.awaitQuiet();
		assertThat(world.relay().to(victim)).as("five a day").hasSize(5);
	}

	@Test
	void aQuestionCanBeAnsweredForAWeek() {
		String topic = world.topic();
		String reader = World.address();
		world.signUp(reader, "en", "daily", "topic", topic);
		String token = world.relay().await(reader, 1).getFirst().tokenAfter("/subscriptions/confirm/");

		world.shift(offset, "P8D");
		Http.Answer late = world.http().language("en").post("/api/v1/subscriptions/confirm", Map.of("token", token));
		assertThat(late.status()).as(late.toString()).isEqualTo(410);
		assertThat(late.json().path("title").asString()).isEqualTo("The week for confirming is over");

		world.signUp(reader, "en", "daily", "topic", topic);
		String again = world.relay().await(reader, 2).getLast().tokenAfter("/subscriptions/confirm/");
		assertThat(world.http().post("/api/v1/subscriptions/confirm", Map.of("token", again)).status()).isEqualTo(200);
	}

	@Test
	void anAddressIsForgottenFourWeeksAfterItsLastSubscriptionAndMayComeBack() {
		String topic = world.topic();
		String reader = World.address();
		String token = world.subscribe(reader, "en", "daily", "topic", topic);
		Http me = world.http().header("Subscriber-Token", token);
		String id = me.get("/api/v1/preferences").json().path("subscriptions").get(0).path("id").asString();
		me.delete("/api/v1/preferences/subscriptions/" + id);

		world.shift(offset, "P29D");
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> me.get("/api/v1/preferences").status() == 404);

		world.signUp(reader, "en", "daily", "topic", topic);
		String again = world.relay().await(reader, 2).getLast().tokenAfter("/subscriptions/confirm/");
		String other = world.http()
			.post("/api/v1/subscriptions/confirm", Map.of("token", again))
			.json()
			.path("preferencesToken")
			.asString();
		assertThat(other).as("somebody new as far as we know").isNotEqualTo(token);
	}

}
