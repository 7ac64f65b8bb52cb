package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import biweekly.Biweekly;
import biweekly.ICalendar;
import org.ashar.infra.platform.sealing.Tokens;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;

/**
 * People without an account register, wait, are offered a seat, and leave by their links.
 */
class RegistrationIT {

	private static final String PATH = "/api/v1/registrations";

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final Mail mail = new Mail();

	@Test
	void aSeatTheQueueAnOfferAndTheCalendar() {
		String event = World.open(owner, ngo, 1, Map.of());
		String first = seated(event, "confirmed");
		String second = seated(event, "waitlisted");
		Mail.Letter seat = mail.await(first, "seat");
		ICalendar calendar = Biweekly.parse(seat.calendar()).first();
		assertThat(seat.calendarMethod()).isEqualTo("REQUEST");
		assertThat(calendar.getEvents().getFirst().getAttendees().getFirst().getEmail()).isEqualTo(first);
		Mail.Letter queue = mail.await(second, "queue");
		assertThat(queue.content().get("queueNumber").asInt()).isEqualTo(1);
		assertThat(queue.calendar()).isNull();
		assertThat(show(queue.token()).json().get("before").asInt()).isZero();

		World.must(act("withdraw", seat.token()), 200);
		assertThat(World.must(act("withdraw", seat.token()), 200).json().get("state").asString())
			.isEqualTo("withdrawn");
		Mail.Letter gone = mail.await(first, "withdrawn");
		assertThat(gone.calendarMethod()).isEqualTo("CANCEL");
		Mail.Letter offer = mail.await(second, "offer");
		assertThat(offer.content().get("answerBy").asString()).isNotBlank();
		assertThat(World.must(act("accept", offer.token()), 200).json().get("state").asString()).isEqualTo("confirmed");
		assertThat(World.must(act("accept", offer.token()), 200).json().get("state").asString()).isEqualTo("confirmed");
		assertThat(mail.await(second, "seat").calendarMethod()).isEqualTo("REQUEST");
		assertThat(seats(event, "taken")).isEqualTo(1);
	}

	@Test
	void aDeclinedOfferGoesToTheNextAndAnUnansweredOneToo() {
		String event = World.open(owner, ngo, 1, Map.of());
		String seat = seated(event, "confirmed");
		String declines = seated(event, "waitlisted");
		String forgets = seated(event, "waitlisted");
		String waits = seated(event, "waitlisted");
		act("withdraw", mail.await(seat, "seat").token());
		World.must(act("decline", mail.await(declines, "offer").token()), 200);
		Mail.Letter missed = mail.await(forgets, "offer");
		World.CLOCK.forward(Duration.ofHours(48));
		mail.await(forgets, "expired");
		assertThat(World.must(act("accept", missed.token()), 409).json().get("state").asString()).isEqualTo("expired");
		World.must(act("accept", mail.await(waits, "offer").token()), 200);
	}

	@Test
	void moreSeatsGoToTheQueueInItsOrderAndFewerSendNobodyAway() {
		String event = World.open(owner, ngo, 1, Map.of());
		seated(event, "confirmed");
		String second = seated(event, "waitlisted");
		String third = seated(event, "waitlisted");
		World.seat(owner, event, 2, Map.of());
		mail.await(second, "offer");
		World.seat(owner, event, 0, Map.of());
		assertThat(seats(event, "taken")).isEqualTo(2);
		assertThat(seats(event, "free")).isZero();
		assertThat(mail.all(third)).extracting(Mail.Letter::template)
			.containsOnly("registration-confirm", "registration-queue");
	}

	@Test
	void aQuotaIsACapInsideTheCapacity() {
		World.concept("stakeholder-group", "media");
		World.concept("stakeholder-group", "ngo");
		String event = World.open(owner, ngo, 3, Map.of("media", 1));
		World.must(World.visitor().post(event + "/registrations", World.guest(address())), 422);
		assertThat(confirm(event, World.guest(address(), "group", "media"))).isEqualTo("confirmed");
		assertThat(confirm(event, World.guest(address(), "group", "media"))).isEqualTo("waitlisted");
		assertThat(confirm(event, World.guest(address(), "group", "ngo"))).isEqualTo("confirmed");
		assertThat(World.visitor().get(event + "/seats").json().at("/freeByGroup/media").asInt()).isZero();
	}

	@Test
	void whoRegistersTwiceHasOneRegistrationAndNobodyLearnsWhoComes() {
		String event = World.open(owner, ngo, 5, Map.of());
		String email = seated(event, "confirmed");
		Http.Answer again = World.visitor().post(event + "/registrations", World.guest(email.toUpperCase()));
		Http.Answer somebodyNew = World.visitor().post(event + "/registrations", World.guest(address()));
		assertThat(again.status()).isEqualTo(somebodyNew.status()).isEqualTo(202);
		assertThat(again.json().propertyNames()).isEqualTo(somebodyNew.json().propertyNames());
		World.CLOCK.forward(Duration.ofMinutes(11));
		World.must(World.visitor().post(event + "/registrations", World.guest(email)), 202);
		mail.awaitSome(email, "seat", 2);
		assertThat(owner.get(event + "/registrations?state=confirmed").json().get("items")).hasSize(1);
		World.must(act("withdraw", mail.await(email, "seat").token()), 200);
		World.must(World.visitor().post(event + "/registrations", World.guest(email)), 202);
		mail.awaitSome(email, "confirm", 2);
		assertThat(confirmed(email)).as("who comes back, comes back as somebody new").isEqualTo("confirmed");
		mail.awaitSome(email, "seat", 3);
		assertThat(mail.all(email).stream().filter(letter -> letter.template().equals("registration-seat")))
			.as("the seat, the same again, and another one")
			.extracting(RegistrationIT::sequence)
			.containsExactly(0, 0, 2);
		assertThat(sequence(mail.await(email, "withdrawn"))).as("the seat given back").isEqualTo(1);
	}

	@Test
	void aCancelledEventTellsEverybodyWhoHadAPlace() {
		String event = World.open(owner, ngo, 1, Map.of());
		String seat = seated(event, "confirmed");
		String queue = seated(event, "waitlisted");
		String unconfirmed = address();
		World.must(World.visitor().post(event + "/registrations", World.guest(unconfirmed)), 202);
		String token = mail.await(unconfirmed, "confirm").token();
		World.must(World.act(owner, event, "cancel", World.body("note", World.text("Зал сгорел"))), 200);
		Mail.Letter cancelled = mail.await(seat, "cancelled");
		assertThat(cancelled.calendarMethod()).isEqualTo("CANCEL");
		assertThat(cancelled.content().at("/note/ru").asString()).isEqualTo("Зал сгорел");
		assertThat(mail.await(queue, "cancelled").calendar()).isNull();
		await().untilAsserted(() -> assertThat(show(token).json().get("state").asString()).isEqualTo("cancelled"));
		assertThat(mail.all(unconfirmed)).extracting(Mail.Letter::template).containsOnly("registration-confirm");
		World.must(World.visitor().post(event + "/registrations", World.guest(address())), 409);
	}

	@Test
	void forgedForeignAndExpiredLinksDoNothing() {
		String event = World.open(owner, ngo, 5, Map.of());
		String email = address();
		World.must(World.visitor().post(event + "/registrations", World.guest(email)), 202);
		String token = mail.await(email, "confirm").token();
		String forged = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");
		World.must(act("confirm", forged), 404);
		World.must(act("withdraw", token), 404);
		Tokens tokens = World.service().bean(Tokens.class);
		World.must(act("confirm", tokens.issue("unsubscribe", UUID.randomUUID().toString())), 404);
		World.must(act("confirm", tokens.issue("registration-confirm", UUID.randomUUID().toString())), 404);
		World.must(World.visitor().header("Registration-Token", forged).get(PATH), 404);
		World.must(World.visitor().get(PATH), 400);
		World.CLOCK.forward(Duration.ofHours(48));
		World.must(act("confirm", token), 410);
		assertThat(seats(event, "taken")).isZero();
	}

	@Test
	void registrationEndsAtMidnightWhereTheEventTakesPlace() {
		ZoneId kiritimati = ZoneId.of("Pacific/Kiritimati");
		LocalDate today = World.today(kiritimati);
		String event = World.make(owner,
				World.event(ngo, "firstDay", today.toString(), "lastDay", today.toString(), "zone", kiritimati.getId()),
				"announce");
		World.seat(owner, event, 5, Map.of());
		World.must(World.act(owner, event, "open-registration", null), 200);
		World.must(World.visitor().post(event + "/registrations", World.guest(address())), 202);
		Duration rest = Duration.between(World.CLOCK.instant(), today.plusDays(1).atStartOfDay(kiritimati).toInstant());
		World.CLOCK.forward(rest);
		World.must(World.visitor().post(event + "/registrations", World.guest(address())), 409);
		await().untilAsserted(
				() -> assertThat(World.visitor().get(event).json().get("state").asString()).isEqualTo("ended"));
	}

	@Test
	void whoComesIsTheOrganizersAffairAndNobodyElses() {
		String event = World.open(owner, ngo, 5, Map.of());
		String email = seated(event, "confirmed");
		String list = event + "/registrations";
		assertThat(World.must(owner.get(list), 200).json().at("/items/0/email").asString()).isEqualTo(email);
		assertThat(World.must(owner.get(list + "/counts"), 200).json().get("confirmed").asInt()).isEqualTo(1);
		World.must(World.with(Role.EVENT_OWNER, "event:" + event.substring(event.lastIndexOf('/') + 1)).get(list), 200);
		for (Http other : List.of(World.curator(), World.with(Role.AUDITOR, "platform"),
				World.with(Role.ADMIN, "platform"), World.in(ngo, Role.ORG_EDITOR),
				World.in(World.verified(), Role.ORG_OWNER))) {
			World.must(other.get(list), 403);
			World.must(other.get(list + "/counts"), 403);
		}
		World.must(World.visitor().get(list), 401);
	}

	private String seated(String event, String state) {
		String email = address();
		World.must(World.visitor().post(event + "/registrations", World.guest(email)), 202);
		assertThat(confirmed(email)).isEqualTo(state);
		return email;
	}

	private String confirm(String event, Map<String, ?> guest) {
		World.must(World.visitor().post(event + "/registrations", guest), 202);
		return confirmed(String.valueOf(guest.get("email")));
	}

	/** A double click changes nothing. */
	private String confirmed(String email) {
		String token = mail.await(email, "confirm").token();
		World.must(act("confirm", token), 200);
		return World.must(act("confirm", token), 200).json().get("state").asString();
	}

	private static Http.Answer act(String action, String token) {
		return World.visitor().post(PATH + "/" + action, World.body("token", token));
	}

	private static Http.Answer show(String token) {
		return World.must(World.visitor().header("Registration-Token", token).get(PATH), 200);
	}

	private static int sequence(Mail.Letter letter) {
		return Biweekly.parse(letter.calendar()).first().getEvents().getFirst().getSequence().getValue();
	}

	private static int seats(String event, String field) {
		return World.must(World.visitor().get(event + "/seats"), 200).json().get(field).asInt();
	}

	private static String address() {
		return UUID.randomUUID() + "@example.org";
	}

}
