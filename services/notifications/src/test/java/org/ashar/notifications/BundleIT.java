package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashar.infra.platform.testing.RunningService;
import org.ashar.notifications.mailroom.Line;
import org.ashar.notifications.mailroom.Mailroom;
import org.ashar.notifications.mailroom.Reason;
import org.ashar.notifications.occasion.NewsDesk;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.occasion.RecordKind;
import org.ashar.notifications.occasion.Subject;
import org.ashar.notifications.subscription.AddressBook;
import org.ashar.notifications.subscription.Criterion;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.Readership;
import org.ashar.notifications.subscription.SubscriberId;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** Whatever is cut while letters are put into bundles, each reader has one. */
@ExtendWith(SharedWorld.class)
class BundleIT {

	private static final Map<String, String> TITLE = Map.of("ru", "Программа", "ky", "Программа", "en", "Programme");

	private final World world;

	BundleIT(World world) {
		this.world = world;
	}

	@Test
	void whoeverIsPlannedAgainIsNotMailedTwiceAndNobodyIsSkipped() {
		String topic = world.wire().topic();
		List<String> readers = Stream.generate(World::address).limit(5).toList();
		Readers seed = new Readers(world.service());
		readers.forEach(reader -> seed.subscribe(reader, new Criterion(Criterion.Kind.TOPIC, topic)));
		world.awaitQuiet();
		List<SmartLifecycle> workers = Stream.of("spreading", "sending")
			.map(name -> (SmartLifecycle) world.service().context().getBean(name))
			.toList();
		workers.forEach(SmartLifecycle::stop);
		try {
			world.wire().activity(TITLE, topic);
			Occasion occasion = Awaitility.await()
				.until(() -> bean(NewsDesk.class).open(1), open -> !open.isEmpty())
				.getFirst();
			bundle(occasion, readers.subList(0, 2));
			// A crash between the roll and its bundle, and who is met then has changed.
			store().remove(bundles(occasion), "letterBundles");
			bundle(occasion, readers.subList(1, 3));
			assertThat(rolled(occasion)).hasSize(3);
			assertThat(store().count(bundles(occasion), "letterBundles")).isEqualTo(2);
			// As an earlier release writes them, beside this one.
			bean(Mailroom.class).update(lines(occasion, readers.subList(2, 4)), null);
			assertThat(rolled(occasion)).as("who has a letter in a bundle gets no other one").hasSize(3);
			bean(Mailroom.class).putAside(occasion.id(), occasion.news().subject(),
					lines(occasion, readers.subList(0, 1)), Frequency.DAILY, world.now());
			assertThat(world.letters("awaiting_digest")).as("nor a line in a digest").isEmpty();
		}
		finally {
			workers.forEach(SmartLifecycle::start);
		}

		world.awaitQuiet();
		assertThat(readers).allSatisfy(reader -> assertThat(world.relay().bulk(reader)).isEqualTo(1));
		assertThat(world.letters("accepted").stream().filter(letter -> letter.path("kind").asString().equals("update")))
			.hasSize(5);
	}

	@Test
	void lettersAreListedPageByPageHoweverManyBundlesThereAre() {
		SmartLifecycle sending = (SmartLifecycle) world.service().context().getBean("sending");
		sending.stop();
		world.standStill();
		String occasion = UUID.randomUUID().toString();
		try {
			for (int bundle = 0; bundle < 45; bundle++) {
				bean(Mailroom.class).bundle(occasion, new Subject(RecordKind.ACTIVITY, occasion),
						Map.of(new SubscriberId(UUID.randomUUID()), new Line(occasion, List.of())), null);
			}
			assertThat(planned()).as("all planned at the same time").doesNotHaveDuplicates().hasSizeGreaterThan(44);

			TouchedDocuments touched = bean(TouchedDocuments.class);
			touched.take();
			assertThat(world.letters("failed")).isEmpty();
			assertThat(touched.take().getOrDefault("letterBundles", 0)).as("in which no letter fails").isLessThan(20);
		}
		finally {
			List<String> ids = store().findDistinct(Query.query(Criteria.where("occasion").is(occasion)), "_id",
					"letterRolls", Document.class, String.class);
			List.of("letterBundles", "letterRolls")
				.forEach(each -> store().remove(Query.query(Criteria.where("_id").in(ids)), each));
			sending.start();
		}
	}

	/** Those that wait, read in small pages. */
	private List<String> planned() {
		List<String> ids = new ArrayList<>();
		String after = "";
		while (after != null) {
			JsonNode page = world.manager().get("/api/v1/letters?state=planned&limit=10" + after).json();
			page.path("items").forEach(letter -> ids.add(letter.path("id").asString()));
			String next = page.path("next").asString(null);
			after = next == null ? null : "&after=" + next;
		}
		return ids;
	}

	private void bundle(Occasion occasion, List<String> readers) {
		bean(Mailroom.class).bundle(occasion.id(), occasion.news().subject(), lines(occasion, readers), null);
	}

	/** As the readers follow it. */
	private Map<SubscriberId, Line> lines(Occasion occasion, List<String> readers) {
		AddressBook addresses = bean(AddressBook.class);
		return readers.stream()
			.map(reader -> addresses.find(addresses.mark(EmailAddress.of(reader).orElseThrow())).orElseThrow().id())
			.collect(Collectors.toMap(Function.identity(), id -> new Line(occasion.id(),
					bean(Readership.class).ever(id, 1).stream().map(followed -> new Reason(followed.id())).toList())));
	}

	private List<String> rolled(Occasion occasion) {
		return rolls(occasion).stream()
			.flatMap(roll -> roll.getList("entries", Document.class).stream())
			.map(entry -> entry.getString("letter"))
			.toList();
	}

	private Query bundles(Occasion occasion) {
		return Query
			.query(Criteria.where("_id").in(rolls(occasion).stream().map(roll -> roll.getString("_id")).toList()));
	}

	private List<Document> rolls(Occasion occasion) {
		return store().find(Query.query(Criteria.where("occasion").is(occasion.id())), Document.class, "letterRolls");
	}

	private MongoOperations store() {
		return bean(MongoOperations.class);
	}

	private <T> T bean(Class<T> type) {
		RunningService service = world.service();
		return service.bean(type);
	}

}
