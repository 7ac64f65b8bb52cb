package org.ashar.notifications;

import static org.ashar.notifications.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ashar.infra.platform.security.Grant;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.ashar.notifications.subscription.Criterion;
import org.ashar.notifications.announcement.Crier;
import org.ashar.notifications.mailroom.Bulletins;
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
import tools.jackson.databind.JsonNode;

/** What staff announce reaches everybody for whom it is, once, and can be stopped. */
@ExtendWith(SharedWorld.class)
class AnnouncementIT {

	private static final String PATH = "/api/v1/announcements";

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final World world;

	private String topic = "";

	AnnouncementIT(World world) {
		this.world = world;
	}

	@BeforeEach
	void freshTopic() {
		topic = world.wire().topic();
	}

	@Test
	void eachReaderGetsOneLetterInHerLanguageAndCanLeaveByOneClick() {
		String kyrgyz = World.address();
		String english = World.address();
		world.subscribe(kyrgyz, "ky", "weekly", "topic", topic);
		world.subscribe(english, "en", "daily", "topic", topic);
		String other = world.wire().topic();
		// As often as one may be asked to confirm.
		world.later(Duration.ofMinutes(11));
		world.subscribe(english, "en", "at_once", "topic", other);
		JsonNode draft = composed(List.of(topic, other));
		assertThat(draft.path("count").asLong()).isEqualTo(2);
		assertThat(draft.path("readers").toString()).isEqualTo("{\"en\":1,\"ky\":1}");
		assertThat(draft.path("missing").toString()).isEqualTo("[\"en\"]");
		String id = draft.path("id").asString();

		Http.Answer refused = step(manager(), draft, "send", Map.of("fallback", false));
		assertRefused(refused, 422, "language-missing", "en");
		assertThat(refused.json().path("languages").toString()).isEqualTo("[\"en\"]");
		Http.Answer sent = step(manager(), draft, "send", Map.of("fallback", true));
		assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
		assertRefused(step(manager(), draft, "send", Map.of("fallback", true)), 412, "stale", "en");
		JsonNode over = await(id, "sent");

		assertThat(over.path("letters").toString()).isEqualTo("{\"accepted\":2}");
		assertThat(over.path("moving").asBoolean()).isFalse();
		Received letter = letters(kyrgyz).getFirst();
		assertThat(letter.subject()).isEqualTo("Жаңылык");
		assertThat(letter.text()).contains("Платформа жаңырды.").contains("боюнча");
		assertThat(letter.header("List-Id")).contains("updates.");
		assertThat(letters(english)).hasSize(1);
		Received fallback = letters(english).getFirst();
		assertThat(fallback.text()).contains("Not yet available in English; shown in Russian.")
			.contains("Платформа обновилась.");
		assertThat(fallback.html()).contains("Платформа обновилась.");
		JsonNode copy = world.http()
			.header("Letter-Token", letter.tokenAfter("/letters/"))
			.get("/api/v1/letter-copies")
			.json();
		assertThat(copy.path("subject").asString()).isEqualTo("Жаңылык");
		assertThat(copy.path("opening").toString()).contains("Платформа жаңырды.");
		assertThat(world.http().post("/api/v1/unsubscribe", Map.of("token", fallback.oneClickToken())).status())
			.isEqualTo(200);
	}

	@Test
	void whatIsNotWrittenInHerLanguageComesInTheNextOfHerOwnChain() {
		String reader = World.address();
		String token = world.subscribe(reader, "en", "weekly", "topic", topic);
		assertThat(world.http()
			.header("Subscriber-Token", token)
			.put("/api/v1/preferences", Map.of("language", "en", "fallback", List.of("ky", "ru")))
			.status()).isEqualTo(200);
		JsonNode draft = composed(List.of(topic));
		step(manager(), draft, "send", Map.of("fallback", true));
		await(draft.path("id").asString(), "sent");

		Received letter = letters(reader).getFirst();
		assertThat(letter.subject()).isEqualTo("Жаңылык");
		assertThat(letter.text()).contains("shown in Kyrgyz", "Платформа жаңырды.");
		assertThat(world.http()
			.header("Letter-Token", letter.tokenAfter("/letters/"))
			.get("/api/v1/letter-copies")
			.json()
			.path("subject")
			.asString()).isEqualTo("Жаңылык");
	}

	@Test
	void whoWantsHerLanguageOnlyGetsNothingInAnother() {
		String reader = World.address();
		assertThat(world.http()
			.post("/api/v1/subscriptions",
					Map.of("email", reader, "language", "en", "frequency", "weekly", "languagePolicy", "only",
							"criteria", List.of(Map.of("kind", "topic", "value", topic))))
			.status()).isEqualTo(202);
		String token = world.relay().await(reader, 1).getLast().tokenAfter("/subscriptions/confirm/");
		assertThat(world.http().post("/api/v1/subscriptions/confirm", Map.of("token", token)).status()).isEqualTo(200);
		JsonNode draft = composed(List.of(topic));
		step(manager(), draft, "send", Map.of("fallback", true));
		await(draft.path("id").asString(), "sent");

		assertThat(letters(reader)).isEmpty();
		assertThat(world.letters("suppressed")).extracting(letter -> letter.path("withheld").asString())
			.contains("other_language");
	}

	@Test
	void whoLeavesBeforeHerLetterIsWrittenGetsNone() {
		String stays = World.address();
		String leaves = World.address();
		world.subscribe(stays, "ru", "weekly", "topic", topic);
		String token = world.subscribe(leaves, "ru", "weekly", "topic", topic);
		JsonNode draft = composed(List.of(topic));
		String subscription = world.http()
			.header("Subscriber-Token", token)
			.get("/api/v1/preferences")
			.json()
			.at("/subscriptions/0/id")
			.asString();
		world.http().header("Subscriber-Token", token).delete("/api/v1/preferences/subscriptions/" + subscription);
		step(manager(), draft, "send", Map.of("fallback", true));
		JsonNode over = await(draft.path("id").asString(), "sent");
		assertThat(over.path("letters").toString()).isEqualTo("{\"accepted\":1}");
		assertThat(letters(stays)).hasSize(1);
		assertThat(letters(leaves)).isEmpty();
	}

	@Test
	void whoFollowsItTogetherWithOtherThingsHearsOfItToo() {
		String other = world.wire().topic();
		String any = World.address();
		subscribe(any, "any", topic, other);
		subscribe(World.address(), "all", topic, other);
		JsonNode draft = composed(List.of(topic));
		assertThat(draft.path("count").asLong()).as("not of one thing, who wants both").isEqualTo(1);
		step(manager(), draft, "send", Map.of("fallback", true));
		await(draft.path("id").asString(), "sent");
		assertThat(letters(any)).hasSize(1);
	}

	private void subscribe(String address, String match, String... topics) {
		Http.Answer answer = world.http()
			.post("/api/v1/subscriptions", Map.of("email", address, "language", "ru", "frequency", "weekly", "match",
					match, "criteria", Stream.of(topics).map(each -> Map.of("kind", "topic", "value", each)).toList()));
		assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
		String token = world.relay().await(address, 1).getLast().tokenAfter("/subscriptions/confirm/");
		assertThat(world.http().post("/api/v1/subscriptions/confirm", Map.of("token", token)).status()).isEqualTo(200);
	}

	@Test
	void manyNeedASecondPersonAndATimeIsKept() {
		Readers seed = new Readers(world.service());
		Stream.generate(World::address)
			.limit(51)
			.forEach(reader -> seed.subscribe(reader, new Criterion(Criterion.Kind.TOPIC, topic)));
		world.awaitQuiet();
		Http ainura = manager();
		JsonNode draft = composed(ainura, List.of(topic));
		assertThat(draft.path("forTwo").asBoolean()).isTrue();
		String at = LocalDateTime.ofInstant(world.now(), ZoneId.of("Asia/Bishkek"))
			.plusHours(2)
			.toString()
			.substring(0, 16);
		JsonNode asked = step(ainura, draft, "send", Map.of("fallback", true, "at", at, "zone", "Asia/Bishkek")).json();
		assertThat(asked.path("state").asString()).isEqualTo("awaiting_approval");
		assertRefused(step(ainura, asked, "approve", Map.of()), 403, "second-person", "en");
		JsonNode scheduled = step(manager(), asked, "approve", Map.of()).json();
		assertThat(scheduled.path("state").asString()).isEqualTo("scheduled");

		world.later(Duration.ofHours(2));
		JsonNode over = await(draft.path("id").asString(), "sent");
		assertThat(over.path("letters").toString()).isEqualTo("{\"accepted\":51}");
		assertThat(over.path("history").findValuesAsString("act")).containsExactly("composed", "submitted", "approved");
	}

	@Test
	void whatHasBecomeForManyWhileItWaitedNeedsASecondPerson() {
		Readers seed = new Readers(world.service());
		seed.subscribe(World.address(), new Criterion(Criterion.Kind.TOPIC, topic));
		world.awaitQuiet();
		Http ainura = manager();
		JsonNode draft = composed(ainura, List.of(topic));
		String at = LocalDateTime.ofInstant(world.now(), ZoneId.of("Asia/Bishkek"))
			.plusHours(2)
			.toString()
			.substring(0, 16);
		JsonNode scheduled = step(ainura, draft, "send", Map.of("fallback", true, "at", at, "zone", "Asia/Bishkek"))
			.json();
		assertThat(scheduled.path("state").asString()).isEqualTo("scheduled");
		Stream.generate(World::address)
			.limit(50)
			.forEach(reader -> seed.subscribe(reader, new Criterion(Criterion.Kind.TOPIC, topic)));
		JsonNode paused = step(ainura, scheduled, "pause", Map.of()).json();
		world.later(Duration.ofHours(2));
		assertThat(step(manager(), paused, "resume", Map.of()).status()).isEqualTo(200);

		JsonNode asked = await(draft.path("id").asString(), "awaiting_approval");
		assertThat(asked.path("count").asLong()).isEqualTo(51);
		assertThat(asked.path("letters").size()).isZero();
		assertThat(step(manager(), asked, "approve", Map.of()).status()).isEqualTo(200);
		assertThat(await(draft.path("id").asString(), "sent").path("letters").toString())
			.isEqualTo("{\"accepted\":51}");
	}

	@Test
	void whatIsPausedWaitsAndWhatIsAbortedIsNeverSent() {
		List<String> readers = Stream.generate(World::address).limit(3).toList();
		readers.forEach(reader -> world.subscribe(reader, "ru", "weekly", "topic", topic));
		JsonNode draft = composed(List.of(topic));
		String id = draft.path("id").asString();
		world.relay().leave();
		step(manager(), draft, "send", Map.of("fallback", true));
		Awaitility.await().atMost(PATIENCE).until(() -> show(id).path("letters").size() > 0);
		step(manager(), show(id), "pause", Map.of());
		assertRefused(step(manager(), show(id), "pause", Map.of()), 409, "announcement-state", "en");
		world.relay().comeBack();
		world.later(Duration.ofSeconds(6));
		world.awaitQuiet();
		assertThat(readers).allSatisfy(reader -> assertThat(letters(reader)).isEmpty());

		step(manager(), show(id), "abort", Map.of());
		world.later(Duration.ofSeconds(30));
		JsonNode over = Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> show(id), found -> !found.path("moving").asBoolean());
		assertThat(over.path("state").asString()).isEqualTo("aborted");
		assertThat(over.path("letters").toString()).isEqualTo("{\"aborted\":3}");
		assertThat(readers).allSatisfy(reader -> assertThat(letters(reader)).isEmpty());
	}

	@Test
	void whoeverWantsNothingForAWhileHoldsUpNobodyElse() {
		String reader = World.address();
		JsonNode draft = composedForOneWhoPausesAndAnother(reader);
		String id = draft.path("id").asString();
		step(manager(), draft, "send", Map.of("fallback", true));

		JsonNode over = await(id, "sent");
		assertThat(over.path("letters").toString()).isEqualTo("{\"accepted\":1,\"planned\":1}");
		assertThat(over.path("moving").asBoolean()).isFalse();
		Bulletins bulletins = world.service().bean(Bulletins.class);
		assertThat(bulletins.waiting(UUID.fromString(id), Set.of(), world.now())).as("what is due now").isZero();
		assertThat(letters(reader)).isEmpty();
		world.later(Duration.ofDays(5));
		world.awaitQuiet();
		assertThat(letters(reader)).hasSize(1);
		assertThat(show(id).path("letters").toString()).isEqualTo("{\"accepted\":2}");
	}

	@Test
	void whatIsAbortedIsOverAlsoForWhoeverWantsNothingForAWhile() {
		String reader = World.address();
		JsonNode draft = composedForOneWhoPausesAndAnother(reader);
		String id = draft.path("id").asString();
		world.relay().leave();
		step(manager(), draft, "send", Map.of("fallback", true));
		Awaitility.await().atMost(PATIENCE).until(() -> world.letters("planned").size() > 0);
		step(manager(), show(id), "abort", Map.of());
		world.relay().comeBack();
		world.later(Duration.ofSeconds(30));
		JsonNode over = Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> show(id), found -> !found.path("moving").asBoolean());
		assertThat(over.path("state").asString()).isEqualTo("aborted");

		world.later(Duration.ofDays(5));
		world.awaitQuiet();
		assertThat(show(id).path("letters").toString()).isEqualTo("{\"aborted\":2}");
		assertThat(letters(reader)).isEmpty();
	}

	@Test
	void whatIsCalledOffDoesNotWaitForWhoeverWantsNothingForAWhile() {
		SmartLifecycle clerks = (SmartLifecycle) world.service().context().getBean("sending");
		pause(World.address(), Duration.ofDays(5));
		JsonNode draft = composed(List.of(topic));
		String id = draft.path("id").asString();
		clerks.stop();
		try {
			step(manager(), draft, "send", Map.of("fallback", true));
			awaitLetters(id, "planned");
			step(manager(), show(id), "abort", Map.of());
		}
		finally {
			clerks.start();
		}
		awaitLetters(id, "aborted");
	}

	private JsonNode composedForOneWhoPausesAndAnother(String reader) {
		pause(reader, Duration.ofDays(5));
		world.subscribe(World.address(), "ru", "weekly", "topic", topic);
		return composed(List.of(topic));
	}

	private void pause(String reader, Duration pause) {
		String token = world.subscribe(reader, "ru", "weekly", "topic", topic);
		Http.Answer paused = world.http()
			.header("Subscriber-Token", token)
			.put("/api/v1/preferences", Map.of("language", "ru", "pausedUntil", world.now().plus(pause).toString()));
		assertThat(paused.status()).as(paused.toString()).isEqualTo(200);
	}

	/** As many as are looked after at once, and each of them before the new one. */
	@Test
	void howeverManyArePausedTheNextOneIsCountedAndSent() {
		world.subscribe(World.address(), "ru", "weekly", "topic", topic);
		Document paused = store().findById(composed(List.of(topic)).path("id").asString(), Document.class,
				"announcements");
		List<String> ids = Stream.generate(() -> UUID.randomUUID().toString()).limit(20).toList();
		ids.forEach(id -> store().insert(
				new Document(paused).append("_id", id)
					.append("course", new Document("state", "PAUSED").append("cut", 1L).append("due", new Date(0))),
				"announcements"));
		try {
			JsonNode draft = composed(List.of(topic));
			step(manager(), draft, "send", Map.of("fallback", true));
			JsonNode over = await(draft.path("id").asString(), "sent");
			assertThat(over.path("version").asLong()).as("composed, counted, submitted, completed").isEqualTo(4);
		}
		finally {
			store().remove(Query.query(Criteria.where("_id").in(ids)), "announcements");
		}
	}

	@Test
	void whatBecomesOfEachLetterIsCountedAlsoWhatIsOnlyDecidedLater() {
		List<String> readers = Stream.generate(World::address).limit(4).toList();
		readers.forEach(reader -> world.subscribe(reader, "ru", "weekly", "topic", topic));
		world.relay().treat(readers.get(0), Manner.UNKNOWN);
		world.relay().treat(readers.get(1), Manner.DROPS);
		JsonNode draft = composed(List.of(topic));
		String id = draft.path("id").asString();
		step(manager(), draft, "send", Map.of("fallback", true));

		assertThat(await(id, "sent").path("letters").toString())
			.isEqualTo("{\"accepted\":2,\"hard_bounced\":1,\"unknown\":1}");
		JsonNode unknown = world.letters("unknown").getFirst();
		Http.Answer decided = manager().ifMatch(unknown.path("version").asLong())
			.post("/api/v1/letters/" + unknown.path("id").asString() + "/decide",
					Map.of("decision", "arrived", "note", "She has answered"));
		assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
		assertThat(show(id).path("letters").toString()).isEqualTo("{\"accepted\":3,\"hard_bounced\":1}");
	}

	@Test
	void whatTheRelayTookWhenNobodyBelievedInItAnyMoreIsCounted() {
		String later = World.address();
		world.subscribe(World.address(), "ru", "weekly", "topic", topic);
		world.subscribe(later, "ru", "weekly", "topic", topic);
		world.relay().treat(later, Manner.LATER);
		JsonNode draft = composed(List.of(topic));
		String id = draft.path("id").asString();
		world.relay().hold();
		step(manager(), draft, "send", Map.of("fallback", true));
		awaitLetters(id, "handing_over");
		world.later(Duration.ofMinutes(3));
		awaitLetters(id, "unknown");
		world.relay().release();

		awaitLetters(id, "accepted");
		assertThat(show(id).path("state").asString()).isEqualTo("sending");
		Awaitility.await("counted with the announcement")
			.atMost(Duration.ofSeconds(20))
			.until(() -> store()
				.find(Query.query(Criteria.where("announcement").is(id)), Document.class, "letterBundles")
				.isEmpty());
		step(manager(), show(id), "abort", Map.of());
	}

	private void awaitLetters(String id, String state) {
		Awaitility.await(state).atMost(PATIENCE).until(() -> show(id).path("letters").has(state));
	}

	/** What a crash at each step leaves behind. */
	@Test
	void whereverItIsCutNobodyIsSkippedAndNobodyGetsItTwice() {
		SmartLifecycle worker = (SmartLifecycle) world.service().context().getBean("announcing");
		List<String> readers = Stream.generate(World::address).limit(5).toList();
		Readers seed = new Readers(world.service());
		readers.forEach(reader -> seed.subscribe(reader, new Criterion(Criterion.Kind.TOPIC, topic)));
		world.awaitQuiet();
		JsonNode draft = composed(List.of(topic));
		String id = draft.path("id").asString();
		worker.stop();
		try {
			step(manager(), draft, "send", Map.of("fallback", true));
			Crier crier = world.service().bean(Crier.class);
			crier.work();
			store().remove(new Query(), "announcementProgress");
			crier.work();
			world.awaitQuiet();
			List<Document> sent = store().find(Query.query(Criteria.where("announcement").is(id)), Document.class,
					"letterBundles");
			assertThat(sent).hasSize(1);
			crier.work();
			assertThat(show(id).path("letters").toString()).isEqualTo("{\"accepted\":5}");
			store().updateFirst(Query.query(Criteria.where("_id").is(sent.getFirst().get("_id"))),
					new Update().set("announcement", id), "letterBundles");
			assertThat(show(id).path("letters").toString()).as("counted, and not yet noted with the letters")
				.isEqualTo("{\"accepted\":5}");
		}
		finally {
			worker.start();
		}
		assertThat(await(id, "sent").path("letters").toString()).isEqualTo("{\"accepted\":5}");
		assertThat(readers).allSatisfy(reader -> assertThat(letters(reader)).hasSize(1));
	}

	private MongoOperations store() {
		return world.service().bean(MongoOperations.class);
	}

	@Test
	void whoeverWritesItSeesItFirst() {
		JsonNode draft = composed(List.of(topic));
		JsonNode preview = manager().get(PATH + "/" + draft.path("id").asString() + "/preview?language=ky").json();
		assertThat(preview.path("subject").asString()).isEqualTo("Жаңылык");
		assertThat(preview.path("html").asString()).contains("<html").contains("Платформа жаңырды.");
		String self = World.address();
		Http.Answer tried = step(manager(), draft, "trials", Map.of("email", self, "language", "ru"));
		assertThat(tried.status()).as(tried.toString()).isEqualTo(200);
		Received trial = world.relay().await(self, 1).getFirst();
		assertThat(trial.subject()).isEqualTo("[Проба] Новость");
		assertThat(trial.isBulk()).isFalse();
		assertRefused(step(manager(), tried.json(), "send", Map.of("fallback", true)), 422, "nobody-subscribed", "en");
	}

	@Test
	void aRepeatedRequestIsOneAnnouncementAndABadOneIsNone() {
		Http manager = manager();
		Map<String, Object> body = body(List.of(topic));
		String key = UUID.randomUUID().toString();
		JsonNode first = manager.idempotencyKey(key).post(PATH, body).json();
		JsonNode second = manager.idempotencyKey(key).post(PATH, body).json();
		assertThat(second.path("id").asString()).isEqualTo(first.path("id").asString());

		Map<String, Object> half = new HashMap<>(body);
		half.put("body", Map.of("ky", "Бир гана тилде"));
		assertRefused(manager.post(PATH, half), 422, "half-written", "en");
		Map<String, Object> forged = new HashMap<>(body);
		forged.put("subject", Map.of("ky", "Бир\r\nBcc: a@example.org", "ru", "Новость"));
		assertRefused(manager.post(PATH, forged), 400, "invalid-request", "en");
		assertRefused(step(manager, counted(first.path("id").asString()), "send",
				Map.of("fallback", true, "at", "2026-02-30T10:00")), 400, "invalid-request", "en");
		assertRefused(world.http().language("en").get(PATH), 401, "unauthenticated", "en");
		assertRefused(world.service()
			.with(new Grant(Role.CURATOR, Grant.PLATFORM, world.now(), null))
			.language("en")
			.post(PATH, body), 403, "forbidden", "en");
	}

	private JsonNode composed(List<String> topics) {
		return composed(manager(), topics);
	}

	private JsonNode composed(Http manager, List<String> topics) {
		Http.Answer answer = manager.post(PATH, body(topics));
		assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
		return counted(answer.json().path("id").asString());
	}

	private static Map<String, Object> body(List<String> topics) {
		return Map.of("subject", Map.of("ky", "Жаңылык", "ru", "Новость"), "body",
				Map.of("ky", "Платформа жаңырды.\n\nКелиңиз!", "ru", "Платформа обновилась."), "audience",
				Map.of("criteria", topics.stream().map(each -> Map.of("kind", "topic", "value", each)).toList()));
	}

	private Http.Answer step(Http manager, JsonNode seen, String verb, Map<String, ?> body) {
		return manager.ifMatch(seen.path("version").asLong())
			.post(PATH + "/" + seen.path("id").asString() + "/" + verb, body);
	}

	private JsonNode show(String id) {
		return manager().get(PATH + "/" + id).json();
	}

	private JsonNode counted(String id) {
		return Awaitility.await("counted").atMost(PATIENCE).until(() -> show(id), found -> found.hasNonNull("count"));
	}

	private JsonNode await(String id, String state) {
		return Awaitility.await(state)
			.atMost(PATIENCE)
			.until(() -> show(id), found -> found.path("state").asString().equals(state));
	}

	/** Without the one that asked for confirmation. */
	private List<Received> letters(String address) {
		return world.relay().to(address).stream().filter(Received::isBulk).toList();
	}

	/** Somebody else each time. */
	private Http manager() {
		return world.service()
			.with(new Grant(Role.NOTIFICATION_MANAGER, Grant.PLATFORM, world.now(), null))
			.language("en");
	}

}
