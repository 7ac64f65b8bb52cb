package org.ashar.launcher;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.testing.Http;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What no service of ours would write, on every topic that there is: each reader gives up
 * what it must, passes over what it may, and reads on.
 */
class PoisonIT {

	/** Who reads what; knowledge without a listener. */
	private static final Map<String, Set<String>> READERS = Map.ofEntries(
			Map.entry(Topics.ORGANIZATIONS,
					Set.of("identity", "directory", "activities", "events", "notifications", "knowledge")),
			Map.entry(Topics.PERSONS, Set.of("events", "notifications", "knowledge")),
			Map.entry(Topics.CENTRES, Set.of("knowledge")),
			Map.entry(Topics.CONCEPTS, Set.of("activities", "events", "notifications", "knowledge")),
			Map.entry(Topics.OWNERSHIP, Set.of("identity")),
			Map.entry(Topics.GRANTS, Set.of("identity", "directory", "activities", "events", "notifications")),
			Map.entry(Topics.ACTIVITIES, Set.of("activities", "notifications", "knowledge")),
			Map.entry(Topics.RECOMMENDATIONS, Set.of("activities", "notifications", "knowledge")),
			Map.entry(Topics.DOCUMENTS, Set.of("notifications", "knowledge")),
			Map.entry(Topics.INDICATORS, Set.of("knowledge")), Map.entry(Topics.DECISIONS, Set.of("identity")),
			Map.entry(Topics.EVENTS, Set.of("identity", "notifications", "knowledge")),
			Map.entry(Topics.OUTCOMES, Set.of("activities")),
			Map.entry(Topics.REGISTRATION_LETTERS, Set.of("notifications")),
			Map.entry(Topics.LETTER_REQUESTS, Set.of("notifications")),
			Map.entry(Topics.LETTER_COUNTS, Set.of("knowledge")));

	/** Of these knowledge misses something as a rule. */
	private static final Set<String> LAST_STATE = Set.of(Topics.PERSONS, Topics.CENTRES);

	/** Letters are sealed, and taken once by their occasion, whatever their sequence. */
	private static final Set<String> LETTERS = Set.of(Topics.REGISTRATION_LETTERS, Topics.LETTER_REQUESTS,
			Topics.DECISIONS);

	/*
	 * Ownership is asked for once. Accounts change in more than their grants, so that
	 * these have gaps as a rule.
	 */
	private static final Set<String> UNCOUNTED = Set.of(Topics.OWNERSHIP, Topics.GRANTS);

	private static final Pattern GAPS = Pattern.compile("(?m)^ashar_inbox_gaps_total\\{.*} (\\S+)$");

	private static final String NEWER = "novelty";

	private static final Map<String, Sent> SENT = new HashMap<>();

	private static final Map<String, Double> GAPS_BEFORE = new HashMap<>();

	private static final Schema NEWER_ORGANIZATION = Poison.newer(OrganizationMessage.SCHEMA$,
			NEWER + System.nanoTime());

	private static RunningPlatform platform;

	private static Broker broker;

	private static SignedIn admin;

	@BeforeAll
	static void poisonEveryTopic() throws Exception {
		assertThat(READERS.keySet()).containsExactlyInAnyOrderElementsOf(names());
		platform = RunningPlatform.get();
		broker = new Broker(platform);
		admin = new SignedIn(platform, "admin");
		for (Room room : Room.values()) {
			GAPS_BEFORE.put(room.service(), gaps(room));
		}
		for (String topic : names()) {
			SENT.put(topic, send(topic));
		}
	}

	@AfterAll
	static void leave() {
		if (broker != null) {
			broker.close();
		}
	}

	private static List<String> names() {
		return Topics.ALL.stream().map(Topics.Topic::name).toList();
	}

	private static Sent send(String topic) throws Exception {
		String id = UUID.randomUUID().toString();
		String key = Poison.key(topic, id);
		long garbage = broker.write(topic, key, Poison.GARBAGE);
		long fingerprint = broker.write(topic, key, unknownFingerprint(topic, id));
		String stranger = topic.equals(Topics.OWNERSHIP) ? Topics.GRANTS : Topics.OWNERSHIP;
		long other = broker.write(topic, id, Poison.bytes(Poison.message(stranger, id, 1, "other")));
		long stray = broker.write(topic, "somebody-else", Poison.bytes(Poison.message(topic, id, 1, "stray")));
		if (!LETTERS.contains(topic)) {
			broker.write(topic, key, Poison.bytes(Poison.message(topic, id, 1, "first")));
			broker.write(topic, key, Poison.bytes(Poison.message(topic, id, 3, "third")));
			broker.write(topic, key, Poison.bytes(Poison.message(topic, id, 3, "again")));
			broker.write(topic, key, Poison.bytes(Poison.message(topic, id, 2, "late")));
		}
		return new Sent(id, garbage, fingerprint, other, stray, broker.end(topic));
	}

	/* One that is a message in earnest, for whoever learns the schema. */
	private static byte[] unknownFingerprint(String topic, String id) throws Exception {
		return topic.equals(Topics.ORGANIZATIONS) ? Poison.bytes(Poison.message(topic, id, 1, "newer"),
				NEWER_ORGANIZATION, NEWER_ORGANIZATION.getFields().getLast().name()) : Poison.UNKNOWN_FINGERPRINT;
	}

	@Test
	void whatCannotBeReadOrBelievedIsADeadLetterOfEachReader() {
		for (String topic : names()) {
			Sent sent = SENT.get(topic);
			Set<String> expected = new TreeSet<>();
			READERS.get(topic)
				.forEach((service) -> Stream.of(sent.garbage(), sent.fingerprint(), sent.stray())
					.forEach((offset) -> expected.add(service + "@" + offset)));
			await().atMost(Duration.ofMinutes(3))
				.untilAsserted(() -> assertThat(dead(topic, sent)).as(topic).isEqualTo(expected));
		}
	}

	@Test
	void everyReaderGoesOn() throws Exception {
		Map<String, Set<String>> listening = new HashMap<>();
		for (Room room : Room.values()) {
			Set<String> topics = new TreeSet<>(broker.read(room.service()).keySet());
			topics.retainAll(names());
			topics.forEach((topic) -> listening.computeIfAbsent(topic, (key) -> new TreeSet<>()).add(room.service()));
		}
		for (String topic : names()) {
			Set<String> listeners = new TreeSet<>(READERS.get(topic));
			listeners.remove("knowledge");
			assertThat(listening.getOrDefault(topic, Set.of())).as("who listens to " + topic).isEqualTo(listeners);
			for (String service : listeners) {
				await().atMost(Duration.ofSeconds(60))
					.until(() -> broker.read(service).getOrDefault(topic, 0L) >= SENT.get(topic).end());
			}
		}
		await().atMost(Duration.ofSeconds(60))
			.until(() -> Pattern.compile("(?m)^ashar_index_unread(\\{.*})? 0.0$")
				.matcher(metrics(Room.KNOWLEDGE))
				.find());
	}

	@Test
	void aGapIsCountedByEachReaderThatKeepsACopy() {
		for (Room room : Room.values()) {
			long expected = READERS.entrySet()
				.stream()
				.filter((entry) -> entry.getValue().contains(room.service()))
				.map(Map.Entry::getKey)
				.filter((topic) -> !LETTERS.contains(topic) && !UNCOUNTED.contains(topic))
				.filter((topic) -> room != Room.KNOWLEDGE || !LAST_STATE.contains(topic))
				.mapToLong((topic) -> copiesKept(room.service(), topic))
				.sum();
			await().atMost(Duration.ofSeconds(60))
				.untilAsserted(() -> assertThat(gaps(room) - GAPS_BEFORE.get(room.service())).as(room.service())
					.isEqualTo(expected));
		}
	}

	/** The message behind the gap counts; a repetition and a late one change nothing. */
	@Test
	void everyCopyIsThatOfTheLastMessage() throws Exception {
		everyReaderGoesOn();
		try (MongoClient store = MongoClients.create("mongodb://127.0.0.1:" + platform.ports().mongo())) {
			for (String topic : names()) {
				if (LETTERS.contains(topic) || topic.equals(Topics.OWNERSHIP)) {
					continue;
				}
				for (String service : READERS.get(topic)) {
					if (!service.equals("knowledge")) {
						assertThat(copies(store.getDatabase(service), topic)).as("%s of %s", service, topic)
							.hasSize(copiesKept(service, topic))
							.allSatisfy((copy) -> {
								assertThat(((Number) copy.get("sequence")).longValue()).isEqualTo(3);
								assertThat(copy.toJson()).doesNotContain("again", "late", "stray", "other");
							});
					}
				}
			}
		}
	}

	/*
	 * Letters name recommendations, and tell for how long they have had no answer;
	 * whoever follows a body goes on to its successor. The directory and the activities
	 * hear what they have said themselves, and keep no copy of it.
	 */
	private static int copiesKept(String service, String topic) {
		boolean itself = (service.equals("directory") && topic.equals(Topics.ORGANIZATIONS))
				|| (service.equals("activities") && Set.of(Topics.ACTIVITIES, Topics.RECOMMENDATIONS).contains(topic));
		boolean twice = service.equals("notifications")
				&& (topic.equals(Topics.RECOMMENDATIONS) || topic.equals(Topics.ORGANIZATIONS));
		return itself ? 0 : twice ? 2 : 1;
	}

	private static List<Document> copies(MongoDatabase service, String topic) {
		String id = SENT.get(topic).id();
		List<Document> copies = new ArrayList<>();
		for (String collection : service.listCollectionNames()) {
			service.getCollection(collection)
				.find(Filters.in("_id", id, Poison.key(topic, id), "record:" + id))
				.forEach(copies::add);
		}
		return copies;
	}

	/*
	 * Read by nobody before its schema is published, and then by the one that is asked.
	 */
	@Test
	void anOperatorReplaysAMessageOnceItsServiceCanReadItAndNobodyElseGetsIt() throws Exception {
		whatCannotBeReadOrBelievedIsADeadLetterOfEachReader();
		long offset = SENT.get(Topics.ORGANIZATIONS).fingerprint();
		long end = broker.end(Topics.ORGANIZATIONS);
		String events = letter(Topics.ORGANIZATIONS, "events", offset);
		assertThat(replay(events).get("steps").get(0).get("outcome").asString()).isEqualTo("failed");

		broker.write("contracts.schemas",
				"%016x".formatted(SchemaNormalization.parsingFingerprint64(NEWER_ORGANIZATION)),
				NEWER_ORGANIZATION.toString().getBytes(StandardCharsets.UTF_8));
		await().atMost(Duration.ofSeconds(60)).until(() -> replay(events).get("state").asString().equals("replayed"));
		assertThat(admin.http().get(events).json().get("steps").valueStream().toList()).last()
			.satisfies((step) -> assertThat(step.get("outcome").asString()).isEqualTo("handled"));
		assertThat(admin.http().ifMatch(admin.http().get(events).version()).post(events + "/replay", null).status())
			.isEqualTo(409);

		assertThat(admin.http().get(letter(Topics.ORGANIZATIONS, "activities", offset)).json().get("state").asString())
			.isEqualTo("waiting");
		assertThat(broker.end(Topics.ORGANIZATIONS)).isEqualTo(end);
		String knowledge = letter(Topics.ORGANIZATIONS, "knowledge", offset);
		assertThat(replay(knowledge).get("steps").get(0).get("outcome").asString()).isEqualTo("unheard");
		Http.Answer discarded = admin.http()
			.ifMatch(admin.http().get(knowledge).version())
			.post(knowledge + "/discard", Map.of("reason", "The index is rebuilt"));
		assertThat(discarded.json().get("state").asString()).isEqualTo("discarded");
	}

	private static JsonNode replay(String letter) {
		Http.Answer answer = admin.http().ifMatch(admin.http().get(letter).version()).post(letter + "/replay", null);
		assertThat(answer.status()).as("%s", answer).isEqualTo(200);
		return answer.json();
	}

	private static String letter(String topic, String service, long offset) {
		return letters().stream()
			.filter((letter) -> letter.get("topic").asString().equals(topic)
					&& letter.get("service").asString().equals(service) && letter.get("partition").asInt() == 0
					&& letter.get("offset").asLong() == offset)
			.map((letter) -> "/api/v1/dead-letters/" + letter.get("id").asString())
			.findFirst()
			.orElseThrow();
	}

	private static Set<String> dead(String topic, Sent sent) {
		Set<String> dead = new TreeSet<>();
		letters().stream()
			.filter((letter) -> letter.get("topic").asString().equals(topic) && letter.get("partition").asInt() == 0
					&& letter.get("offset").asLong() >= sent.garbage() && letter.get("offset").asLong() < sent.end())
			.forEach((letter) -> dead.add(letter.get("service").asString() + "@" + letter.get("offset").asLong()));
		return dead;
	}

	private static List<JsonNode> letters() {
		List<JsonNode> all = new ArrayList<>();
		String page = "/api/v1/dead-letters?limit=100";
		for (String after = ""; after != null;) {
			JsonNode found = admin.http()
				.header("X-Forwarded-For", "10.9.9." + (all.size() & 127))
				.get(page + (after.isEmpty() ? "" : "&after=" + after))
				.json();
			found.get("items").forEach(all::add);
			after = found.get("next").isNull() ? null : found.get("next").asString();
		}
		return all;
	}

	private static double gaps(Room room) {
		return GAPS.matcher(metrics(room)).results().mapToDouble((sample) -> Double.parseDouble(sample.group(1))).sum();
	}

	private static String metrics(Room room) {
		return new Http("http://127.0.0.1:" + platform.ports().of(room)).get("/actuator/prometheus").text();
	}

	/**
	 * What was written to a topic, by offsets.
	 *
	 * @param id of the record that the messages tell of
	 * @param end what comes behind all of it
	 */
	private record Sent(String id, long garbage, long fingerprint, long other, long stray, long end) {
	}

}
