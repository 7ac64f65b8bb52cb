package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ashar.contracts.ActivityChange;
import org.ashar.contracts.LetterCountMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.testing.Http;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.notifications.counting.Census;
import org.ashar.notifications.subscription.Criterion;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Everybody may know how many letters told of a record, and nobody to whom. */
@ExtendWith(SharedWorld.class)
class LetterCountsIT {

	private static final Map<String, String> TITLE = Map.of("ru", "Программа", "ky", "Программа", "en", "Programme");

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final World world;

	LetterCountsIT(World world) {
		this.world = world;
	}

	@Test
	void theWorldHearsOnceOfManyLettersAndNeverOfFewerThanFive() {
		String many = world.wire().topic();
		String few = world.wire().topic();
		subscribe(12, many);
		subscribe(4, few);
		world.standStill();
		String known = world.wire().activity(TITLE, many);
		String hidden = world.wire().activity(TITLE, few);
		awaitCounted(known, 12);
		awaitCounted(hidden, 4);

		world.later(Duration.ofSeconds(61));
		LetterCountMessage told = awaitTold(known, 1).getLast();
		assertThat(told.getCount().getAtLeast()).isEqualTo(10);
		assertThat(told.getCount().getRecordType()).isEqualTo("activity");
		assertThat(told.getStamp().getSequence()).isEqualTo(1);
		assertThat(told.getStamp().getAuthorRole()).isEqualTo("system");
		Newswire wire = world.wire();
		wire.send(Topics.ACTIVITIES, known, wire.activity(known, 2, ActivityChange.EDITED, TITLE, many, false));
		awaitCounted(known, 24);
		world.later(Duration.ofSeconds(61));
		assertThat(awaitTold(known, 2)).extracting(message -> message.getCount().getAtLeast())
			.containsExactly(10L, 20L);
		assertThat(told(hidden)).isEmpty();
	}

	@Test
	void aDigestThatTellsTwoThingsOfARecordIsOneLetter() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "daily", "topic", topic);
		Newswire wire = world.wire();
		String id = wire.activity(TITLE, topic);
		wire.send(Topics.ACTIVITIES, id, wire.activity(id, 2, ActivityChange.EDITED, TITLE, topic, false));
		world.awaitLetters("awaiting_digest", 2);

		world.later(Duration.ofDays(1));
		assertThat(world.relay().await(reader, 2).getLast().subject()).isEqualTo("Ashar: 2 updates on what you follow");
		awaitCounted(id, 1);
	}

	@Test
	void aDigestIsCountedForWhatItStillToldWhenItLeft() {
		String left = world.wire().topic();
		String kept = world.wire().topic();
		List<String> readers = Stream.generate(World::address).limit(2).toList();
		List<String> tokens = readers.stream().map(reader -> subscribe(reader, left, kept)).toList();
		String gone = world.wire().activity(TITLE, left);
		String told = world.wire().activity(TITLE, kept);
		world.awaitLetters("awaiting_digest", 4);
		SmartLifecycle sending = (SmartLifecycle) world.service().context().getBean("sending");
		sending.stop();
		try {
			world.later(Duration.ofDays(1));
			world.awaitLetters("planned", 2);
			leave(tokens.getFirst(), left);
		}
		finally {
			sending.start();
		}

		assertThat(world.relay().await(readers.getFirst(), 2).getLast().text()).contains("/activities/" + told)
			.doesNotContain("/activities/" + gone);
		awaitCounted(told, 2);
		awaitCounted(gone, 1);
		world.awaitQuiet();
		assertThat(world.counted(gone)).as("by the other reader's").isEqualTo(1);
	}

	/** What a crash at each step of the count leaves behind. */
	@Test
	void eachLetterIsCountedOnceWhereverTheCountIsCut() {
		SmartLifecycle worker = (SmartLifecycle) world.service().context().getBean("counting");
		worker.stop();
		try {
			String topic = world.wire().topic();
			subscribe(7, topic);
			String id = world.wire().activity(TITLE, topic);
			world.awaitQuiet();
			List<Document> bundles = uncounted();
			assertThat(bundles.stream()
				.mapToLong(bundle -> bundle.get("told", Document.class).get("letters", Number.class).longValue())
				.sum()).isGreaterThanOrEqualTo(7);
			another().work();
			assertThat(world.counted(id)).isEqualTo(7);
			assertThat(uncounted()).isEmpty();

			restore(bundles);
			another().work();
			assertThat(world.counted(id)).as("counted, but not yet noted with the letters").isEqualTo(7);
			assertThat(uncounted()).isEmpty();

			restore(bundles);
			store().remove(Query.query(Criteria.where("subject.record").is(id)), "letterCounts");
			another().work();
			assertThat(world.counted(id)).as("the batch settled, and nothing more").isEqualTo(7);
		}
		finally {
			worker.start();
		}
	}

	@Test
	void lettersThatWereNotTakenAreNotCounted() {
		String topic = world.wire().topic();
		List<String> readers = subscribe(6, topic);
		world.relay().treat(readers.getFirst(), Manner.REFUSES);
		String id = world.wire().activity(TITLE, topic);
		world.awaitLetters("failed", 1);

		awaitCounted(id, 5);
		world.awaitQuiet();
		assertThat(world.counted(id)).isEqualTo(5);
	}

	/** To both, by one letter and the day; the token for the preferences. */
	private String subscribe(String reader, String topic, String other) {
		Map<String, Object> both = Map.of("email", reader, "language", "en", "frequency", "daily", "criteria",
				List.of(Map.of("kind", "topic", "value", topic), Map.of("kind", "topic", "value", other)));
		assertThat(world.http().post("/api/v1/subscriptions", both).status()).isEqualTo(202);
		String token = world.relay().await(reader, 1).getLast().tokenAfter("/subscriptions/confirm/");
		Http.Answer confirmed = world.http().post("/api/v1/subscriptions/confirm", Map.of("token", token));
		return confirmed.json().path("preferencesToken").asString();
	}

	private void leave(String token, String topic) {
		Http reader = world.http().header("Subscriber-Token", token);
		StreamSupport.stream(reader.get("/api/v1/preferences").json().path("subscriptions").spliterator(), false)
			.filter(subscription -> subscription.toString().contains(topic))
			.forEach(subscription -> reader
				.delete("/api/v1/preferences/subscriptions/" + subscription.path("id").asString()));
	}

	/** Another worker, or the same after a crash: it knows nothing but the store. */
	private Census another() {
		return world.service().context().getAutowireCapableBeanFactory().createBean(Census.class);
	}

	private List<String> subscribe(int count, String topic) {
		List<String> readers = Stream.generate(World::address).limit(count).toList();
		Readers seed = new Readers(world.service());
		readers.forEach(reader -> seed.subscribe(reader, new Criterion(Criterion.Kind.TOPIC, topic)));
		world.awaitQuiet();
		return readers;
	}

	private void awaitCounted(String record, long letters) {
		Awaitility.await("%d letters to be counted".formatted(letters))
			.atMost(PATIENCE)
			.until(() -> world.counted(record), count -> count == letters);
	}

	private List<Document> uncounted() {
		return store().find(Query.query(Criteria.where("told.since").lte(Date.from(world.now()))), Document.class,
				"letterBundles");
	}

	private void restore(List<Document> bundles) {
		bundles.forEach(bundle -> store().updateFirst(Query.query(Criteria.where("_id").is(bundle.get("_id"))),
				new Update().set("told", bundle.get("told")), "letterBundles"));
	}

	private MongoOperations store() {
		return world.service().bean(MongoOperations.class);
	}

	private List<LetterCountMessage> awaitTold(String record, int messages) {
		return Awaitility.await("%d messages about the count".formatted(messages))
			.atMost(PATIENCE)
			.until(() -> told(record), told -> told.size() >= messages);
	}

	private List<LetterCountMessage> told(String record) {
		AvroBytes avro = world.service().bean(AvroBytes.class);
		return world.wire()
			.all(Topics.LETTER_COUNTS)
			.stream()
			.filter(told -> told.key().equals(record))
			.map(told -> avro.decode(told.value(), LetterCountMessage.class))
			.toList();
	}

}
