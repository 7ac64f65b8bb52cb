package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One person registers several, and answers for them by one link. */
class DelegationIT {

	private static final String PATH = "/api/v1/delegations";

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final Mail mail = new Mail();

	private final String contact = address();

	@Test
	void eachOfThemGetsASeatOrANumberAndWhoHasAnAddressHerOwnLetters() {
		String event = World.open(owner, ngo, 2, Map.of());
		String own = address();
		World.must(register(event, "k1", person("Айгүл", own), person("Бакыт", null), person("Чынара", null)), 202);
		World.must(register(event, "k1", person("Айгүл", own), person("Бакыт", null), person("Чынара", null)), 202);
		assertThat(seats(event).get("taken").asInt()).as("not before the address is confirmed").isZero();
		String confirm = mail.await(contact, "delegation-confirm").token();
		World.must(act("confirm", "token", confirm), 200);
		World.must(act("confirm", "token", confirm), 200);
		String token = mail.await(contact, "delegation").token();
		assertThat(states(token)).containsExactly("confirmed", "confirmed", "waitlisted");
		assertThat(seats(event).get("taken").asInt()).isEqualTo(2);

		mail.await(own, "seat");
		Mail.Letter forTwo = mail.await(contact, "seat");
		assertThat(forTwo.content().get("attendee").asString()).isEqualTo("Бакыт");
		assertThat(mail.await(contact, "queue").content().get("attendee").asString()).isEqualTo("Чынара");
		assertThat(mail.all(contact)).hasSize(4);

		World.must(act("withdraw", "token", token, "registrationId",
				people(token).getFirst().get("registrationId").asString()), 200);
		await().untilAsserted(() -> assertThat(states(token)).containsExactly("withdrawn", "confirmed", "offered"));
		JsonNode third = people(token).getLast();
		World.must(act("accept", "token", token, "registrationId", third.get("registrationId").asString()), 200);
		assertThat(states(token)).containsExactly("withdrawn", "confirmed", "confirmed");
	}

	@Test
	void theLinkIsForItsOwnPeopleOnlyAndCanBeRevoked() {
		String event = World.open(owner, ngo, 9, Map.of());
		World.must(register(event, "k2", person("Айгүл", null)), 202);
		World.must(act("confirm", "token", mail.await(contact, "delegation-confirm").token()), 200);
		String token = mail.await(contact, "delegation").token();
		World.must(act("withdraw", "token", token, "registrationId", UUID.randomUUID().toString()), 404);
		World.must(act("confirm", "token", token), 404);
		World.must(World.visitor().header("Registration-Token", token).get("/api/v1/registrations"), 404);
		World.must(act("renew-link", "token", token), 204);
		World.must(show(token), 404);
		mail.awaitSome(contact, "delegation", 2);
		World.must(show(mail.await(contact, "delegation").token()), 200);
	}

	@Test
	void whoIsRegisteredByHerselfStaysSoAndTheContactHasNoSayInIt() {
		String event = World.open(owner, ngo, 9, Map.of());
		String own = address();
		World.must(World.visitor().post(event + "/registrations", World.guest(own)), 202);
		World.must(
				World.visitor()
					.post("/api/v1/registrations/confirm", World.body("token", mail.await(own, "confirm").token())),
				200);
		World.must(register(event, "k3", person("Айгүл", own)), 202);
		World.must(act("confirm", "token", mail.await(contact, "delegation-confirm").token()), 200);
		String token = mail.await(contact, "delegation").token();
		JsonNode her = people(token).getFirst();
		assertThat(her.get("state").isNull()).isTrue();
		World.must(act("withdraw", "token", token, "registrationId", her.get("registrationId").asString()), 404);
		assertThat(seats(event).get("taken").asInt()).isEqualTo(1);
	}

	@Test
	void quotasAndConsentsCountForEachOfThemAndTwentyAreTheMost() {
		World.concept("stakeholder-group", "media");
		String event = World.open(owner, ngo, 30, Map.of("media", 1));
		World.must(register(event, "k4", person("Айгүл", null)), 422);
		List<Map<String, ?>> many = new ArrayList<>();
		IntStream.range(0, 21).forEach(i -> many.add(World.body("name", "P" + i, "group", "media")));
		World.must(register(event, "k5", many), 400);
		World.must(register(event, "k6", many.subList(0, 3)), 202);
		World.must(act("confirm", "token", mail.await(contact, "delegation-confirm").token()), 200);
		assertThat(states(mail.await(contact, "delegation").token())).containsExactly("confirmed", "waitlisted",
				"waitlisted");
	}

	@SafeVarargs
	private Http.Answer register(String event, String key, Map<String, ?>... people) {
		return register(event, key, List.of(people));
	}

	private Http.Answer register(String event, String key, List<? extends Map<String, ?>> people) {
		return World.visitor()
			.idempotencyKey(key + contact)
			.post(event + "/delegations",
					World.body("name", "Контакт", "email", contact, "language", "ru", "people", people));
	}

	private static Map<String, ?> person(String name, String email) {
		return World.body("name", name, "email", email);
	}

	private static Http.Answer act(String verb, Object... body) {
		return World.visitor().post(PATH + "/" + verb, World.body(body));
	}

	private static Http.Answer show(String token) {
		return World.visitor().header("Registration-Token", token).get(PATH);
	}

	private static List<JsonNode> people(String token) {
		return World.must(show(token), 200).json().get("people").valueStream().toList();
	}

	private static List<String> states(String token) {
		return people(token).stream().map(one -> one.get("state").asString()).toList();
	}

	private static JsonNode seats(String event) {
		return World.must(World.visitor().get(event + "/seats"), 200).json();
	}

	private static String address() {
		return UUID.randomUUID() + "@example.org";
	}

}
