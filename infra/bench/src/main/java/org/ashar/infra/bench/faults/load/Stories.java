package org.ashar.infra.bench.faults.load;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.ashar.infra.bench.faults.history.Mark;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people come to do, from the beginning to the end of one thing. */
final class Stories {

	static final String ORGANIZATIONS = "/api/v1/organizations";

	static final String ACTIVITIES = "/api/v1/activities";

	private static final String RECOMMENDATIONS = "/api/v1/recommendations";

	static final String EVENTS = "/api/v1/events";

	private final World world;

	Stories(World world) {
		this.world = world;
	}

	/** Somebody enters an organization; it is verified, published and edited. */
	void organization(Random random) {
		Author author = new Author(this.world.owner(), this.world.ledger(), ORGANIZATIONS);
		Mark mark = this.world.fresh("org");
		author.create(mark, organizationBody(mark))
			.flatMap((made) -> remember(mark, ORGANIZATIONS, made))
			.flatMap((made) -> author.act(this.world.owner(), made, "submit", null, is("listing", "submitted")))
			.flatMap((one) -> author.act(this.world.office(), one, "verify",
					Client.object().put("evidence", "register entry"), is("trust", "verified")))
			.flatMap((one) -> author.act(this.world.office(), one, "publish", null, is("listing", "published")))
			.ifPresent((one) -> {
				author.published(mark);
				Optional<JsonNode> edited = Optional.of(one);
				for (int step = 1; step <= random.nextInt(4) && edited.isPresent(); step++) {
					Mark next = new Mark(mark.subject(), step);
					edited = author.edit(edited.get(), next, organizationBody(next));
				}
			});
	}

	static ObjectNode organizationBody(Mark mark) {
		ObjectNode body = Client.object().put("classification", "22").put("stakeholderGroup", "ngo");
		body.putObject("name").put("en", mark.title());
		return body;
	}

	/** Somebody publishes an activity and tells of it again and again. */
	void activity(Random random) {
		Author author = new Author(this.world.owner(), this.world.ledger(), ACTIVITIES);
		Mark mark = this.world.fresh("act");
		String topic = World.TOPICS.get(random.nextInt(World.TOPICS.size()));
		Readers readers = new Readers(this.world, topic);
		author.create(mark, activityBody(mark, topic))
			.flatMap((made) -> remember(mark, ACTIVITIES, made))
			.flatMap((one) -> author.act(this.world.owner(), one, "submit", null, is("editorialState", "submitted")))
			.flatMap((one) -> readers.tell(mark,
					() -> author.act(this.world.owner(), one, "publish", null, is("editorialState", "published"))))
			.ifPresent((one) -> {
				author.published(mark);
				Optional<JsonNode> edited = Optional.of(one);
				for (int step = 1; step <= random.nextInt(6) && edited.isPresent(); step++) {
					Mark next = new Mark(mark.subject(), step);
					JsonNode seen = edited.get();
					edited = readers.tell(next, () -> author.edit(seen, next, activityBody(next, topic)));
				}
			});
	}

	private ObjectNode activityBody(Mark mark, String topic) {
		ObjectNode body = Client.object()
			.put("type", "project")
			.put("activityStatus", "2")
			.put("organizationId", this.world.organization());
		body.putObject("title").put("en", mark.title());
		body.putArray("topics").add(topic);
		return body;
	}

	/** A curator adopts what an organization proposes, and words it again. */
	void recommendation(Random random) {
		Robot owner = this.world.owner();
		Robot office = this.world.office();
		Author proposer = new Author(owner, this.world.ledger(), RECOMMENDATIONS);
		Author author = new Author(office, this.world.ledger(), RECOMMENDATIONS);
		Mark mark = this.world.fresh("rec");
		proposer.create(mark, recommendationBody(mark))
			.flatMap((made) -> remember(mark, RECOMMENDATIONS, made))
			.flatMap((one) -> author.act(owner, one, "review", null, is("editorialState", "review")))
			.flatMap((one) -> author.act(office, one, "adopt", null, is("editorialState", "adopted")))
			.flatMap((one) -> author.act(office, one, "publish", null, is("editorialState", "published")))
			.ifPresent((one) -> {
				author.published(mark);
				this.world.chains().add(mark.subject());
				Optional<JsonNode> edited = Optional.of(one);
				for (int step = 1; step <= random.nextInt(4) && edited.isPresent(); step++) {
					Mark next = new Mark(mark.subject(), step);
					edited = author.edit(edited.get(), next, recommendationBody(next));
				}
			});
	}

	private ObjectNode recommendationBody(Mark mark) {
		ObjectNode body = Client.object().put("kind", "service").put("organizationId", this.world.organization());
		body.putObject("text").put("en", mark.title());
		body.putArray("leadBodies").add(this.world.organization());
		return body;
	}

	/** Somebody announces an event, and more people come than there are seats. */
	void event(Random random) {
		Author author = new Author(this.world.owner(), this.world.ledger(), EVENTS);
		Mark mark = this.world.fresh("evt");
		int capacity = 1 + random.nextInt(4);
		Robot owner = this.world.owner();
		author.create(mark, eventBody(mark))
			.flatMap((made) -> remember(mark, EVENTS, made))
			.flatMap((one) -> author.act(owner, one, "announce", null, is("state", "announced")))
			.flatMap((one) -> author.seat(one, capacity))
			.flatMap((one) -> author.act(owner, one, "open-registration", null, is("state", "registration_open")))
			.ifPresent((one) -> {
				author.published(mark);
				guests(one.path("id").asString(), capacity, random);
			});
	}

	private void guests(String event, int capacity, Random random) {
		World.Meeting meeting = new World.Meeting(capacity, ConcurrentHashMap.newKeySet());
		this.world.meetings().put(event, meeting);
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int guest = 0; guest < capacity + 2 + random.nextInt(4); guest++) {
				Random will = new Random(random.nextLong());
				people.execute(() -> this.world.attempt(() -> new Guest(this.world, event, meeting, will).come()));
			}
		}
	}

	private ObjectNode eventBody(Mark mark) {
		ObjectNode body = Client.object()
			.put("organizationId", this.world.organization())
			.put("firstDay", "2031-06-03")
			.put("lastDay", "2031-06-04")
			.put("zone", "Asia/Bishkek")
			.put("attendance", "offline");
		body.putObject("name").put("en", mark.title());
		return body;
	}

	private Optional<JsonNode> remember(Mark mark, String path, JsonNode made) {
		this.world.records().put(mark.subject(), path + "/" + made.path("id").asString());
		return Optional.of(made);
	}

	private static java.util.function.Predicate<JsonNode> is(String field, String value) {
		return (record) -> record.path(field).asString("").equals(value);
	}

}
