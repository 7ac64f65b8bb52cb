package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ashar.contracts.Activity;
import org.ashar.contracts.ActivityChange;
import org.ashar.contracts.ActivityMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.testing.Http;
import org.ashar.infra.platform.testing.RunningService;
import org.ashar.notifications.subscription.Criterion;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.bson.Document;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Nobody gets two letters for one occasion, and nobody is skipped, whatever is repeated
 * and whatever is killed.
 */
@ExtendWith(SharedWorld.class)
class OneLetterPerOccasionIT {

	private static final Map<String, String> TITLE = Map.of("ru", "Программа", "ky", "Программа", "en", "Programme");

	private static final int CLERKS = 4;

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final World world;

	OneLetterPerOccasionIT(World world) {
		this.world = world;
	}

	@Test
	void twoHundredReadersGetOneLetterEachThoughTheMessageComesThreeTimes() {
		String topic = world.wire().topic();
		List<String> readers = subscribe(200, topic);
		String id = UUID.randomUUID().toString();
		byte[] message = message(id, topic);
		world.awaitQuiet();
		int connections = world.relay().connections();

		for (int i = 0; i < 3; i++) {
			world.wire().send(Topics.ACTIVITIES, id, message);
		}

		awaitBulk(readers.size(), readers);
		world.awaitQuiet();
		assertThat(bulk(readers)).containsOnly(1L);
		assertThat(world.relay().connections() - connections).as("connections are kept open")
			.isLessThanOrEqualTo(CLERKS);
	}

	@Test
	void aSenderThatResendsIsFound() {
		world.upBroken(SenderThatResends.class);
		String topic = world.wire().topic();
		List<String> readers = subscribe(60, topic);
		world.wire().activity(TITLE, topic);
		awaitBulk(readers.size(), readers);
		world.awaitQuiet();
		assertThatThrownBy(() -> assertThat(bulk(readers)).containsOnly(1L)).isInstanceOf(AssertionError.class)
			.hasMessageContaining("2L");
	}

	/** The relay lets both begin before it answers either. */
	@Test
	void twoServicesThatSendAtTheSameTimeMailNobodyTwice() {
		String topic = world.wire().topic();
		List<String> readers = subscribe(150, topic);
		String id = UUID.randomUUID().toString();
		world.awaitQuiet();
		world.standStill();
		world.relay().hold();
		try (RunningService second = world.another()) {
			world.wire().send(Topics.ACTIVITIES, id, message(id, topic));
			Awaitility.await("the clerks of both to be at work")
				.atMost(PATIENCE)
				.until(() -> world.relay().held().size(), held -> held == 2 * CLERKS);
			world.relay().release();
			awaitBulk(readers.size(), readers);
			world.awaitQuiet();
		}

		assertThat(bulk(readers)).containsOnly(1L);
		assertThat(world.letters("unknown")).isEmpty();
	}

	/**
	 * The relay falls silent half-way: each clerk then holds one letter between "go on"
	 * and the answer. Of these the relay has kept every other one, which no sender can
	 * know.
	 */
	@Test
	void aServiceThatIsKilledHalfWaySkipsNobodyAndRepeatsNothing() throws Exception {
		String topic = world.wire().topic();
		List<String> readers = subscribe(120, topic);
		String id = UUID.randomUUID().toString();
		byte[] message = message(id, topic);
		world.awaitQuiet();
		Environment told = world.service().context().getEnvironment();
		world.down();
		world.relay().fallSilentAfter(60);
		world.wire().send(Topics.ACTIVITIES, id, message);

		Doomed.launch(told, world.shift(), () -> {
			awaitBulk(60, readers);
			Awaitility.await("each clerk to wait for an answer")
				.atMost(PATIENCE)
				.until(() -> world.relay().silent(), silent -> silent == CLERKS);
		});
		world.relay().speakAgain();
		// The leases of the killed, two minutes, are over when the next one starts.
		world.later(Duration.ofMinutes(5));
		world.up();

		world.awaitQuiet();
		assertThat(bulk(readers)).as("nobody gets two").allMatch(count -> count <= 1);
		assertThat(world.letters("unknown")).as("what was in the clerks' hands is shown").hasSize(CLERKS);
		assertThat(missing(readers)).as("nobody else is missing").isEqualTo(CLERKS / 2);
		Awaitility.await("each letter that was taken to be counted once")
			.atMost(PATIENCE)
			.until(() -> world.counted(id), count -> count == readers.size() - CLERKS);
	}

	@Test
	void aMessageThatComesAgainWhenTheLetterIsForgottenIsNoNewOccasion() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "ru", "at_once", "topic", topic);
		String id = UUID.randomUUID().toString();
		byte[] message = message(id, topic);
		world.wire().send(Topics.ACTIVITIES, id, message);
		world.awaitLetters("accepted", 2);

		world.later(Duration.ofDays(91));
		world.awaitLetters("accepted", 0);
		world.wire().send(Topics.ACTIVITIES, id, message);

		world.awaitQuiet();
		assertThat(bulk(List.of(reader))).containsExactly(1L);
	}

	@Test
	void aSubscriptionThatBeganAfterwardsDoesNotMatch() {
		String topic = world.wire().topic();
		String early = World.address();
		world.subscribe(early, "ru", "at_once", "topic", topic);
		world.wire().activity(TITLE, topic);
		world.relay().await(early, 2);

		String late = World.address();
		world.subscribe(late, "ru", "at_once", "topic", topic);

		world.awaitQuiet();
		assertThat(world.relay().to(late)).hasSize(1);
	}

	@Test
	void whoeverWasNotThereYetWhenTheFollowersOfTheFirstThingWereReadHearsByTheSecond() {
		List<String> topics = Stream.of(world.wire().topic(), world.wire().topic()).sorted().toList();
		String id = UUID.randomUUID().toString();
		ActivityMessage message = world.wire()
			.activity(id, 1, ActivityChange.PUBLISHED, TITLE, topics.getFirst(), false);
		Activity both = Activity.newBuilder(message.getActivity()).setTopics(topics).build();
		world.wire().send(Topics.ACTIVITIES, id, ActivityMessage.newBuilder(message).setActivity(both).build());
		world.awaitQuiet();
		String reader = World.address();
		Readers readers = new Readers(world.service());
		topics.forEach(topic -> readers.subscribe(reader, new Criterion(Criterion.Kind.TOPIC, topic)));

		MongoOperations store = world.service().bean(MongoOperations.class);
		Query its = Query.query(Criteria.where("news.record").is(id));
		List<String> keys = store.findOne(its, Document.class, "occasions").getList("keys", String.class);
		store.updateFirst(its,
				new Update().set("spreading", true)
					.set("keysDone", keys.indexOf("topic:" + topics.getFirst()) + 1)
					.unset("cut"),
				"occasions");
		world.awaitQuiet();

		assertThat(bulk(List.of(reader))).containsExactly(1L);
	}

	@Test
	void severalReasonsAreOneLetterThatNamesThemAll() {
		String health = world.wire().topic();
		String reader = World.address();
		String id = UUID.randomUUID().toString();
		world.subscribe(reader, "en", "daily", "type", "programme");
		world.subscribe(World.address(), "en", "at_once", "topic", health);
		Http.Answer second = world.http()
			.post("/api/v1/subscriptions", Map.of("email", reader, "language", "en", "frequency", "at_once", "criteria",
					List.of(Map.of("kind", "topic", "value", health))));
		assertThat(second.status()).isEqualTo(202);
		world.later(Duration.ofMinutes(15));
		String token = world.relay().await(reader, 2).getLast().tokenAfter("/subscriptions/confirm/");
		world.http().post("/api/v1/subscriptions/confirm", Map.of("token", token));

		world.wire().send(Topics.ACTIVITIES, id, message(id, health));

		Received letter = world.relay().await(reader, 3).getLast();
		assertThat(letter.text()).contains("topic “Health”", "records of the kind “programme”");
		world.later(Duration.ofDays(2));
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("at once beats the digest").hasSize(3);
		// Programmes of other tests are none of this reader's business.
		world.http().post("/api/v1/unsubscribe", Map.of("token", letter.oneClickToken()));
	}

	@Test
	void aMinorEditIsNoOccasion() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", topic);
		String id = UUID.randomUUID().toString();
		Newswire wire = world.wire();
		wire.send(Topics.ACTIVITIES, id, wire.activity(id, 1, ActivityChange.EDITED, TITLE, topic, true));
		wire.send(Topics.ACTIVITIES, id, wire.activity(id, 2, ActivityChange.EDITED, TITLE, topic, false));

		world.relay().await(reader, 2);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).hasSize(2);
		assertThat(world.relay().to(reader).getLast().subject()).startsWith("Reform activity updated");
	}

	private List<String> subscribe(int count, String topic) {
		List<String> readers = Stream.generate(World::address).limit(count).toList();
		Readers seed = new Readers(world.service());
		// Some side by side, since the store answers several who wait together almost as
		// fast as one.
		try (ExecutorService crew = Executors.newFixedThreadPool(8)) {
			List<Future<?>> errands = new ArrayList<>();
			for (String reader : readers) {
				errands.add(crew.submit(() -> seed.subscribe(reader, new Criterion(Criterion.Kind.TOPIC, topic))));
			}
			errands.forEach(errand -> assertThat(errand).succeedsWithin(PATIENCE));
		}
		return readers;
	}

	private byte[] message(String id, String topic) {
		return world.wire().bytes(world.wire().activity(id, 1, ActivityChange.PUBLISHED, TITLE, topic, false));
	}

	private void awaitBulk(int count, List<String> readers) {
		Awaitility.await(count + " letters about the occasion")
			.atMost(PATIENCE)
			.until(() -> bulk(readers).stream().mapToLong(Long::longValue).sum(), sum -> sum >= count);
	}

	private List<Long> bulk(List<String> readers) {
		return readers.stream().map(world.relay()::bulk).toList();
	}

	private long missing(List<String> readers) {
		return bulk(readers).stream().filter(count -> count == 0).count();
	}

}
