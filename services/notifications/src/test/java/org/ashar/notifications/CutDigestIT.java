package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ashar.infra.platform.identifier.Uuids;
import org.ashar.notifications.digest.DigestDesk;
import org.ashar.notifications.mailroom.Line;
import org.ashar.notifications.mailroom.Mailroom;
import org.ashar.notifications.mailroom.Reason;
import org.ashar.notifications.occasion.NewsDesk;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.subscription.AddressBook;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.Readership;
import org.ashar.notifications.subscription.Subscriber;
import org.ashar.notifications.subscription.SubscriberId;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** Whatever is cut while digests are written, each line is told once and none is lost. */
@ExtendWith(SharedWorld.class)
class CutDigestIT {

	private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");

	private final World world;

	private final String topic;

	private final List<String> readers = Stream.generate(World::address).limit(2).toList();

	private ZonedDateTime noon = ZonedDateTime.now(BISHKEK);

	CutDigestIT(World world) {
		this.world = world;
		this.topic = world.wire().topic();
	}

	@BeforeEach
	void begin() {
		noon = world.now()
			.atZone(BISHKEK)
			.with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
			.truncatedTo(ChronoUnit.DAYS)
			.withHour(12);
		until(0, 12);
		world.awaitQuiet();
		world.begin();
		readers.forEach(reader -> world.subscribe(reader, "en", "daily", "topic", topic));
	}

	@Test
	void aWindowThatIsClosedAgainTellsWhatItsLetterToldAndWhatComesInBetweenIsToldByTheNext() {
		publish("Before the crash");
		world.awaitLetters("awaiting_digest", 2);
		String early = occasions().getFirst();
		List<SmartLifecycle> workers = workers("digesting", "spreading");
		workers.forEach(SmartLifecycle::stop);
		try {
			until(1, 8);
			bean(DigestDesk.class).work();
			assertThat(world.letters("awaiting_digest")).isEmpty();
			cut(early);
			assertThat(world.letters("awaiting_digest")).as("as if nothing had been noted").hasSize(2);
			Occasion late = announce("Put aside too late");
			putAside(late, readers, noon.plusHours(1).toInstant());

			bean(DigestDesk.class).work();
			assertThat(world.letters("awaiting_digest")).as("too late for the letter that is there").hasSize(2);
		}
		finally {
			workers.forEach(SmartLifecycle::start);
		}
		world.awaitQuiet();
		assertThat(readers).allSatisfy(reader -> {
			assertThat(world.relay().to(reader)).as("one digest").hasSize(2);
			assertThat(world.relay().to(reader).getLast().text()).contains("Before the crash")
				.doesNotContain("Put aside too late");
		});
		until(2, 8);
		assertThat(readers).allSatisfy(
				reader -> assertThat(world.relay().await(reader, 3).getLast().text()).contains("Put aside too late")
					.doesNotContain("Before the crash"));
		world.awaitQuiet();
		assertThat(world.letters("awaiting_digest")).isEmpty();
		assertThat(bundles(early)).as("nobody waits in it")
			.allSatisfy(bundle -> assertThat(bundle).containsKey("settledAt").doesNotContainKeys("aside", "digest"));
	}

	@Test
	void aDigestThatWasStoredWithoutABundleGetsOneWhenItsWindowIsClosedAgain() {
		publish("Before the crash");
		world.awaitLetters("awaiting_digest", 2);
		String occasion = occasions().getFirst();
		List<SmartLifecycle> workers = workers("digesting", "spreading", "sending");
		workers.forEach(SmartLifecycle::stop);
		try {
			until(1, 8);
			bean(DigestDesk.class).work();
			assertThat(world.letters("planned")).hasSize(2);
			assertThat(store()
				.remove(Query.query(Criteria.where("kind").is("DIGEST").and("queue").is("DIGEST")), "letterBundles")
				.getDeletedCount()).isEqualTo(1);
			cut(occasion);
		}
		finally {
			workers.forEach(SmartLifecycle::start);
		}
		assertThat(readers).allSatisfy(
				reader -> assertThat(world.relay().await(reader, 2).getLast().text()).contains("Before the crash"));
		world.awaitQuiet();
		assertThat(readers).allSatisfy(reader -> assertThat(world.relay().to(reader)).hasSize(2));
	}

	@Test
	void aDigestThatAnEarlierReleaseHasStoredIsTheOneOfItsWindow() {
		publish("Before the other release");
		world.awaitLetters("awaiting_digest", 2);
		String early = occasions().getFirst();
		List<SmartLifecycle> workers = workers("digesting", "spreading", "sending");
		workers.forEach(SmartLifecycle::stop);
		try {
			putAside(announce("Spread in between"), readers, world.now());
			store(readers.getFirst(), early);
			// Nothing has spread it, for which windows wait a while.
			until(1, 9);
			bean(DigestDesk.class).work();
			assertThat(world.letters("awaiting_digest")).as("of which that letter tells nothing").hasSize(1);
			assertThat(world.letters("planned")).as("one of each release").hasSize(2);
		}
		finally {
			workers.forEach(SmartLifecycle::start);
		}
		until(2, 8);
		assertThat(world.relay().await(readers.getFirst(), 3)).extracting(Received::text)
			.satisfies(text -> assertThat(text.get(1)).contains("Before the other").doesNotContain("in between"),
					text -> assertThat(text.get(2)).contains("in between").doesNotContain("Before the other"));
		world.awaitQuiet();
		assertThat(world.relay().to(readers.getFirst())).hasSize(3);
		assertThat(world.relay().to(readers.getLast())).hasSize(2);
	}

	@Test
	void whoeverHasALetterOfHerOwnIsNotToldAgain() {
		List<SmartLifecycle> workers = workers("digesting", "spreading");
		workers.forEach(SmartLifecycle::stop);
		try {
			Occasion occasion = announce("By a letter");
			bean(Mailroom.class).update(lines(occasion, readers.subList(0, 1)), null);
			putAside(occasion, readers, world.now());
		}
		finally {
			workers.forEach(SmartLifecycle::start);
		}
		world.awaitQuiet();
		until(1, 8);
		world.awaitQuiet();
		assertThat(readers).allSatisfy(reader -> assertThat(world.relay().to(reader)).hasSize(2));
		assertThat(world.relay().to(readers.getFirst()).getLast().subject()).contains("By a letter");
		assertThat(world.relay().to(readers.getLast()).getLast().subject())
			.isEqualTo("Ashar: 1 update on what you follow");
		assertThat(world.letters("awaiting_digest")).isEmpty();
	}

	@Test
	void whatAnEarlierReleaseHasPutAsideIsTold() {
		List<SmartLifecycle> workers = workers("converting", "sending", "spreading");
		workers.forEach(SmartLifecycle::stop);
		try {
			Occasion occasion = announce("From an earlier release");
			bean(Mailroom.class).update(lines(occasion, readers), null);
			store().updateMulti(Query.query(Criteria.where("contents.lines.occasion").is(occasion.id())),
					new Update().set("journey.state", "AWAITING_DIGEST")
						.unset("journey.queue")
						.set("contents.frequency", "DAILY")
						.inc("version", 1),
					"letters");
			bean(DigestDesk.class).expect(readers.stream().map(this::subscriber).toList(), Frequency.DAILY,
					world.now());
		}
		finally {
			workers.forEach(SmartLifecycle::start);
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> store().count(Query.query(Criteria.where("journey.state").is("AWAITING_DIGEST")),
					"letters") == 0);
		until(1, 8);
		assertThat(readers).allSatisfy(reader -> assertThat(world.relay().await(reader, 2).getLast().text())
			.contains("From an earlier release"));
		world.awaitQuiet();
		assertThat(readers).allSatisfy(reader -> assertThat(world.relay().to(reader)).hasSize(2));
	}

	@Test
	void whatOneDigestCannotTellIsToldByASecondOneRightAfterIt() {
		for (int number = 0; number < 205; number++) {
			publish("Number " + number);
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(120))
			.until(() -> occasions().size() == 205
					&& bean(Mailroom.class).standing().values().stream().mapToLong(Long::longValue).sum() >= 410);
		world.awaitQuiet();
		until(1, 8);
		world.awaitQuiet();
		assertThat(readers).allSatisfy(reader -> assertThat(world.relay().to(reader).stream().skip(1))
			.extracting(Received::subject)
			.containsExactlyInAnyOrder("Ashar: 200 updates on what you follow", "Ashar: 5 updates on what you follow"));
	}

	@Test
	void whatWaitsForTheWeeklyDigestDoesNotKeepBackTheDailyOne() {
		String reader = readers.getFirst();
		List<String> weekly = putAsideForTheWeek(reader);
		try {
			publish("News of the day");
			world.awaitLetters("awaiting_digest", 2);
			until(1, 8);
			assertThat(world.relay().await(reader, 2).getLast().text()).contains("News of the day");
		}
		finally {
			List.of("letterRolls", "letterBundles")
				.forEach(each -> store().remove(Query.query(Criteria.where("_id").in(weekly)), each));
		}
	}

	/** As many occasions of the days before as are read at once. */
	private List<String> putAsideForTheWeek(String reader) {
		String person = subscriber(reader).id().value().toString();
		List<String> ids = Stream.generate(() -> UUID.randomUUID().toString()).limit(5_000).toList();
		List<Document> rolls = new ArrayList<>();
		List<Document> bundles = new ArrayList<>();
		for (String id : ids) {
			Date before = Date.from(noon.minusSeconds(86_400 + rolls.size()).toInstant());
			Document aside = new Document("_id", id).append("kind", "UPDATE")
				.append("digest", "WEEKLY")
				.append("plannedAt", before);
			rolls.add(new Document(aside).append("occasion", id)
				.append("entries", List.of(new Document("person", person).append("reasons", List.of()))));
			bundles.add(aside.append("due", before)
				.append("aside", List.of(person))
				.append("marks", List.of(-5L))
				.append("destinations", List.of("")));
		}
		store().insert(rolls, "letterRolls");
		store().insert(bundles, "letterBundles");
		return ids;
	}

	/** Nothing of what comes after the letters was written. */
	private void cut(String occasion) {
		List<String> people = readers.stream().map(reader -> subscriber(reader).id().value().toString()).toList();
		store().updateMulti(Query.query(Criteria.where("subscriber").in(people)),
				new Update().inc("number", -1)
					.set("due", Date.from(noon.plusDays(1).withHour(8).toInstant()))
					.inc("version", 1),
				"digestPlans");
		for (Document roll : store().find(Query.query(Criteria.where("occasion").is(occasion)), Document.class,
				"letterRolls")) {
			List<Document> entries = roll.getList("entries", Document.class);
			store().updateMulti(Query.query(Criteria.where("_id").is(roll.getString("_id"))),
					new Update().set("marks", entries.stream().map(entry -> -5L).toList())
						.set("aside", entries.stream().map(entry -> entry.getString("person")).toList())
						.set("digest", "DAILY")
						.unset("settledAt"),
					"letterBundles");
		}
	}

	/** The letter about a reader's present window, in a document of its own. */
	private void store(String reader, String occasion) {
		String person = subscriber(reader).id().value().toString();
		Document plan = store().findOne(Query.query(Criteria.where("subscriber").is(person)), Document.class,
				"digestPlans");
		UUID window = Uuids.derived("digest-window", plan.getString("_id"),
				plan.get("number", Number.class).toString());
		List<String> reasons = lines(bean(NewsDesk.class).open(1).getFirst(), List.of(reader)).values()
			.stream()
			.flatMap(line -> line.reasons().stream())
			.map(reason -> reason.subscription().value().toString())
			.toList();
		Document line = new Document("occasion", occasion).append("reasons",
				reasons.stream().map(each -> new Document("subscription", each)).toList());
		store().insert(new Document("_id", Uuids.derived("letter", person, window.toString(), "email").toString())
			.append("version", 1L)
			.append("outbox", new Document())
			.append("kind", "DIGEST")
			.append("person", person)
			.append("plannedAt", Date.from(world.now()))
			.append("contents", new Document("lines", List.of(line)).append("frequency", "DAILY"))
			.append("journey",
					new Document("lane", "BULK").append("state", "PLANNED")
						.append("queue", "BULK")
						.append("due", Date.from(world.now()))
						.append("deferrals", 0)
						.append("repeated", false)),
				"letters");
	}

	private List<Document> bundles(String occasion) {
		List<String> rolls = store().findDistinct(Query.query(Criteria.where("occasion").is(occasion)), "_id",
				"letterRolls", Document.class, String.class);
		return store().find(Query.query(Criteria.where("_id").in(rolls)), Document.class, "letterBundles");
	}

	private List<String> occasions() {
		return store().findDistinct(Query.query(Criteria.where("keys").is("topic:" + topic)), "_id", "occasions",
				Document.class, String.class);
	}

	private Occasion announce(String title) {
		publish(title);
		return Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> bean(NewsDesk.class).open(1), open -> !open.isEmpty())
			.getFirst();
	}

	private void publish(String title) {
		world.wire().activity(Map.of("ky", title, "ru", title, "en", title), topic);
	}

	private void putAside(Occasion occasion, List<String> people, Instant arrivedAt) {
		bean(Mailroom.class).putAside(occasion.id(), occasion.news().subject(), lines(occasion, people),
				Frequency.DAILY, arrivedAt);
		bean(DigestDesk.class).expect(people.stream().map(this::subscriber).toList(), Frequency.DAILY, arrivedAt);
	}

	/** As the readers follow it. */
	private Map<SubscriberId, Line> lines(Occasion occasion, List<String> people) {
		return people.stream()
			.map(reader -> subscriber(reader).id())
			.collect(Collectors.toMap(Function.identity(), id -> new Line(occasion.id(),
					bean(Readership.class).ever(id, 1).stream().map(followed -> new Reason(followed.id())).toList())));
	}

	private Subscriber subscriber(String reader) {
		AddressBook addresses = bean(AddressBook.class);
		return addresses.find(addresses.mark(EmailAddress.of(reader).orElseThrow())).orElseThrow();
	}

	private List<SmartLifecycle> workers(String... names) {
		return Stream.of(names).map(name -> (SmartLifecycle) world.service().context().getBean(name)).toList();
	}

	private void until(int days, int hour) {
		world.later(Duration.between(world.now(), noon.plusDays(days).withHour(hour)));
	}

	private MongoOperations store() {
		return bean(MongoOperations.class);
	}

	private <T> T bean(Class<T> type) {
		return world.service().bean(type);
	}

}
