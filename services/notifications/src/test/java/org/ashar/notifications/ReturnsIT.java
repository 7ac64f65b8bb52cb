package org.ashar.notifications;

import static org.ashar.notifications.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ashar.infra.platform.security.Grant;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.ashar.notifications.deliverability.Deliverability;
import org.ashar.notifications.deliverability.DomainDay;
import org.ashar.notifications.deliverability.Outcome;
import org.ashar.notifications.returns.ReturnPath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What comes back of letters, and what follows from it. */
@ExtendWith(SharedWorld.class)
class ReturnsIT {

	private static final Map<String, String> TITLE = Map.of("ru", "Программа", "ky", "Программа", "en", "Programme");

	private final World world;

	private final Postmaster postmaster;

	ReturnsIT(World world) {
		this.world = world;
		this.postmaster = new Postmaster(world);
	}

	@Test
	void aLetterThatComesBackForGoodIsTheLastOneUntilSomebodySaysItWasAMistake() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", topic);
		Received letter = news(topic, reader, 2);

		assertThat(taken(postmaster.report(List.of(Postmaster.bounce(letter, "5.1.1"))))).isEqualTo(1);
		JsonNode bounced = world.letters("hard_bounced").getFirst();
		assertThat(bounced.path("status").asString()).isEqualTo("5.1.1");
		assertThat(bounced.path("domain").asString()).isEqualTo("example.org");
		assertNoMoreNews(topic, reader, 2);

		JsonNode entry = search(reader).json();
		assertThat(entry.path("cause").asString()).isEqualTo("no_mailbox");
		assertThat(entry.path("sample").asString()).isEqualTo("… does not take it");
		assertThat(entry.path("letter").asString()).isEqualTo(bounced.path("id").asString());
		assertThat(release(entry, entry.path("version").asLong()).status()).isEqualTo(200);
		news(topic, reader, 3);
		JsonNode released = search(reader).json();
		assertThat(released.path("cause").isMissingNode() || released.path("cause").isNull()).isTrue();
		assertThat(released.at("/releases/0/note").asString()).isEqualTo("a mistake");
		assertThat(released.at("/releases/0/by").asString()).isNotBlank();
	}

	@Test
	void whatIsReportedOfALetterBeforeItsRelayHasAnsweredIsToBeReportedAgain() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", topic);
		world.relay().hold();
		world.wire().activity(TITLE, topic);
		Awaitility.await("the letter to leave").until(() -> world.relay().held().contains(reader));
		UUID letter = UUID.fromString(world.awaitLetters("handing_over", 1).getFirst().path("id").asString());
		List<Map<String, Object>> bounce = List.of(Map.of("returnPath",
				world.service().bean(ReturnPath.class).of(letter).orElseThrow(), "kind", "bounce", "status", "5.1.1"));

		Http.Answer early = postmaster.report(bounce);
		assertThat(early.status()).as(early.toString()).isEqualTo(503);
		assertThat(early.json().path("type").asString()).isEqualTo("urn:ashar:problem:report-too-early");
		world.relay().release();
		world.relay().await(reader, 2);
		world.awaitQuiet();
		assertThat(taken(postmaster.report(bounce))).isEqualTo(1);
		assertThat(world.letters("hard_bounced")).hasSize(1);
	}

	@Test
	void whoeverCallsALetterUnwantedIsLeftAloneByEverybody() {
		String topic = world.wire().topic();
		String reader = World.address();
		String token = world.subscribe(reader, "en", "at_once", "topic", topic);
		Received letter = news(topic, reader, 2);
		postmaster.report(List.of(Postmaster.complaint(letter)));

		assertThat(world.letters("complained")).hasSize(1);
		JsonNode preferences = world.http().header("Subscriber-Token", token).get("/api/v1/preferences").json();
		assertThat(preferences.path("status").asString()).isEqualTo("suppressed");
		assertThat(preferences.path("subscriptions")).isEmpty();
		new RegistrationRequest(world, reader).send("seat", "en", UUID.randomUUID().toString());
		world.signUp(reader, "en", "at_once", "topic", world.wire().topic());
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).hasSize(2);

		world.later(Duration.ofDays(29));
		Awaitility.await("the address to be forgotten")
			.until(() -> world.http().header("Subscriber-Token", token).get("/api/v1/preferences").status() == 404);
		world.signUp(reader, "en", "at_once", "topic", world.wire().topic());
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("the suppression outlives the address").hasSize(2);
	}

	@Test
	void lettersThatComeBackSoftlyAddUpAndTheOwnerMayComeBack() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", topic);
		for (int letters = 2; letters <= 5; letters++) {
			Received letter = news(topic, reader, letters);
			postmaster.report(List.of(Postmaster.bounce(letter, "5.2.2")));
			world.later(Duration.ofHours(12));
		}
		assertThat(search(reader).json().path("cause").asString()).isEqualTo("soft_bounces");
		assertNoMoreNews(topic, reader, 5);

		world.later(Duration.ofMinutes(11));
		int before = world.relay().to(reader).size();
		String again = world.wire().topic();
		world.signUp(reader, "en", "at_once", "topic", again);
		Received asks = world.relay().await(reader, before + 1).getLast();
		world.http().post("/api/v1/subscriptions/confirm", Map.of("token", asks.tokenAfter("/subscriptions/confirm/")));
		news(again, reader, before + 2);
		assertThat(search(reader).json().path("cause").asString("")).isEmpty();
	}

	@Test
	void aLetterThatComesBackSoonAfterAnotherIsNotComparedWithAllThatWereSentBefore() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", topic);
		postmaster.report(List.of(Postmaster.bounce(news(topic, reader, 2), "5.2.2")));
		Received again = news(topic, reader, 3);
		new Readers(world.service()).telling(reader, 50);
		world.awaitQuiet();
		TouchedDocuments touched = world.service().bean(TouchedDocuments.class);
		touched.take();

		assertThat(taken(postmaster.report(List.of(Postmaster.bounce(again, "5.2.2"))))).isEqualTo(1);
		assertThat(touched.take().get("letterRolls")).isLessThan(50);
	}

	@Test
	void aLetterThatArrivedMakesUpForThoseThatTheRelayDidNotTakeBefore() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", topic);
		comeBackAtOnce(topic, reader, 1, 3);
		news(topic, reader, 2);
		world.later(Duration.ofDays(9));
		comeBackAtOnce(topic, reader, 4, 6);

		news(topic, reader, 3);
	}

	private void comeBackAtOnce(String topic, String reader, int first, int last) {
		world.relay().treat(reader, Manner.FULL);
		for (int letter = first; letter <= last; letter++) {
			world.wire().activity(TITLE, topic);
			world.awaitLetters("soft_bounced", letter);
		}
		world.relay().befriend(reader);
	}

	@Test
	void aLetterOfWhichItsServerGivesUpAfterFiveDaysHasNotArrivedMeanwhile() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", topic);
		for (int letters = 2; letters <= 7; letters++) {
			Received letter = news(topic, reader, letters);
			world.later(Duration.ofHours(5 * 24 + 1));
			postmaster.report(List.of(Postmaster.bounce(letter, "4.4.1")));
		}

		assertThat(search(reader).json().path("cause").asString()).isEqualTo("soft_bounces");
	}

	@Test
	void aBombOfReportsAboutOneLetterIsOneReport() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", topic);
		Received letter = news(topic, reader, 2);
		for (int time = 0; time < 3; time++) {
			postmaster.report(Collections.nCopies(1000, Postmaster.bounce(letter, "4.2.2")));
		}

		assertThat(world.letters("soft_bounced")).hasSize(1);
		assertThat(search(reader).json().path("cause").asString("")).isEmpty();
		news(topic, reader, 3);
	}

	@Test
	void aServerThatSaysMuchHoldsNobodyUp() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", topic);
		Map<String, Object> bounce = new HashMap<>(Postmaster.bounce(news(topic, reader, 2), "5.1.1"));
		bounce.put("words", "x".repeat(900_000));

		assertThat(taken(postmaster.report(List.of(bounce)))).isEqualTo(1);
		assertThat(search(reader).json().path("sample").asString()).isEqualTo("x".repeat(300));
	}

	@Test
	void aMailboxThatIsFullIsNotDead() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", topic);
		world.relay().treat(reader, Manner.FULL);
		world.wire().activity(TITLE, topic);
		assertThat(world.awaitLetters("soft_bounced", 1).getFirst().path("status").asString()).isEqualTo("5.2.2");

		world.relay().befriend(reader);
		news(topic, reader, 2);
	}

	@Test
	void whatIsNotSignedOrNotOursChangesNothing() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", topic);
		Received letter = news(topic, reader, 2);
		String forged = letter.from().replaceAll("[0-9a-f]{20}@", "0".repeat(20) + "@");
		Http.Answer answer = postmaster
			.report(List.of(Map.of("returnPath", forged, "kind", "bounce", "status", "5.1.1"),
					Map.of("returnPath", letter.from(), "kind", "nonsense"), Map.of("kind", "bounce")));
		assertThat(answer.json().path("unknown").asInt()).as(answer.toString()).isEqualTo(3);
		assertRefused(world.http()
			.language("ky")
			.header("Content-Type", "application/json")
			.post("/api/v1/mail-reports", "{\"reports\":[]}"), 401, "unsigned-report", "ky");
		String old = Long.toString(world.now().minus(Duration.ofMinutes(6)).getEpochSecond());
		assertThat(world.http()
			.header("webhook-id", "1")
			.header("webhook-timestamp", old)
			.header("webhook-signature", "v1," + Postmaster.signature("1", old, "{\"reports\":[]}"))
			.header("Content-Type", "application/json")
			.post("/api/v1/mail-reports", "{\"reports\":[]}")
			.status()).as("a signature is good for five minutes").isEqualTo(401);
		for (String garbage : List.of("", "{", "[]", "{\"reports\":7}", "{\"reports\":" + "[".repeat(2000))) {
			assertThat(postmaster.send(garbage).status()).as(garbage).isEqualTo(400);
		}
		news(topic, reader, 3);
	}

	@Test
	void onlyThoseWhoLookAfterLettersMaySuppressAndRelease() {
		String address = World.address();
		Map<String, Object> body = Map.of("email", address, "note", "asked by phone");
		assertRefused(world.http().language("ru").post("/api/v1/suppressions", body), 401, "unauthenticated", "ru");
		Http curator = world.service().with(new Grant(Role.CURATOR, Grant.PLATFORM, world.now(), null)).language("en");
		assertRefused(curator.post("/api/v1/suppressions", body), 403, "forbidden", "en");
		assertRefused(curator.get("/api/v1/suppressions"), 403, "forbidden", "en");

		Http manager = world.manager().language("ky");
		assertRefused(manager.post("/api/v1/suppressions/search", Map.of("email", address, "reason", "asked by phone")),
				404, "unknown-address", "ky");
		JsonNode entry = manager.post("/api/v1/suppressions", body).json();
		assertThat(entry.path("cause").asString()).isEqualTo("by_hand");
		Http.Answer list = manager.get("/api/v1/suppressions?limit=1");
		assertThat(list.json().at("/items/0/id").asString()).isEqualTo(entry.path("id").asString());
		assertThat(list.text()).doesNotContain(address);
		assertRefused(manager.get("/api/v1/suppressions?after=rubbish"), 400, "invalid-request", "ky");
		world.signUp(address, "en", "at_once", "topic", world.wire().topic());
		world.awaitQuiet();
		assertThat(world.relay().to(address)).isEmpty();

		assertThat(release(entry, 99).status()).isEqualTo(412);
		assertThat(release(entry, entry.path("version").asLong()).status()).isEqualTo(200);
		assertThat(release(entry, entry.path("version").asLong() + 1).status()).isEqualTo(409);
	}

	@Test
	void whoeverLooksAnAddressUpSaysWhyAndThatIsKeptAlsoOfNobody() {
		String address = World.address();
		Http manager = world.manager().language("ru");
		assertRefused(manager.post("/api/v1/suppressions/search", Map.of("email", address)), 400, "invalid-request",
				"ru");
		String reason = "looked up " + UUID.randomUUID();
		Map<String, String> question = Map.of("email", address, "reason", reason);
		manager.post("/api/v1/suppressions/search", question);
		JsonNode looked = manager.get("/api/v1/inquiries?limit=1").json().at("/items/0");
		assertThat(looked.path("reason").asString()).isEqualTo(reason);

		JsonNode entry = manager.post("/api/v1/suppressions", Map.of("email", address, "note", "no more")).json();

		JsonNode suppressed = manager.get("/api/v1/inquiries?limit=1").json().at("/items/0");
		assertThat(suppressed.path("reason").asString()).isEqualTo("no more");
		assertThat(suppressed.path("mark").asString()).isEqualTo(entry.path("id").asString());
	}

	@Test
	void whatBecameOfLettersIsCountedByDomainAndDay() {
		world.noon();
		String topic = world.wire().topic();
		String domain = "d" + UUID.randomUUID() + ".example";
		String reader = "reader@" + domain;
		world.subscribe(reader, "en", "at_once", "topic", topic);
		Received letter = news(topic, reader, 2);
		postmaster.report(List.of(Postmaster.bounce(letter, "5.1.1")));

		LocalDate day = LocalDate.ofInstant(world.now(), ZoneOffset.UTC);
		DomainDay counted = new DomainDay(domain, day, Map.of(Outcome.SENT, 2L, Outcome.HARD, 1L), Map.of("5.1.1", 1L));
		Awaitility.await("the counts of a day").until(() -> days(day), days -> days.contains(counted));
	}

	private List<DomainDay> days(LocalDate day) {
		List<DomainDay> days = new ArrayList<>();
		world.service().bean(Deliverability.class).days(day, day, days::add);
		return days;
	}

	private Received news(String topic, String reader, int letters) {
		world.wire().activity(TITLE, topic);
		return world.relay().await(reader, letters).getLast();
	}

	private void assertNoMoreNews(String topic, String reader, int letters) {
		world.wire().activity(TITLE, topic);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).hasSize(letters);
	}

	private Http.Answer search(String address) {
		return world.manager().post("/api/v1/suppressions/search", Map.of("email", address, "reason", "a test"));
	}

	private Http.Answer release(JsonNode entry, long version) {
		return world.manager()
			.ifMatch(version)
			.post("/api/v1/suppressions/" + entry.path("id").asString() + "/release", Map.of("note", "a mistake"));
	}

	private static int taken(Http.Answer answer) {
		assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
		return answer.json().path("taken").asInt();
	}

}
