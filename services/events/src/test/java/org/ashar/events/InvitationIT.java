package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.events.registration.Reminders;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The organizer writes to people: he invites, he reminds, and they find what is theirs.
 */
class InvitationIT {

	private static final String PATH = "/api/v1/invitations";

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final Mail mail = new Mail();

	@Test
	void whoIsInvitedRegistersByTheLinkWhereNobodyElseCan() {
		String event = invitedOnly();
		String first = address();
		String second = address();
		World.must(invite(owner, event, first, second), 200);
		World.must(invite(owner, event, first), 200);
		Mail.Letter letter = mail.await(first, "invitation");
		assertThat(letter.language()).isEqualTo("ky");
		assertThat(mail.all(first)).as("one letter").hasSize(1);
		World.must(World.visitor().post(event + "/registrations", World.guest(first)), 409);

		JsonNode joined = World.must(accept(letter.token()), 200).json();
		assertThat(joined.get("state").asString()).isEqualTo("confirmed");
		assertThat(World.must(accept(letter.token()), 200).json().get("token")).as("twice is as once")
			.isEqualTo(joined.get("token"));
		mail.await(first, "seat");
		World.must(
				World.visitor().post(PATH + "/decline", World.body("token", mail.await(second, "invitation").token())),
				200);
		assertThat(counts(event)).isEqualTo(Map.of("open", 0, "accepted", 1, "declined", 1, "revoked", 0));
		assertThat(World.must(World.visitor().get(event + "/seats"), 200).json().get("taken").asInt()).isEqualTo(1);
	}

	@Test
	void anInvitationThatWasTakenBackIsWorthlessAndOneSentAgainHasANewLink() {
		String event = invitedOnly();
		String email = address();
		String id = World.must(invite(owner, event, email), 200).json().at("/0/id").asString();
		String token = mail.await(email, "invitation").token();
		World.must(World.curator().post(event + "/invitations/" + id + "/revoke", null), 403);
		World.must(owner.post(event + "/invitations/" + id + "/revoke", null), 200);
		World.must(accept(token), 410);
		World.must(owner.post(event + "/invitations/" + id + "/send-again", null), 200);
		World.must(accept(token), 404);
		mail.awaitSome(email, "invitation", 2);
		World.must(accept(mail.await(email, "invitation").token()), 200);
		World.must(owner.post(event + "/invitations/" + id + "/revoke", null), 409);
		String other = World.open(owner, ngo, 5, Map.of());
		World.must(owner.post(other + "/invitations/" + id + "/revoke", null), 404);
		World.must(World.in(ngo, Role.ORG_EDITOR).get(event + "/invitations"), 403);
		World.must(invite(owner, event, "no address"), 400);
	}

	@Test
	void somebodyWhoIsSignedInSeesHerRegistrationsAndALinkCanBeRenewed() {
		String account = UUID.randomUUID().toString();
		World.service().grants(account);
		Http her = World.service().as(account);
		String email = account + "@example.org";
		assertThat(World.must(her.get("/api/v1/registrations/mine"), 200).json()).isEmpty();
		String event = World.open(owner, ngo, 5, Map.of());
		World.must(World.visitor().post(event + "/registrations", World.guest(email)), 202);
		assertThat(World.must(her.get("/api/v1/registrations/mine"), 200).json()).as("not confirmed").isEmpty();
		World.must(
				World.visitor()
					.post("/api/v1/registrations/confirm", World.body("token", mail.await(email, "confirm").token())),
				200);
		String old = mail.await(email, "seat").token();
		JsonNode mine = World.must(her.get("/api/v1/registrations/mine"), 200).json();
		assertThat(mine).hasSize(1);
		assertThat(mine.at("/0/token").asString()).isEqualTo(old);

		World.must(World.visitor().post("/api/v1/registrations/renew-link", World.body("token", old)), 204);
		World.must(show(old), 404);
		World.must(World.visitor().header("Registration-Token", old).get("/api/v1/registrations/ticket.svg"), 404);
		mail.awaitSome(email, "seat", 2);
		String renewed = mail.await(email, "seat").token();
		World.must(show(renewed), 200);
		assertThat(World.must(her.get("/api/v1/registrations/mine"), 200).json().at("/0/token").asString())
			.isEqualTo(renewed);
		World.must(World.visitor().get("/api/v1/registrations/mine"), 401);
	}

	@Test
	void whoHasASeatIsRemindedOnceUnlessTheOrganizerDoesNotWantIt() {
		ZoneId zone = ZoneId.of("Asia/Bishkek");
		LocalDate day = World.today(zone).plusDays(10);
		String event = on(day, true);
		String quiet = on(day, false);
		String seated = seated(event);
		String other = seated(quiet);
		World.CLOCK.forward(Duration.between(World.CLOCK.instant(), day.minusDays(1).atStartOfDay(zone).toInstant()));
		Mail.Letter reminder = mail.await(seated, "reminder");
		assertThat(reminder.content().get("ticket").get("png").asString()).isNotEmpty();
		World.service().bean(Reminders.class).round(World.CLOCK.instant());
		String afterwards = seated(World.open(World.in(ngo, Role.ORG_OWNER), ngo, 5, Map.of()));
		assertThat(mail.all(afterwards)).isNotEmpty();
		assertThat(mail.all(seated)).filteredOn(letter -> letter.template().endsWith("reminder")).hasSize(1);
		assertThat(mail.all(other)).noneMatch(letter -> letter.template().endsWith("reminder"));
	}

	private String on(LocalDate day, boolean reminder) {
		String event = World.make(owner, World.event(ngo, "firstDay", day.toString(), "lastDay", day.toString()),
				"announce");
		World.seat(owner, event, 5, Map.of());
		rules(event, "reminder", reminder);
		World.must(World.act(owner, event, "open-registration", null), 200);
		return event;
	}

	private String seated(String event) {
		String email = address();
		World.must(World.visitor().post(event + "/registrations", World.guest(email)), 202);
		World.must(
				World.visitor()
					.post("/api/v1/registrations/confirm", World.body("token", mail.await(email, "confirm").token())),
				200);
		mail.await(email, "seat");
		return email;
	}

	private String invitedOnly() {
		String event = World.open(owner, ngo, 5, Map.of());
		rules(event, "access", "invited");
		return event;
	}

	private void rules(String event, Object... more) {
		World.must(
				owner.ifMatch(owner.get(event).version())
					.put(event + "/entry-rules", World.but(World.body("approval", false, "offerHours", 48), more)),
				200);
	}

	private static Http.Answer invite(Http by, String event, String... addresses) {
		return by.post(event + "/invitations", World.body("language", "ky", "people",
				List.of(addresses).stream().map(address -> Map.of("email", address)).toList()));
	}

	private static Http.Answer accept(String token) {
		return World.visitor().post(PATH + "/accept", World.body("token", token, "name", "Айгүл"));
	}

	private static Http.Answer show(String token) {
		return World.visitor().header("Registration-Token", token).get("/api/v1/registrations");
	}

	private Map<String, Integer> counts(String event) {
		JsonNode counts = World.must(owner.get(event + "/invitations/counts"), 200).json();
		return Map.of("open", counts.get("open").asInt(), "accepted", counts.get("accepted").asInt(), "declined",
				counts.get("declined").asInt(), "revoked", counts.get("revoked").asInt());
	}

	private static String address() {
		return UUID.randomUUID() + "@example.org";
	}

}
