package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ashar.infra.platform.testing.Http;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Asking for letters: one question to the owner of the address, no flood, a week to
 * answer.
 */
@ExtendWith(SharedWorld.class)
class SignUpIT {

	/* {@code -Dashar.sign-ups=10000} takes a minute. */
	private static final int SIGN_UPS = Integer.getInteger("ashar.sign-ups", 500);

	private final World world;

	SignUpIT(World world) {
		this.world = world;
	}

	@Test
	void severalThingsAreOneQuestionAndOneAnswer() {
		String health = world.wire().topic();
		String work = world.wire().topic(Map.of("ky", "Эмгек", "ru", "Труд", "en", "Labour"));
		String reader = World.address();
		Http.Answer asked = world.http()
			.post("/api/v1/subscriptions",
					Map.of("email", reader, "language", "ky", "frequency", "weekly", "criteria",
							List.of(Map.of("kind", "topic", "value", health), Map.of("kind", "topic", "value", work),
									Map.of("kind", "type", "value", "law"))));
		assertThat(asked.status()).as(asked.toString()).isEqualTo(202);

		Received question = world.relay().await(reader, 1).getFirst();
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
		String topic = world.wire().topic();
		String victim = World.address();
		for (int i = 0; i < 5; i++) {
			assertThat(world.signUp(victim, "ru", "daily", "topic", topic).status()).isEqualTo(202);
		}
		for (String frequency : List.of("weekly", "at_once")) {
			assertThat(world.signUp(victim, "ru", frequency, "topic", topic).status()).isEqualTo(202);
		}
		world.relay().await(victim, 1);

		// Two more questions wait for their turn, ten minutes apart.
		world.awaitLetters("planned", 2);
		assertThat(world.relay().to(victim)).hasSize(1);
		world.later(Duration.ofMinutes(11));
		assertThat(world.relay().await(victim, 2)).hasSize(2);
		for (int i = 0; i < 20; i++) {
			world.signUp(victim, List.of("ky", "ru", "en").get(i % 3), "daily", "type", "law");
		}
		world.later(Duration.ofHours(10));
		world.awaitQuiet();
		assertThat(world.relay().to(victim)).as("five a day").hasSize(5);
	}

	@Test
	void crowdsOfSignUpsForOneAddressAreFiveLettersAndAreAllAnsweredAlike() throws Exception {
		String topic = world.wire().topic();
		String victim = World.address();
		try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
			List<Future<String>> answers = IntStream.range(0, SIGN_UPS).mapToObj(i -> crowd.submit(() -> {
				Http.Answer answer = world.signUp(victim, List.of("ky", "ru", "en").get(i % 3),
						List.of("at_once", "daily", "weekly").get(i / 3 % 3), "topic", topic);
				return answer.status() + " " + answer.text();
			})).toList();
			Set<String> different = new HashSet<>();
			for (Future<String> answer : answers) {
				different.add(answer.get());
			}
			assertThat(different).containsExactly("202 {}");
		}
		world.later(Duration.ofHours(2));
		world.awaitQuiet();
		assertThat(world.relay().to(victim)).hasSize(5);
		assertThat(store().count(Query.query(Criteria.where("wish.criteria.value").is(topic)), "signUps")).isEqualTo(5);
	}

	@Test
	void aQuestionThatACrashHasCutOffIsAskedWhenTheFormIsSentAgainAndNotBeforeItsTurn() {
		String topic = world.wire().topic();
		String reader = World.address();
		SmartLifecycle sending = (SmartLifecycle) world.service().context().getBean("sending");
		sending.stop();
		try {
			world.signUp(reader, "en", "daily", "topic", topic);
			cutOff(topic);
			world.signUp(reader, "en", "daily", "topic", topic);
			assertThat(questions(topic)).as("the same form within ten minutes").hasSize(1);

			Http again = world.http().idempotencyKey(UUID.randomUUID().toString());
			Map<String, Object> weekly = Map.of("email", reader, "language", "en", "frequency", "weekly", "criteria",
					List.of(Map.of("kind", "topic", "value", topic)));
			again.post("/api/v1/subscriptions", weekly);
			cutOff(topic);
			again.post("/api/v1/subscriptions", weekly);
			assertThat(questions(topic)).as("the same request").hasSize(1);
		}
		finally {
			sending.start();
		}
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("the second one waits ten minutes for its turn").isEmpty();
		world.later(Duration.ofMinutes(11));
		world.relay().await(reader, 1);
	}

	@Test
	void aQuestionCanBeAnsweredForAWeek() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.signUp(reader, "en", "daily", "topic", topic);
		String token = world.relay().await(reader, 1).getFirst().tokenAfter("/subscriptions/confirm/");

		world.later(Duration.ofDays(8));
		Http.Answer late = world.http().language("en").post("/api/v1/subscriptions/confirm", Map.of("token", token));
		assertThat(late.status()).as(late.toString()).isEqualTo(410);
		assertThat(late.json().path("title").asString()).isEqualTo("The week for confirming is over");

		world.signUp(reader, "en", "daily", "topic", topic);
		String again = world.relay().await(reader, 2).getLast().tokenAfter("/subscriptions/confirm/");
		assertThat(world.http().post("/api/v1/subscriptions/confirm", Map.of("token", again)).status()).isEqualTo(200);
	}

	@Test
	void anAddressIsForgottenFourWeeksAfterItsLastSubscriptionAndMayComeBack() {
		String topic = world.wire().topic();
		String reader = World.address();
		String token = world.subscribe(reader, "en", "daily", "topic", topic);
		Http me = world.http().header("Subscriber-Token", token);
		String id = me.get("/api/v1/preferences").json().path("subscriptions").get(0).path("id").asString();
		me.delete("/api/v1/preferences/subscriptions/" + id);

		world.later(Duration.ofDays(29));
		Awaitility.await("the address to be forgotten")
			.atMost(Duration.ofSeconds(60))
			.until(() -> me.get("/api/v1/preferences").status(), status -> status == 404);

		world.signUp(reader, "en", "daily", "topic", topic);
		String again = world.relay().await(reader, 2).getLast().tokenAfter("/subscriptions/confirm/");
		String other = world.http()
			.post("/api/v1/subscriptions/confirm", Map.of("token", again))
			.json()
			.path("preferencesToken")
			.asString();
		assertThat(other).as("somebody new as far as we know").isNotEqualTo(token);
	}

	/** As if the service had been killed before it stored the questions about a topic. */
	private void cutOff(String topic) {
		store().remove(questionsAbout(topic), "letters");
	}

	private List<Document> questions(String topic) {
		return store().find(questionsAbout(topic), Document.class, "letters");
	}

	private Query questionsAbout(String topic) {
		List<String> signUps = store()
			.find(Query.query(Criteria.where("wish.criteria.value").is(topic)), Document.class, "signUps")
			.stream()
			.map(signUp -> signUp.getString("_id"))
			.toList();
		return Query.query(Criteria.where("contents.signUp").in(signUps));
	}

	private MongoOperations store() {
		return world.service().bean(MongoOperations.class);
	}

}
