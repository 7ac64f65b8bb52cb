package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ashar.contracts.Activity;
import org.ashar.contracts.ActivityChange;
import org.ashar.contracts.ActivityMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.testing.Http;
import org.ashar.notifications.matching.Drowsiness;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whoever wants to read in her own language waits for it as long as she has chosen, and
 * no longer.
 */
@ExtendWith(SharedWorld.class)
class PatienceIT {

	private static final Map<String, String> RUSSIAN = Map.of("ru", "Только по-русски");

	private static final Map<String, String> BOTH = Map.of("ru", "Только по-русски", "ky", "Эми кыргызча да");

	private final World world;

	PatienceIT(World world) {
		this.world = world;
	}

	@Test
	void whoeverTakesWhatThereIsHearsAtOnceInTheNextLanguageOfHerChain() {
		String topic = world.wire().topic(Map.of("ru", "Здоровье", "en", "Health"));
		String reader = World.address();
		String token = world.subscribe(reader, "ky", "at_once", "topic", topic);
		Http.Answer chain = world.http()
			.header("Subscriber-Token", token)
			.put("/api/v1/preferences", Map.of("language", "ky", "fallback", List.of("en", "ru")));
		assertThat(chain.status()).as(chain.toString()).isEqualTo(200);

		world.wire().activity(Map.of("ru", "По-русски", "en", "In English"), topic);

		Received letter = world.relay().await(reader, 2).getLast();
		assertThat(letter.subject()).contains("In English");
		assertThat(letter.text()).as("what she follows").contains("«Health» темасы").doesNotContain("Здоровье");
	}

	@Test
	void whoeverWaitsSomeHoursIsToldThenInAnotherLanguage() {
		String topic = world.wire().topic();
		String reader = World.address();
		subscribe(reader, topic, "wait", 5);
		world.wire().activity(RUSSIAN, topic);

		world.awaitQuiet();
		world.later(Duration.ofHours(4));
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("not before five hours").hasSize(1);
		world.later(Duration.ofMinutes(61));

		assertThat(world.relay().await(reader, 2).getLast().subject()).contains("Только по-русски");
		world.later(Duration.ofHours(6));
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("once").hasSize(2);
	}

	@Test
	void theTranslationEndsTheWaitingEvenWhereItIsAMinorEdit() {
		String topic = world.wire().topic();
		String waiting = World.address();
		String patient = World.address();
		subscribe(waiting, topic, "wait", 48);
		subscribe(patient, topic, "only", null);
		String id = world.wire().activity(RUSSIAN, topic);
		world.awaitQuiet();
		assertThat(world.relay().to(patient)).hasSize(1);

		world.wire()
			.send(Topics.ACTIVITIES, id, world.wire().activity(id, 2, ActivityChange.EDITED, BOTH, topic, true));

		assertThat(world.relay().await(waiting, 2).getLast().text()).contains("Эми кыргызча да")
			.doesNotContain("көрсөтүлдү");
		assertThat(world.relay().await(patient, 2).getLast().subject()).contains("Эми кыргызча да");
		world.later(Duration.ofDays(3));
		world.awaitQuiet();
		assertThat(world.relay().to(waiting)).as("once").hasSize(2);
	}

	@Test
	void aTranslationThatComesWhileNobodyIsFoundToHaveWaitedLongEnoughIsNotOverlooked() {
		String topic = world.wire().topic();
		subscribe(World.address(), topic, "only", null);
		String id = world.wire().activity(RUSSIAN, topic);
		world.awaitQuiet();

		assertThat(Drowsiness.isOvercome(world.service(), id, world.now())).isTrue();
	}

	@Test
	void whoeverReadsOnlyHerOwnLanguageIsNeverToldInAnother() {
		String topic = world.wire().topic();
		String patient = World.address();
		String other = World.address();
		subscribe(patient, topic, "only", null);
		world.subscribe(other, "ky", "at_once", "topic", topic);
		world.wire().activity(RUSSIAN, topic);
		world.relay().await(other, 2);
		world.later(Duration.ofDays(30));
		world.awaitQuiet();

		assertThat(world.relay().to(patient)).hasSize(1);
	}

	@Test
	void whoeverChangesHerLanguageOrWhatSheTakesIsToldWhatHasWaited() {
		String topic = world.wire().topic();
		String learned = World.address();
		String softened = World.address();
		String hers = subscribe(learned, topic, "only", null);
		Http theirs = world.http().header("Subscriber-Token", subscribe(softened, topic, "only", null));
		world.wire().activity(RUSSIAN, topic);
		world.awaitQuiet();

		preferences(hers, "ru", null);
		String id = theirs.get("/api/v1/preferences").json().at("/subscriptions/0/id").asString();
		assertThat(theirs
			.put("/api/v1/preferences/subscriptions/" + id,
					Map.of("frequency", "at_once", "languagePolicy", "fallback"))
			.status()).isEqualTo(200);

		assertThat(world.relay().await(learned, 2).getLast().subject()).contains("Только по-русски");
		assertThat(world.relay().await(softened, 2).getLast().subject()).contains("Только по-русски");
	}

	@Test
	void whoeverEndsHerPauseGetsWhatItPutOff() {
		String topic = world.wire().topic();
		String reader = World.address();
		String token = world.subscribe(reader, "ru", "at_once", "topic", topic);
		world.awaitQuiet();
		world.relay().leave();
		world.wire().activity(RUSSIAN, topic);
		world.awaitLetters("planned", 1);
		Instant tomorrow = world.now().plus(Duration.ofDays(1));
		preferences(token, "ru", tomorrow.plus(Duration.ofDays(2)));
		world.relay().comeBack();
		Awaitility.await("the letter to be put off")
			.atMost(Duration.ofSeconds(60))
			.until(() -> world.letters("planned")
				.stream()
				.anyMatch(letter -> Instant.parse(letter.path("due").asString()).isAfter(tomorrow)));
		assertThat(world.relay().to(reader)).as("during the pause").hasSize(1);

		preferences(token, "ru", null);

		assertThat(world.relay().await(reader, 2).getLast().subject()).contains("Только по-русски");
	}

	@Test
	void whoeverWaitsADayToHearAtOnceIsNotPutOffToHerWeeklyLetter() {
		String topic = world.wire().topic();
		String ministry = world.wire().topic(Map.of("ky", "Башкаруу", "ru", "Управление", "en", "Government"));
		String reader = World.address();
		subscribe(reader, topic, "wait", 24);
		world.later(Duration.ofMinutes(11));
		world.subscribe(reader, "ky", "weekly", "topic", ministry);
		publish(UUID.randomUUID().toString(), topic, ministry);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("for a day").hasSize(2);

		world.later(Duration.ofHours(25));
		Received letter = world.relay().await(reader, 3).getLast();
		assertThat(letter.subject()).contains("Только по-русски");
		assertThat(letter.text()).contains("«Саламаттык» темасы", "«Башкаруу» темасы");
		world.later(Duration.ofDays(8));
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("once").hasSize(3);
	}

	private void publish(String id, String... topics) {
		ActivityMessage message = world.wire().activity(id, 1, ActivityChange.PUBLISHED, RUSSIAN, topics[0], false);
		Activity all = Activity.newBuilder(message.getActivity()).setTopics(List.of(topics)).build();
		world.wire().send(Topics.ACTIVITIES, id, ActivityMessage.newBuilder(message).setActivity(all).build());
	}

	private void preferences(String token, String language, @Nullable Instant pausedUntil) {
		Map<String, Object> wanted = new HashMap<>(Map.of("language", language));
		if (pausedUntil != null) {
			wanted.put("pausedUntil", pausedUntil.toString());
		}
		Http.Answer answer = world.http().header("Subscriber-Token", token).put("/api/v1/preferences", wanted);
		assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
	}

	@Test
	void whoeverFollowsTwiceHearsByTheSubscriptionThatDoesNotWait() {
		String topic = world.wire().topic();
		String ministry = world.wire().topic(Map.of("ky", "Башкаруу", "ru", "Управление", "en", "Government"));
		String reader = World.address();
		subscribe(reader, topic, "only", null);
		world.later(Duration.ofMinutes(11));
		world.subscribe(reader, "ky", "at_once", "topic", ministry);
		publish(UUID.randomUUID().toString(), topic, ministry);

		assertThat(world.relay().await(reader, 3).getLast().text()).contains("«Башкаруу» темасы")
			.doesNotContain("«Саламаттык» темасы");
	}

	private String subscribe(String address, String topic, String policy, @Nullable Integer hours) {
		Map<String, Object> body = new HashMap<>(Map.of("email", address, "language", "ky", "frequency", "at_once",
				"languagePolicy", policy, "criteria", List.of(Map.of("kind", "topic", "value", topic))));
		if (hours != null) {
			body.put("waitHours", hours);
		}
		assertThat(world.http().post("/api/v1/subscriptions", body).status()).isEqualTo(202);
		String token = world.relay().await(address, 1).getLast().tokenAfter("/subscriptions/confirm/");
		Http.Answer confirmed = world.http().post("/api/v1/subscriptions/confirm", Map.of("token", token));
		assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
		return confirmed.json().path("preferencesToken").asString();
	}

}
