package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * How people get in when the organizer has a say: approval, offers for as long as he
 * wants, priority with a reason, a second chance, questions of his own.
 */
class EntryIT {

	private static final String PATH = "/api/v1/registrations";

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final Mail mail = new Mail();

	@Test
	void theOrganizerLooksFirstAndAgainAfterAChangeAndTheRankIsKept() {
		String event = World.open(owner, ngo, 1, Map.of());
		rules(event, "approval", true);
		String first = confirmed(event, "pending_approval");
		String second = confirmed(event, "pending_approval");
		mail.await(first, "pending");
		assertThat(seats(event).get("taken").asInt()).as("who waits for approval holds no seat").isZero();
		World.must(World.curator().post(decisions(event, first), World.body("decision", "approve")), 403);

		assertThat(decide(event, second, "approve", null)).isEqualTo("confirmed");
		assertThat(decide(event, second, "approve", null)).as("twice is as once").isEqualTo("confirmed");
		assertThat(decide(event, first, "approve", null)).isEqualTo("waitlisted");
		assertThat(guest(event, first).get("queueNumber").asInt()).as("she came first").isEqualTo(1);

		String token = mail.await(second, "seat").token();
		assertThat(edit(token, "Somebody else").get("state").asString()).isEqualTo("needs_reapproval");
		assertThat(seats(event).get("taken").asInt()).as("the seat is kept meanwhile").isEqualTo(1);
		assertThat(decide(event, second, "reject", "not on the list")).isEqualTo("rejected");
		assertThat(mail.await(second, "rejected").calendarMethod()).isEqualTo("CANCEL");
		mail.await(first, "offer");
	}

	@Test
	void anOfferStandsAsLongAsTheOrganizerSays() {
		String event = World.open(owner, ngo, 1, Map.of());
		rules(event, "offerHours", 3);
		String seat = confirmed(event, "confirmed");
		String queue = confirmed(event, "waitlisted");
		Instant before = World.CLOCK.instant();
		World.must(act("withdraw", mail.await(seat, "seat").token()), 200);
		Instant until = Instant.parse(mail.await(queue, "offer").content().get("answerBy").asString());
		assertThat(until).isBetween(before.plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MILLIS),
				World.CLOCK.instant().plus(Duration.ofHours(3)));
		World.must(owner.ifMatch(owner.get(event).version())
			.put(event + "/entry-rules", World.body("approval", false, "offerHours", 0)), 400);
	}

	@Test
	void whoIsLetGoFirstNeedsAReasonThatIsKeptAndEverybodySeesHowMany() {
		String event = World.open(owner, ngo, 1, Map.of());
		String seat = confirmed(event, "confirmed");
		String first = confirmed(event, "waitlisted");
		String second = confirmed(event, "waitlisted");
		World.must(owner.post(decisions(event, second), World.body("decision", "prioritise")), 422);
		assertThat(decide(event, second, "prioritise", "She chairs the session")).isEqualTo("waitlisted");
		decide(event, second, "prioritise", "again");
		assertThat(show(mail.await(second, "queue").token()).get("before").asInt()).isZero();
		assertThat(show(mail.await(first, "queue").token()).get("before").asInt()).isEqualTo(1);
		await().untilAsserted(() -> assertThat(seats(event).get("outOfOrder").asInt()).isEqualTo(1));
		JsonNode decided = World.must(owner.get(event + "/decisions"), 200).json().at("/items/0/decisions");
		assertThat(decided).hasSize(1);
		assertThat(decided.at("/0/reason").asString()).isEqualTo("She chairs the session");
		assertThat(decided.at("/0/role").asString()).isEqualTo("org-owner");
		World.must(World.in(ngo, Role.ORG_EDITOR).get(event + "/decisions"), 403);

		World.must(act("withdraw", mail.await(seat, "seat").token()), 200);
		mail.await(second, "offer");
		assertThat(guest(event, first).get("state").asString()).isEqualTo("waitlisted");
	}

	@Test
	void whoIsReinstatedComesBackAtTheEndAndAMovedQuotaPromotes() {
		World.concept("stakeholder-group", "media");
		World.concept("stakeholder-group", "ngo");
		String event = World.open(owner, ngo, 2, Map.of("media", 2, "ngo", 0));
		String left = confirmed(event, "waitlisted", "group", "ngo");
		String waits = confirmed(event, "waitlisted", "group", "ngo");
		World.must(act("withdraw", mail.await(left, "queue").token()), 200);
		assertThat(decide(event, left, "reinstate", "a mistake")).isEqualTo("waitlisted");
		assertThat(guests(event, left)).extracting(guest -> guest.get("state").asString())
			.containsExactlyInAnyOrder("withdrawn", "waitlisted");
		World.seat(owner, event, 2, Map.of("media", 1, "ngo", 1));
		mail.await(waits, "offer");
		assertThat(guests(event, left)).extracting(guest -> guest.get("queueNumber").asInt())
			.containsExactlyInAnyOrder(1, 3);
		World.seat(owner, event, 0, Map.of());
		assertThat(seats(event).get("overCapacity").asInt()).isEqualTo(1);
	}

	@Test
	void whereNotEverybodyMayRegisterTheLinkLetsInUntilItIsRevoked() {
		String event = World.open(owner, ngo, 5, Map.of());
		rules(event, "access", "link");
		World.must(register(event, address()), 409);
		String key = key(event);
		World.must(register(event, address(), "key", key), 202);
		String other = World.open(owner, ngo, 5, Map.of());
		rules(other, "access", "link");
		World.must(register(other, address(), "key", key), 409);
		rules(event, "access", "link", "link", 2);
		World.must(register(event, address(), "key", key), 409);
		World.must(register(event, address(), "key", key(event)), 202);
		rules(event, "access", "invited", "link", 2);
		World.must(register(event, address(), "key", key(event)), 409);
		World.must(World.in(ngo, Role.ORG_EDITOR).get(event + "/entry-link"), 403);
	}

	private String key(String event) {
		String path = World.must(owner.get(event + "/entry-link"), 200).json().get("path").asString();
		return path.substring(path.indexOf("key=") + 4);
	}

	@Test
	void aListIsLookedAtRowByRowBeforeAnybodyIsRegistered() {
		String event = World.open(owner, ngo, 1, Map.of());
		String known = confirmed(event, "confirmed");
		String fresh = address();
		List<Map<String, ?>> people = List.of(World.guest(known), World.guest("no address"), World.guest(fresh),
				World.guest(fresh), World.guest(address(), "group", "nobody"));
		JsonNode preview = enrol(event, true, people);
		assertThat(outcomes(preview)).containsExactly("known", "wrong", "new", "repeated", "wrong");
		assertThat(preview.at("/rows/1/errors").propertyNames()).containsExactly("email");
		assertThat(guests(event, fresh)).as("only looked at").isEmpty();
		assertThat(outcomes(enrol(event, false, people))).containsExactly("known", "wrong", "new", "repeated", "wrong");
		assertThat(guest(event, fresh).get("state").asString()).as("seats are as for everybody")
			.isEqualTo("waitlisted");
		mail.await(fresh, "queue");
		assertThat(outcomes(enrol(event, false, people))).doesNotContain("new");
		World.must(World.curator().post(event + "/enrolments", World.body("preview", true, "people", people)), 403);
	}

	private JsonNode enrol(String event, boolean preview, List<Map<String, ?>> people) {
		return World.must(owner.post(event + "/enrolments", World.body("preview", preview, "people", people)), 200)
			.json();
	}

	private static List<String> outcomes(JsonNode answer) {
		return answer.get("rows").valueStream().map(row -> row.get("outcome").asString()).toList();
	}

	@Test
	void questionsOfTheOrganizersOwnAreAnsweredAndTheAnswersErasedInTime() {
		ZoneId zone = ZoneId.of("Asia/Bishkek");
		LocalDate today = World.today(zone);
		String event = World.make(owner,
				World.event(ngo, "firstDay", today.toString(), "lastDay", today.toString(), "zone", zone.getId()),
				"announce");
		World.seat(owner, event, 5, Map.of());
		World.must(World.act(owner, event, "open-registration", null), 200);
		rules(event, "questions",
				List.of(question("diet", "choice", true, 0, "options",
						List.of(Map.of("value", "halal", "label", World.text("Халал")))),
						question("visa", "country", false, 3650), question("arrival", "date", false, 3650)),
				"consents", List.of(World.body("id", "photos", "text", World.text("Можно снимать"), "required", true)));
		JsonNode rules = World.must(World.visitor().get(event), 200).json().get("entryRules");
		String version = rules.at("/consents/0/version").asString();
		for (Map<String, ?> wrong : List.<Map<String, ?>>of(Map.of(), Map.of("diet", "pork"),
				Map.of("diet", "halal", "visa", "XX"), Map.of("diet", "halal", "arrival", "tomorrow"),
				Map.of("diet", "halal", "shoe-size", "43"))) {
			World.must(register(event, address(), "answers", wrong, "consents", List.of("photos")), 422);
		}
		World.must(register(event, address(), "answers", Map.of("diet", "halal")), 422);
		String email = confirmed(event, "confirmed", "answers", Map.of("diet", "halal", "visa", "KG"), "consents",
				List.of("photos"));
		JsonNode guest = guest(event, email);
		assertThat(guest.at("/answers/visa").asString()).isEqualTo("KG");
		assertThat(guest.at("/consents/0/version").asString()).isEqualTo(version).hasSize(16);
		assertThat(guest.at("/consents/0/language").asString()).isEqualTo("ru");

		World.CLOCK.forward(Duration.between(World.CLOCK.instant(), today.plusDays(1).atStartOfDay(zone).toInstant()));
		Http later = World.in(ngo, Role.ORG_OWNER);
		await().atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(
					World.must(later.get(event + "/registrations"), 200).json().at("/items/0/answers").propertyNames())
				.containsExactly("visa"));
	}

	@Test
	void answersAndConsentsAreChangedByTheirOwnerAndTheOrganizerLooksAgain() {
		World.concept("stakeholder-group", "media");
		String event = World.open(owner, ngo, 5, Map.of());
		List<Map<String, ?>> questions = List.of(question("diet", "text", true, 30),
				World.but(question("outlet", "text", true, 30), "group", "media"));
		List<Map<String, ?>> texts = List.of(World.body("id", "photos", "text", World.text("Можно снимать")));
		rules(event, "questions", questions, "consents", texts, "approval", true);
		String email = address();
		World.must(register(event, email, "group", "media", "answers", Map.of("diet", "all")), 422);
		String guest = confirmed(event, "pending_approval", "answers", Map.of("diet", "all"));
		decide(event, guest, "approve", null);
		String token = mail.await(guest, "seat").token();
		assertThat(entry(token).at("/answers/diet").asString()).isEqualTo("all");
		World.must(edit(token, "answers", Map.of(), "consents", List.of()), 422);
		assertThat(World.must(edit(token, "answers", Map.of("diet", "all"), "consents", List.of()), 200)
			.json()
			.get("state")
			.asString()).as("nothing has changed").isEqualTo("confirmed");
		assertThat(World.must(edit(token, "answers", Map.of("diet", "halal"), "consents", List.of("photos")), 200)
			.json()
			.get("state")
			.asString()).isEqualTo("needs_reapproval");
		assertThat(entry(token).at("/answers/diet").asString()).isEqualTo("halal");
		assertThat(entry(token).get("consents").toString()).isEqualTo("[\"photos\"]");
		JsonNode agreed = guest(event, guest).at("/consents/0");
		World.must(edit(token, "answers", Map.of("diet", "other"), "consents", List.of("photos")), 200);
		assertThat(guest(event, guest).at("/consents/0")).as("she agreed then, not now").isEqualTo(agreed);
		assertThat(decide(event, guest, "approve", null)).isEqualTo("confirmed");
	}

	private static JsonNode entry(String token) {
		return World.must(World.visitor().header("Registration-Token", token).get(PATH + "/entry"), 200).json();
	}

	private static Http.Answer edit(String token, Object... more) {
		return World.visitor()
			.post(PATH + "/edit", World.but(World.body("token", token, "name", "Айгуль Токтогулова"), more));
	}

	private static Map<String, @Nullable Object> question(String id, String kind, boolean required, int keepDays,
			Object... more) {
		return World.but(World.body("id", id, "kind", kind, "label", World.text("Вопрос"), "required", required,
				"keepDays", keepDays), more);
	}

	private void rules(String event, Object... more) {
		World.must(
				owner.ifMatch(owner.get(event).version())
					.put(event + "/entry-rules", World.but(World.body("approval", false, "offerHours", 48), more)),
				200);
	}

	private String confirmed(String event, String state, Object... more) {
		String email = address();
		World.must(register(event, email, more), 202);
		String token = mail.await(email, "confirm").token();
		assertThat(World.must(act("confirm", token), 200).json().get("state").asString()).isEqualTo(state);
		return email;
	}

	private static Http.Answer register(String event, String email, Object... more) {
		return World.visitor().post(event + "/registrations", World.guest(email, more));
	}

	/** The state afterwards. */
	private String decide(String event, String email, String decision, @Nullable String reason) {
		return World.must(owner.post(decisions(event, email), World.body("decision", decision, "reason", reason)), 200)
			.json()
			.get("state")
			.asString();
	}

	private String decisions(String event, String email) {
		return event + "/registrations/" + guest(event, email).get("id").asString() + "/decisions";
	}

	private JsonNode guest(String event, String email) {
		return guests(event, email).getFirst();
	}

	private List<JsonNode> guests(String event, String email) {
		return World.must(owner.get(event + "/registrations?limit=100"), 200)
			.json()
			.get("items")
			.valueStream()
			.filter(guest -> guest.get("email").asString().equals(email))
			.toList();
	}

	private static JsonNode edit(String token, String name) {
		return World.must(World.visitor().post(PATH + "/edit", World.body("token", token, "name", name)), 200).json();
	}

	private static Http.Answer act(String action, String token) {
		return World.visitor().post(PATH + "/" + action, World.body("token", token));
	}

	private static JsonNode show(String token) {
		return World.must(World.visitor().header("Registration-Token", token).get(PATH), 200).json();
	}

	private static JsonNode seats(String event) {
		return World.must(World.visitor().get(event + "/seats"), 200).json();
	}

	private static String address() {
		return UUID.randomUUID() + "@example.org";
	}

}
