package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import biweekly.Biweekly;
import biweekly.ICalendar;
import org.bson.Document;
import org.ashar.events.agenda.EventId;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/**
 * An agenda in use: it clashes, changes, is told, is repeated, and stands in calendars.
 */
class AgendaIT {

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final Mail mail = new Mail();

	@Test
	void whatClashesIsSaidAndHindersNobody() {
		String event = announced(session("Открытие", "09:00", "10:00", "Зал"),
				session("Панель", "09:30", "11:00", "Зал"));
		JsonNode clashes = World.must(World.visitor().get(event + "/clashes"), 200).json();
		assertThat(clashes.valueStream().map(clash -> clash.get("kind").asString())).containsExactly("room", "speaker");
		assertThat(clashes.at("/0/sessions")).hasSize(2);
	}

	@Test
	void everythingThatIsWrittenOfASessionComesBack() {
		Map<String, Object> panel = World.body("type", "panel", "title", World.text("Панель"), "day", "2033-06-03",
				"track", World.text("Право"), "languages", List.of("ky"), "interpretation", List.of("ru", "en"),
				"materials", List.of(Map.of("title", World.text("Слайды"), "uri", "https://example.org/slides.pdf")),
				"minutes", World.text("Решили многое"), "speakers",
				List.of(Map.of("name", World.text("Абытов"), "role", "speaker", "state", "invited")));
		String event = announced(panel);
		JsonNode shown = World.visitor().get(event).json().at("/sessions/0");
		assertThat(shown.at("/track/ru").asString()).isEqualTo("Право");
		assertThat(shown.at("/interpretation/1").asString()).isEqualTo("en");
		assertThat(shown.at("/materials/0/uri").asString()).isEqualTo("https://example.org/slides.pdf");
		assertThat(shown.at("/minutes/ru").asString()).isEqualTo("Решили многое");
		assertThat(shown.at("/speakers/0/state").asString()).isEqualTo("invited");
		Http.Answer wrong = owner.ifMatch(owner.get(event).version())
			.put(event, World.event(ngo, "sessions", List.of(World.but(panel, "materials",
					List.of(Map.of("title", World.text("x"), "uri", "javascript:alert(1)"))))));
		assertThat(wrong.status()).isEqualTo(400);
		assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("sessions[0].materials[0].uri");
	}

	@Test
	void manyEditsAreOneLetterToEachInHisLanguageWithTheNewestCalendar() {
		String event = open(session("Открытие", "09:00", "10:00", "Зал"));
		String russian = seated(event, "ru");
		String english = seated(event, "en");
		String stranger = unconfirmed(event);
		int before = sequence(mail.await(russian, "seat"));
		for (String hour : List.of("09:10", "09:20", "09:30")) {
			move(event, hour, "10:30");
		}
		JsonNode changes = World.visitor().get(event + "/changes").json();
		assertThat(changes.get("untold")).hasSize(1);
		assertThat(changes.at("/untold/0/was/time").asString()).isEqualTo("2033-06-03T09:00/2033-06-03T10:00");
		assertThat(changes.at("/untold/0/is/time").asString()).isEqualTo("2033-06-03T09:30/2033-06-03T10:30");
		assertThat(World.act(World.in(ngo, Role.ORG_EDITOR), event, "tell", null).status()).isEqualTo(403);
		World.must(World.act(owner, event, "tell", null), 200);
		assertThat(World.act(owner, event, "tell", null).status()).isEqualTo(409);
		Mail.Letter letter = mail.await(russian, "changed");
		assertThat(letter.language()).isEqualTo("ru");
		assertThat(letter.content().at("/changes/0/kind").asString()).isEqualTo("session-time");
		assertThat(letter.content().at("/changes/0/session/ru").asString()).isEqualTo("Открытие");
		assertThat(letter.calendarMethod()).isEqualTo("REQUEST");
		assertThat(sequence(letter)).isGreaterThan(before);
		mail.await(english, "changed");
		String late = seated(event, "ru");
		forgetHowFarTheLettersHaveCome(event);
		rounds();
		assertThat(of(russian)).as("once").hasSize(1);
		assertThat(of(english)).hasSize(1);
		assertThat(of(stranger)).as("nobody knows whose address it is").isEmpty();
		assertThat(of(late)).as("she has seen it as it is").isEmpty();
		assertThat(World.visitor().get(event + "/changes").json().get("notices")).hasSize(1);
	}

	@Test
	void afterAQuietTimeTheLetterGoesByItself() {
		String event = open(session("Открытие", "09:00", "10:00", "Зал"));
		String guest = seated(event, "ky");
		move(event, "09:30", "10:30");
		assertThat(World.visitor().get(event + "/changes").json().get("tellsAt").isString()).isTrue();
		World.CLOCK.forward(Duration.ofHours(4));
		mail.await(guest, "changed");
		assertThat(World.visitor().get(event + "/changes").json().get("untold")).isEmpty();
	}

	@Test
	void whoWaitsHearsOfTheChangeWithoutACalendar() {
		String event = open(1, session("Открытие", "09:00", "10:00", "Зал"));
		seated(event, "ru");
		String waiting = seated(event, "ru");
		mail.await(waiting, "queue");
		move(event, "09:30", "10:30");
		World.must(World.act(owner, event, "tell", null), 200);
		assertThat(mail.await(waiting, "changed").calendar()).isNull();
	}

	@Test
	void aSpeakerAnswersByHerLinkAndDisappearsFromThePublicAgendaWhenSheDeclines() {
		String event = announced(session("Открытие", "09:00", "10:00", "Зал"));
		assertThat(World.visitor().get(event + "/speakers").status()).isEqualTo(401);
		JsonNode asked = World.must(owner.get(event + "/speakers"), 200).json().get(0);
		String path = asked.get("path").asString();
		String token = path.substring(path.lastIndexOf('/') + 1);
		JsonNode engaged = World.must(World.visitor().header("Speaker-Token", token).get("/api/v1/speakers"), 200)
			.json();
		assertThat(engaged.at("/session/title/ru").asString()).isEqualTo("Открытие");
		for (int twice = 0; twice < 2; twice++) {
			assertThat(answer("confirm", token).json().at("/speaker/state").asString()).isEqualTo("confirmed");
		}
		assertThat(World.visitor().get(event).json().at("/sessions/0/speakers/0/state").asString())
			.isEqualTo("confirmed");
		World.must(answer("decline", token), 200);
		assertThat(World.visitor().get(event).json().at("/sessions/0/speakers")).isEmpty();
		assertThat(owner.get(event).json().at("/sessions/0/speakers/0/state").asString()).isEqualTo("declined");
		assertThat(answer("confirm", "nobody-has-this").status()).isEqualTo(404);
	}

	@Test
	void theNextEventOfASeriesIsADraftWithTheSameAgenda() {
		String event = announced(session("Открытие", "09:00", "10:00", "Зал"));
		String id = event.substring(event.lastIndexOf('/') + 1);
		Http keyed = owner.idempotencyKey(UUID.randomUUID().toString());
		Http.Answer copy = World.must(keyed.post(event + "/copies", Map.of("firstDay", "2034-02-28")), 201);
		assertThat(copy.json().get("state").asString()).isEqualTo("draft");
		assertThat(copy.json().get("lastDay").asString()).isEqualTo("2034-03-01");
		assertThat(copy.json().at("/sessions/0/day").asString()).isEqualTo("2034-02-28");
		assertThat(copy.json().get("series").asString()).isEqualTo(id);
		String again = keyed.post(event + "/copies", Map.of("firstDay", "2034-02-28")).json().get("id").asString();
		assertThat(again).isEqualTo(copy.json().get("id").asString());
		assertThat(owner.get(World.LIST + "?series=" + id).json().get("items")).hasSize(1);
		assertThat(World.visitor().get(World.LIST + "?series=" + id).json().get("items")).as("a draft").isEmpty();
		assertThat(owner.post(event + "/copies", Map.of("firstDay", "2034-02-30")).status()).isEqualTo(400);
		assertThat(World.in(World.verified(), Role.ORG_OWNER)
			.post(event + "/copies", Map.of("firstDay", "2034-02-28"))
			.status()).isEqualTo(403);
		Http.Answer unknown = owner.post(World.LIST, World.event(ngo, "series", UUID.randomUUID().toString()));
		assertThat(unknown.status()).isEqualTo(422);
		assertThat(owner.ifMatch(owner.get(event).version()).put(event, World.event(ngo, "series", id)).status())
			.as("no event is the first before itself")
			.isEqualTo(422);
	}

	@Test
	void aMovedEventTellsFromWhichDay() {
		String event = announced();
		owner.ifMatch(owner.get(event).version())
			.put(event, World.event(ngo, "firstDay", "2033-09-01", "lastDay", "2033-09-02"));
		JsonNode shown = World.visitor().get(event).json();
		assertThat(shown.get("announcedFor").asString()).isEqualTo("2033-06-03");
		assertThat(shown.get("changedAt").isString()).isTrue();
	}

	@Test
	void thePublicFeedIsAskedAgainAndAgainAndSaysWhenNothingHasChanged() {
		String event = announced(session("Открытие", "09:00", "10:00", "Зал"));
		Http.Answer feed = World.must(World.visitor().language("ru").get(event + "/feed.ics"), 200);
		ICalendar calendar = Biweekly.parse(feed.text()).first();
		assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
		assertThat(calendar.getEvents()).hasSize(2);
		assertThat(calendar.getEvents().getLast().getLocation().getValue()).isEqualTo("Зал");
		String etag = feed.header("ETag").orElseThrow();
		assertThat(World.visitor().language("ru").header("If-None-Match", etag).get(event + "/feed.ics").status())
			.isEqualTo(304);
		assertThat(World.visitor().language("en").header("If-None-Match", etag).get(event + "/feed.ics").status())
			.isEqualTo(200);
		World.must(World.act(owner, event, "cancel", Map.of()), 200);
		ICalendar cancelled = Biweekly.parse(World.visitor().get(event + "/feed.ics").text()).first();
		assertThat(cancelled.getMethod().getValue()).isEqualTo("PUBLISH");
		assertThat(cancelled.getEvents())
			.allSatisfy(entry -> assertThat(entry.getStatus().getValue()).isEqualTo("CANCELLED"));
	}

	@Test
	void herOwnFeedFollowsHerSeatAndIsWorthlessWhenRevoked() {
		String event = open(session("Открытие", "09:00", "10:00", "Зал"));
		String guest = seated(event, "ru");
		String token = mail.await(guest, "seat").token();
		assertThat(feed("GET", "", token).json().get("path").isNull()).isTrue();
		String path = World.must(feed("POST", "", token), 200).json().get("path").asString();
		assertThat(feed("POST", "", token).json().get("path").asString()).isEqualTo(path);
		assertThat(feed("GET", "", token).json().get("path").asString()).isEqualTo(path);
		Http.Answer file = World.must(World.visitor().get(path), 200);
		assertThat(file.header("Content-Type").orElseThrow()).startsWith("text/calendar");
		assertThat(file.header("Cache-Control").orElseThrow()).contains("private");
		assertThat(file.text()).doesNotContain(guest, "Токтогулова");
		ICalendar seat = Biweekly.parse(file.text()).first();
		assertThat(seat.getEvents()).hasSize(2)
			.allSatisfy(entry -> assertThat(entry.getStatus().getValue()).isEqualTo("CONFIRMED"));
		World.must(World.visitor().post("/api/v1/registrations/withdraw", Map.of("token", token)), 200);
		ICalendar gone = Biweekly.parse(World.visitor().get(path).text()).first();
		assertThat(gone.getEvents().getFirst().getStatus().getValue()).isEqualTo("CANCELLED");
		assertThat(gone.getEvents().getFirst().getUid()).isEqualTo(seat.getEvents().getFirst().getUid());
		assertThat(gone.getEvents().getFirst().getSequence().getValue())
			.isGreaterThan(seat.getEvents().getFirst().getSequence().getValue());
		World.must(feed("POST", "/revoke", token), 200);
		assertThat(World.visitor().get(path).status()).isEqualTo(404);
		String next = feed("POST", "", token).json().get("path").asString();
		assertThat(next).isNotEqualTo(path);
		World.must(World.visitor().get(next), 200);
		assertThat(World.visitor().get(path).status()).as("still").isEqualTo(404);
		assertThat(World.visitor().get("/api/v1/calendars/" + token + ".ics").status()).as("for something else")
			.isEqualTo(404);
	}

	private static Http.Answer feed(String method, String more, String token) {
		return World.visitor()
			.header("Registration-Token", token)
			.send(method, "/api/v1/registrations/feed" + more, method.equals("GET") ? null : Map.of("token", token));
	}

	private static Http.Answer answer(String verb, String token) {
		return World.visitor().post("/api/v1/speakers/" + verb, Map.of("token", token));
	}

	@SafeVarargs
	private String announced(Map<String, @Nullable Object>... sessions) {
		return World.make(owner, World.event(ngo, "sessions", List.of(sessions)), "announce");
	}

	@SafeVarargs
	private String open(Map<String, @Nullable Object>... sessions) {
		return open(50, sessions);
	}

	@SafeVarargs
	private String open(int capacity, Map<String, @Nullable Object>... sessions) {
		String event = announced(sessions);
		World.seat(owner, event, capacity, Map.of());
		World.must(World.act(owner, event, "open-registration", null), 200);
		return event;
	}

	private void move(String event, String from, String to) {
		Http.Answer now = owner.get(event);
		Map<String, @Nullable Object> moved = World.but(session("Открытие", from, to, "Зал"), "id",
				now.json().at("/sessions/0/id").asString());
		World.must(owner.ifMatch(now.version()).put(event, World.event(ngo, "sessions", List.of(moved))), 200);
	}

	private String seated(String event, String language) {
		String email = UUID.randomUUID() + "@example.org";
		World.must(World.visitor().post(event + "/registrations", World.guest(email, "language", language)), 202);
		World.must(
				World.visitor()
					.post("/api/v1/registrations/confirm", World.body("token", mail.await(email, "confirm").token())),
				200);
		return email;
	}

	private String unconfirmed(String event) {
		String email = UUID.randomUUID() + "@example.org";
		World.must(World.visitor().post(event + "/registrations", World.guest(email)), 202);
		mail.await(email, "confirm");
		return email;
	}

	private List<Mail.Letter> of(String email) {
		return mail.all(email).stream().filter(letter -> letter.template().equals("registration-changed")).toList();
	}

	/** As after a crash before anything of it was written. */
	private static void forgetHowFarTheLettersHaveCome(String event) {
		UUID id = UUID.fromString(event.substring(event.lastIndexOf('/') + 1));
		MongoOperations mongo = World.service().bean(MongoOperations.class);
		assertThat(
				mongo.findAndRemove(Query.query(Criteria.where("_id").is(new EventId(id))), Document.class, "tellings"))
			.isNotNull();
	}

	/** Whoever would be told twice would be told by now. */
	private void rounds() {
		String event = open(session("Открытие", "09:00", "10:00", "Зал"));
		for (int i = 0; i < 2; i++) {
			String guest = seated(event, "ru");
			move(event, "09:3" + i, "10:30");
			World.must(World.act(owner, event, "tell", null), 200);
			await().atMost(Duration.ofSeconds(60)).until(() -> !of(guest).isEmpty());
		}
	}

	private static int sequence(Mail.Letter letter) {
		return Biweekly.parse(letter.calendar()).first().getEvents().getFirst().getSequence().getValue();
	}

	private static Map<String, @Nullable Object> session(String title, String from, String to, String room) {
		return World.body("type", "opening", "title", World.text(title), "day", "2033-06-03", "startsAt", from,
				"endsAt", to, "room", World.text(room), "speakers",
				List.of(Map.of("name", World.text("Алмазбек Абытов"), "role", "speaker")));
	}

}
