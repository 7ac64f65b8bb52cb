package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

import org.ashar.events.registration.DyingService;
import org.ashar.infra.platform.sealing.Tokens;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * A second instance of the service, in a process of its own, dies between two steps of
 * seating somebody, while others are half-way too; the first one finds what it has left.
 */
class KilledServiceIT {

	private static final int PEOPLE = 60;

	private static final int SEATS = 25;

	/** By then some have a seat, and some wait. */
	private static final int STEPS_BEFORE_THE_END = 30;

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final String event = World.open(owner, ngo, SEATS, Map.of());

	@ParameterizedTest
	@EnumSource
	void whoeverWasHalfWayArrivesAndNobodyTwice(DyingService.Step last) throws Exception {
		for (int i = 0; i < PEOPLE; i++) {
			World.must(World.visitor().post(event + "/registrations", World.guest(UUID.randomUUID() + "@example.org")),
					202);
		}
		List<String> tokens = guests("unconfirmed").stream().map(guest -> token(guest.get("id").asString())).toList();
		// The first would take the steps that are left while the other warms up.
		try (World.Rest _ = World.rest();
				OtherInstance second = OtherInstance.start(DyingService.class, "--dies.after=" + last,
						"--dies.at=" + STEPS_BEFORE_THE_END,
						"--dies.event=" + event.substring(event.lastIndexOf('/') + 1))) {
			confirmUntilItDies(second.http(), tokens);
			assertThat(second.exitCode()).as("it died right after that step").isEqualTo(last.exitCode());
		}
		assertThat(guests("confirmed").size()).isLessThanOrEqualTo(SEATS);
		await().atMost(Duration.ofSeconds(60)).untilAsserted(this::whoHadAClaimHasAPlace);
		tokens.forEach(token -> World.must(confirm(World.visitor(), token), 200));
		await().atMost(Duration.ofSeconds(60)).untilAsserted(this::everybodyHasAPlaceOfHisOwn);
	}

	/**
	 * Nobody has asked again: the first instance has taken the remaining steps itself.
	 */
	private void whoHadAClaimHasAPlace() {
		assertThat(SEATS + guests("waitlisted").size()).as("claims that were taken")
			.isGreaterThanOrEqualTo(STEPS_BEFORE_THE_END);
		assertThat(guests("confirmed")).hasSize(SEATS);
		assertThat(seats().get("taken").asInt()).isEqualTo(SEATS);
		assertThat(seats().get("waiting").asInt()).isEqualTo(guests("waitlisted").size());
	}

	private void everybodyHasAPlaceOfHisOwn() {
		JsonNode seats = seats();
		List<JsonNode> waiting = guests("waitlisted");
		assertThat(guests("confirmed").size() + guests("offered").size()).isEqualTo(SEATS);
		assertThat(seats.get("taken").asInt()).isEqualTo(SEATS);
		assertThat(seats.get("waiting").asInt()).isEqualTo(waiting.size()).isEqualTo(PEOPLE - SEATS);
		assertThat(waiting.stream().map(guest -> guest.get("queueNumber").asLong()).sorted().toList())
			.isEqualTo(LongStream.rangeClosed(1, PEOPLE - SEATS).boxed().toList());
	}

	private JsonNode seats() {
		return World.must(World.visitor().get(event + "/seats"), 200).json();
	}

	private static void confirmUntilItDies(Http there, List<String> tokens) throws InterruptedException {
		List<Thread> people = new ArrayList<>();
		for (String token : tokens) {
			people.add(Thread.ofVirtual().start(() -> {
				try {
					confirm(there, token);
				}
				catch (RuntimeException cutOff) {
					// The process died while it answered: that is what this is about.
					return;
				}
			}));
		}
		for (Thread person : people) {
			person.join();
		}
	}

	private static Http.Answer confirm(Http by, String token) {
		return by.post("/api/v1/registrations/confirm", World.body("token", token));
	}

	private static String token(String id) {
		return World.service().bean(Tokens.class).issue("registration-confirm", id);
	}

	private List<JsonNode> guests(String state) {
		List<JsonNode> guests = new ArrayList<>();
		World.must(owner.get(event + "/registrations?limit=100&state=" + state), 200)
			.json()
			.get("items")
			.forEach(guests::add);
		return guests;
	}

}
