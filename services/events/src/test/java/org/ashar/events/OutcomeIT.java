package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.ashar.contracts.EventOutcome;
import org.ashar.contracts.EventOutcomes;
import org.ashar.contracts.EventOutcomesMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** What an event came to, told to everybody and offered to those who were there. */
class OutcomeIT {

	private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final String speaker = World.person();

	private final LocalDate today = World.today(BISHKEK);

	@Test
	void outcomesAreDraftedInsidePublishedForEverybodyAndAddedTo() throws Exception {
		String event = World.make(owner, conference(today.minusDays(1), today), "announce");
		String session = owner.get(event).json().at("/sessions/0/id").asString();
		assertThat(put(owner, event, outcome(2),
				outcome(1, "sessionId", session, "speakerId", speaker, "addresseeId", ngo, "dueDate", "2030-06-01")))
			.isEqualTo(200);
		assertThat(World.visitor().get(event + "/outcomes").json().get("drafts")).isEmpty();
		assertThat(publish(owner, event)).isEqualTo(200);
		assertThat(publish(owner, event)).as("nothing new").isEqualTo(409);
		assertThat(put(owner, event, outcome(1))).as("it is public").isEqualTo(422);
		assertThat(put(owner, event, outcome(3))).isEqualTo(200);
		assertThat(publish(owner, event)).isEqualTo(200);
		assertThat(World.visitor().get(event + "/outcomes").json().get("published").valueStream())
			.extracting(shown -> shown.get("number").asInt())
			.containsExactly(1, 2, 3);
		try (Listener listener = new Listener(Topics.OUTCOMES)) {
			List<EventOutcomes> heard = listener.hear(id(event), 2, EventOutcomesMessage.class)
				.stream()
				.map(EventOutcomesMessage::getOutcomes)
				.toList();
			assertThat(heard).extracting(told -> told.getOutcomes().size()).containsExactly(2, 3);
			EventOutcome first = heard.getFirst().getOutcomes().getFirst();
			assertThat(heard.getFirst().getOrganizationId()).isEqualTo(ngo);
			assertThat(List.of(first.getSessionId(), first.getSpeakerId(), first.getAddresseeId(), first.getDueDate()))
				.containsExactly(session, speaker, ngo, "2030-06-01");
		}
	}

	@ParameterizedTest
	@CsvSource({ "number, 0, 400", "number, , 400", "kind, wish, 400", "dueDate, 2030-02-31, 400",
			"sessionId, 7e8f2c36-0000-4000-8000-000000000001, 422",
			"addresseeId, 7e8f2c36-0000-4000-8000-000000000001, 422", "sessionId, 42, 400" })
	void whatCannotBeIsRefusedAndNothingIsKept(String field, @Nullable String value, int status) {
		String event = World.make(owner, conference(today.minusDays(1), today), "announce");
		assertThat(put(owner, event, outcome(1, field, value))).isEqualTo(status);
		assertThat(owner.get(event + "/outcomes").version()).isZero();
	}

	@Test
	void aSpeakerIsOneOfHerSessionAndSomethingIsSaidInALanguage() {
		String event = World.make(owner, conference(today.minusDays(1), today), "announce");
		String session = owner.get(event).json().at("/sessions/0/id").asString();
		assertThat(put(owner, event, outcome(1, "sessionId", session, "speakerId", World.person()))).isEqualTo(422);
		assertThat(put(owner, event, outcome(1, "speakerId", speaker))).as("said nowhere").isEqualTo(422);
		assertThat(put(owner, event, outcome(1, "text", Map.of()))).isEqualTo(400);
		assertThat(put(owner, event, outcome(1, "text", Map.of("de", "Zentrum")))).isEqualTo(400);
		assertThat(put(owner, event, outcome(1), outcome(1))).isEqualTo(422);
	}

	@Test
	void onlyThoseWhoWriteTheAgendaDoAndNobodyOverwritesAnother() {
		String event = World.make(owner, conference(today.minusDays(1), today), "announce");
		Http editor = World.with(Role.EVENT_EDITOR, "event:" + id(event));
		assertThat(put(editor, event, outcome(1))).isEqualTo(200);
		assertThat(editor.ifMatch(0).put(event + "/outcomes", Map.of("outcomes", List.of())).status()).isEqualTo(412);
		for (Http other : List.of(World.in(World.verified(), Role.ORG_OWNER), World.in(ngo, Role.ORG_CONTRIBUTOR),
				World.with(Role.EVENT_MODERATOR, "event:" + id(event)), World.with(Role.AUDITOR, "platform"))) {
			assertThat(put(other, event, outcome(2))).isEqualTo(403);
			assertThat(publish(other, event)).isEqualTo(403);
			assertThat(other.get(event + "/outcomes").json().get("drafts")).isEmpty();
		}
		assertThat(publish(World.curator(), event)).isEqualTo(200);
	}

	@Test
	void nothingIsPublishedBeforeTheLastDayNorOfWhatWasCancelled() {
		String running = World.make(owner, conference(today, today.plusDays(1)), "announce");
		assertThat(put(owner, running, outcome(1))).isEqualTo(200);
		assertThat(publish(owner, running)).isEqualTo(409);
		World.must(World.act(owner, running, "cancel", Map.of()), 200);
		assertThat(publish(owner, running)).isEqualTo(409);
		String ahead = World.make(owner, conference(today.plusDays(2), today.plusDays(2)), "announce");
		assertThat(put(owner, ahead, outcome(1))).isEqualTo(409);
		assertThat(put(owner, World.make(owner, conference(today, today)), outcome(1))).as("a draft").isEqualTo(409);
	}

	@Test
	void whoeverWasThereIsOfferedToFollowOnceAndTheEventIsConcluded() {
		Mail mail = new Mail();
		String event = World.make(owner, conference(today.minusDays(1), today), "announce");
		World.seat(owner, event, 5, Map.of());
		World.must(World.act(owner, event, "open-registration", null), 200);
		String came = seated(mail, event, "ky");
		String stayedAway = seated(mail, event, "ru");
		arrive(event, came);
		assertThat(put(owner, event, outcome(1))).isEqualTo(200);
		assertThat(publish(owner, event)).isEqualTo(200);
		Mail.Letter letter = mail.await(came, "follow");
		String late = seated(mail, event, "en");
		arrive(event, late);
		World.CLOCK
			.forward(Duration.between(World.CLOCK.instant(), today.plusDays(1).atStartOfDay(BISHKEK).toInstant()));
		mail.await(late, "follow");
		Http again = World.in(ngo, Role.ORG_OWNER);
		assertThat(letter.language()).isEqualTo("ky");
		assertThat(letter.content().get("link").asString()).isEqualTo("/subscribe?kind=record&value=" + id(event));
		await().atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(World.visitor().get(event).json().get("state").asString())
				.isEqualTo("outcomes_published"));
		assertThat(put(again, event, outcome(2))).isEqualTo(200);
		assertThat(publish(again, event)).isEqualTo(200);
		await().atMost(Duration.ofSeconds(60)).until(() -> everybodyWasAsked(event, 5));
		assertThat(mail.all(came).stream().filter(known -> known.isA("follow"))).hasSize(1);
		assertThat(mail.all(stayedAway)).extracting(Mail.Letter::template).doesNotContain("registration-follow");
	}

	/**
	 * Letters about the others come to the contact, who has not agreed to more of them.
	 */
	@Test
	void whoCameInADelegationIsOfferedItAtAnAddressOfHerOwnOnceAndNobodyInCareOfAnother() {
		Mail mail = new Mail();
		String event = World.make(owner, conference(today.minusDays(1), today), "announce");
		World.seat(owner, event, 5, Map.of());
		World.must(World.act(owner, event, "open-registration", null), 200);
		String contact = UUID.randomUUID() + "@example.org";
		String own = UUID.randomUUID() + "@example.org";
		World.must(World.visitor()
			.idempotencyKey(contact)
			.post(event + "/delegations",
					World.body("name", "Контакт", "email", contact, "language", "ky", "people",
							List.of(World.body("name", "Айгүл", "email", own), World.body("name", "Бакыт"),
									World.body("name", "Чынара", "email", contact)))),
				202);
		World.must(World.visitor()
			.post("/api/v1/delegations/confirm", Map.of("token", mail.await(contact, "delegation-confirm").token())),
				200);
		everybodyArrives(event, 3);
		assertThat(put(owner, event, outcome(1))).isEqualTo(200);
		assertThat(publish(owner, event)).isEqualTo(200);
		assertThat(mail.await(own, "follow").language()).isEqualTo("ky");
		assertThat(put(owner, event, outcome(2))).isEqualTo(200);
		assertThat(publish(owner, event)).isEqualTo(200);
		await().atMost(Duration.ofSeconds(30)).until(() -> everybodyWasAsked(event, 4));
		String late = seated(mail, event, "en");
		arrive(event, late);
		assertThat(put(owner, event, outcome(3))).isEqualTo(200);
		assertThat(publish(owner, event)).isEqualTo(200);
		mail.await(late, "follow");
		assertThat(mail.all(own).stream().filter(letter -> letter.isA("follow"))).hasSize(1);
		assertThat(mail.all(contact)).extracting(Mail.Letter::template).doesNotContain("registration-follow");
	}

	private Map<String, @Nullable Object> conference(LocalDate first, LocalDate last) {
		Map<String, Object> said = Map.of("type", "panel", "title", World.text("Панель"), "day", first.toString(),
				"speakers", List.of(Map.of("personId", speaker, "role", "speaker")));
		return World.event(ngo, "firstDay", first.toString(), "lastDay", last.toString(), "sessions", List.of(said));
	}

	private static Map<String, @Nullable Object> outcome(int number, @Nullable Object... more) {
		return World.but(World.body("number", number, "text", World.text("Создать центр"), "kind", "service"), more);
	}

	@SafeVarargs
	private static int put(Http by, String event, Map<String, @Nullable Object>... outcomes) {
		return by.ifMatch(by.get(event + "/outcomes").version())
			.put(event + "/outcomes", Map.of("outcomes", List.of(outcomes)))
			.status();
	}

	private static int publish(Http by, String event) {
		return by.ifMatch(by.get(event + "/outcomes").version()).post(event + "/outcomes/publish", null).status();
	}

	private static String seated(Mail mail, String event, String language) {
		String email = UUID.randomUUID() + "@example.org";
		World.must(World.visitor().post(event + "/registrations", World.guest(email, "language", language)), 202);
		World.must(World.visitor()
			.post("/api/v1/registrations/confirm", Map.of("token", mail.await(email, "confirm").token())), 200);
		mail.await(email, "seat");
		return email;
	}

	private void arrive(String event, String email) {
		arrive(event, guests(event).filter(guest -> guest.get("email").asString().equals(email)).toList());
	}

	private void everybodyArrives(String event, int count) {
		List<JsonNode> all = guests(event).toList();
		assertThat(all).hasSize(count);
		arrive(event, all);
	}

	private Stream<JsonNode> guests(String event) {
		return World.must(owner.get(event + "/registrations"), 200).json().get("items").valueStream();
	}

	private void arrive(String event, List<JsonNode> guests) {
		JsonNode device = World.must(owner.post(event + "/devices", Map.of("name", "Gate")), 201).json();
		List<Map<String, Object>> scans = guests.stream()
			.map(guest -> Map.<String, Object>of("id", UUID.randomUUID(), "direction", "in", "listed", true, "at",
					World.CLOCK.instant(), "registrationId", guest.get("id").asString()))
			.toList();
		World.must(World.visitor()
			.header("Device-Token", device.get("token").asString())
			.post("/api/v1/devices/scans", Map.of("clock", World.CLOCK.instant(), "scans", scans)), 200);
	}

	private static String id(String event) {
		return event.substring(event.lastIndexOf('/') + 1);
	}

	private static boolean everybodyWasAsked(String event, int occasion) {
		Document progress = World.service()
			.bean(MongoOperations.class)
			.find(new Query(), Document.class, "follow_offers")
			.stream()
			.filter(one -> one.get("_id").toString().equals(id(event)))
			.findFirst()
			.orElseThrow();
		return progress.getInteger("occasion") == occasion && progress.getBoolean("finished");
	}

}
