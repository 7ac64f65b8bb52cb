package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.google.zxing.ReaderException;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/** The door: devices that come back with what they have seen, and what it comes to. */
class CheckinIT {

	private static final String DEVICES = "/api/v1/devices";

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final Mail mail = new Mail();

	private final String event = World.open(owner, ngo, 50, Map.of());

	@Test
	void aDeviceTakesNameAndCategoryAlongAndNothingElse() {
		World.concept("stakeholder-group", "ngo");
		Mail.Letter seat = seated(event, "group", "ngo", "needs", "Диета", "affiliation", "Уюм");
		Http gate = enrol("Башкы эшик");
		JsonNode briefing = World.must(gate.get(DEVICES + "/briefing"), 200).json();
		assertThat(event).endsWith(briefing.get("eventId").asString());
		assertThat(briefing.at("/keys/0").propertyNames()).contains("kid", "x", "y").doesNotContain("d");
		JsonNode guest = World.must(gate.get(DEVICES + "/guests"), 200).json().get("items").get(0);
		assertThat(guest.propertyNames()).containsExactlyInAnyOrder("id", "name", "category", "ticket");
		assertThat(guest.get("ticket").asString()).isEqualTo("unused");
		assertThat(send(gate, scan("in", "ticket", ticket(seat)))).containsExactly("counted");
		assertThat(gate.get(DEVICES + "/guests").json().at("/items/0/ticket").asString()).isEqualTo("inside");
	}

	@Test
	void twoDevicesSeeTheSameTicketAndTheFirstByOurClockCounts() throws Exception {
		String ticket = ticket(seated());
		Http gate = enrol("Gate");
		Http garden = enrol("Garden");
		Instant now = World.CLOCK.instant();
		// The gate's clock is two hours fast: what it saw was before what the garden saw.
		Map<String, Object> early = scan("in", "ticket", ticket, "at", now.plus(Duration.ofHours(2)).minusSeconds(60));
		assertThat(send(garden, now, scan("in", "ticket", ticket, "at", now.minusSeconds(30))))
			.containsExactly("counted");
		assertThat(send(gate, now.plus(Duration.ofHours(2)), early)).containsExactly("counted");
		assertThat(send(gate, now.plus(Duration.ofHours(2)), early)).as("sent twice").containsExactly("counted");
		JsonNode seen = attendance("").get(0);
		assertThat(seen.get("visits")).hasSize(1);
		assertThat(
				World.must(owner.post(event + "/registrations/search", Map.of("wanted", Map.of("arrived", true))), 200)
					.json()
					.get("items"))
			.as("the list knows who has come")
			.hasSize(1);
		assertThat(seen.get("attempts")).hasSize(1);
		assertThat(seen.get("flags").toString()).isEqualTo("[\"again\"]");
		assertThat(seen.at("/visits/0/by").asString()).isNotEqualTo(seen.at("/attempts/0/by").asString());
		assertThat(Instant.parse(seen.at("/visits/0/in").asString())).isBefore(now.minusSeconds(50));
	}

	@Test
	void whatIsNoGoodTicketIsKeptAndLetsNobodyIn() throws Exception {
		String ticket = ticket(seated());
		String forged = ticket.substring(0, ticket.length() - 10) + (ticket.endsWith("A") ? "B" : "A").repeat(10);
		String elsewhere = World.open(owner, ngo, 5, Map.of());
		String foreign = ticket(seated(elsewhere));
		Http gate = enrol("Gate");
		assertThat(send(gate, scan("in", "ticket", forged), scan("in", "ticket", foreign),
				scan("in", "registrationId", UUID.randomUUID()), scan("in")))
			.containsExactly("refused", "refused", "refused", "refused");
		assertThat(attendance("")).isEmpty();
		assertThat(World.must(owner.get(event + "/attendance/refused"), 200).json().get("items").valueStream())
			.extracting(refused -> refused.get("why").asString())
			.containsExactlyInAnyOrder("forged", "foreign", "unknown", "unknown");
	}

	@Test
	void whoIsNotOnTheListWhoHasWithdrawnAndWhoJustComesAreLetInAndFlagged() throws Exception {
		Mail.Letter gone = seated();
		String ticket = ticket(gone);
		Mail.Letter late = seated();
		Http gate = enrol("Gate");
		World.must(World.visitor().post("/api/v1/registrations/withdraw", Map.of("token", gone.token())), 200);
		UUID walkIn = UUID.randomUUID();
		World.CLOCK.forward(Duration.ofMinutes(1));
		assertThat(send(gate, scan("in", "ticket", ticket, "listed", true),
				scan("in", "ticket", ticket(late), "listed", false),
				scan("in", "walkIn", walkIn, "name", "Токтогул Кыргыз", "category", "media", "at",
						World.CLOCK.instant().minusSeconds(5)),
				scan("out", "walkIn", walkIn)))
			.containsExactly("counted", "counted", "counted", "counted");
		assertThat(attendance("?flag=withdrawn")).hasSize(1);
		assertThat(attendance("?flag=confirmed-since")).hasSize(1);
		JsonNode walked = attendance("?flag=walk-in").get(0);
		assertThat(walked.get("name").asString()).isEqualTo("Токтогул Кыргыз");
		assertThat(walked.at("/visits/0/out").isNull()).isFalse();
		assertThat(World.service().bean(MongoOperations.class).findAll(Document.class, "door-scans").toString())
			.as("sealed")
			.doesNotContain("Токтогул");
	}

	@Test
	void whoeverSendsAtTheSameMomentLosesNothing() throws Exception {
		String ticket = ticket(seated());
		List<Http> doors = List.of(enrol("1"), enrol("2"), enrol("3"), enrol("4"));
		Instant now = World.CLOCK.instant();
		try (ExecutorService hands = Executors.newFixedThreadPool(doors.size())) {
			List<Future<List<String>>> sent = new ArrayList<>();
			for (int i = 0; i < 40; i++) {
				Http door = doors.get(i % doors.size());
				Instant at = now.minusSeconds(1000 - i);
				sent.add(hands.submit(() -> send(door, now, scan("in", "ticket", ticket, "at", at))));
			}
			for (Future<List<String>> one : sent) {
				one.get();
			}
		}
		JsonNode seen = attendance("").get(0);
		assertThat(seen.get("visits")).hasSize(1);
		assertThat(seen.get("attempts")).hasSize(39);
		assertThat(Instant.parse(seen.at("/visits/0/in").asString())).isBetween(now.minusSeconds(1001),
				now.minusSeconds(999));
	}

	@Test
	void onlyWhoStandsAtTheDoorEnrolsDevicesAndALostOneIsNotBelieved() {
		String id = event.substring(event.lastIndexOf('/') + 1);
		Http staff = World.with(Role.CHECK_IN, "event:" + id);
		JsonNode device = World.must(staff.post(event + "/devices", Map.of("name", "Door")), 201).json();
		World.must(
				World.with(Role.CHECK_IN, "event:" + UUID.randomUUID()).post(event + "/devices", Map.of("name", "x")),
				403);
		World.must(World.visitor().post(event + "/devices", Map.of("name", "x")), 401);
		for (String closed : List.of("/attendance", "/attendance/refused", "/devices", "/registrations")) {
			World.must(staff.get(event + closed), 403);
		}
		Http door = World.visitor().header("Device-Token", device.get("token").asString());
		World.must(door.get(DEVICES + "/briefing"), 200);
		World.must(World.visitor().header("Device-Token", "forged").get(DEVICES + "/guests"), 404);
		World.must(World.visitor().get(DEVICES + "/guests"), 400);
		World.must(owner.post(event + "/devices/" + device.get("id").asString() + "/revoke", null), 200);
		World.must(door.get(DEVICES + "/guests"), 410);
		World.must(door.post(DEVICES + "/scans", body(World.CLOCK.instant(), scan("in"))), 410);
	}

	@Test
	void afterTheEventTheListIsGoneAndWhatWasSeenIsStillTaken() throws Exception {
		String day = World.today(ZoneId.of("Asia/Bishkek")).toString();
		String today = World.make(owner, World.event(ngo, "firstDay", day, "lastDay", day), "announce");
		World.seat(owner, today, 5, Map.of());
		World.must(World.act(owner, today, "open-registration", null), 200);
		String ticket = ticket(seated(today));
		Http gate = enrol(today, "Gate");
		Instant then = World.CLOCK.instant();
		World.CLOCK.forward(Duration.ofDays(2));
		World.must(gate.get(DEVICES + "/guests"), 409);
		assertThat(send(gate, scan("in", "ticket", ticket, "at", then))).containsExactly("counted");
		World.CLOCK.forward(Duration.ofDays(14));
		World.must(gate.post(DEVICES + "/scans", body(World.CLOCK.instant(), scan("in", "ticket", ticket))), 409);
		World.must(World.in(ngo, Role.ORG_OWNER).post(today + "/devices", Map.of("name", "late")), 409);
	}

	@Test
	void rubbishIsRefusedAsAWhole() {
		Http gate = enrol("Gate");
		Instant now = World.CLOCK.instant();
		for (Map<String, Object> bad : List.<Map<String, Object>>of(Map.of(), Map.of("clock", now),
				Map.of("clock", now, "scans", List.of()), body(now, scan("sideways")),
				body(now, scan("in", "id", "42")), body(now, scan("in", "at", "noon")),
				body(now, scan("in", "name", "a\r\nb", "walkIn", UUID.randomUUID())),
				Map.of("clock", now, "scans", Collections.nCopies(201, scan("in"))))) {
			World.must(gate.post(DEVICES + "/scans", bad), 400);
		}
		assertThat(attendance("")).isEmpty();
	}

	private JsonNode attendance(String query) {
		return World.must(owner.get(event + "/attendance" + query), 200).json().get("items");
	}

	private Http enrol(String name) {
		return enrol(event, name);
	}

	private Http enrol(String at, String name) {
		JsonNode device = World.must(owner.post(at + "/devices", Map.of("name", name)), 201).json();
		return World.visitor().header("Device-Token", device.get("token").asString());
	}

	@SafeVarargs
	private static List<String> send(Http door, Map<String, Object>... scans) {
		return send(door, World.CLOCK.instant(), scans);
	}

	@SafeVarargs
	private static List<String> send(Http door, Instant clock, Map<String, Object>... scans) {
		return World.must(door.post(DEVICES + "/scans", body(clock, scans)), 200)
			.json()
			.get("outcomes")
			.valueStream()
			.map(JsonNode::asString)
			.toList();
	}

	@SafeVarargs
	private static Map<String, Object> body(Instant clock, Map<String, Object>... scans) {
		return Map.of("clock", clock, "scans", List.of(scans));
	}

	private static Map<String, Object> scan(String direction, Object... more) {
		Map<String, Object> scan = new HashMap<>(
				Map.of("id", UUID.randomUUID(), "direction", direction, "listed", true, "at", World.CLOCK.instant()));
		for (int i = 0; i < more.length; i += 2) {
			scan.put(String.valueOf(more[i]), more[i + 1]);
		}
		return scan;
	}

	private static String ticket(Mail.Letter seat) {
		try {
			return Camera.read(Base64.getDecoder().decode(seat.content().at("/ticket/png").asString()));
		}
		catch (IOException | ReaderException unreadable) {
			throw new AssertionError(unreadable);
		}
	}

	private Mail.Letter seated() {
		return seated(event);
	}

	private Mail.Letter seated(String at, Object... more) {
		String email = UUID.randomUUID() + "@example.org";
		Map<String, Object> guest = new HashMap<>(World.guest(email));
		for (int i = 0; i < more.length; i += 2) {
			guest.put(String.valueOf(more[i]), more[i + 1]);
		}
		World.must(World.visitor().post(at + "/registrations", guest), 202);
		World.must(World.visitor()
			.post("/api/v1/registrations/confirm", Map.of("token", mail.await(email, "confirm").token())), 200);
		return mail.await(email, "seat");
	}

}
