package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.sealing.Tokens;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * A seat costs its registration one look and one writing; all else is shared by the
 * crowd.
 */
class SeatCostIT {

	private static final int PEOPLE = 160;

	private static final int AT_ONCE = 32;

	@Test
	void whatOneSeatCostsTheStore() {
		String ngo = World.verified();
		Http owner = World.in(ngo, Role.ORG_OWNER);
		String event = World.open(owner, ngo, PEOPLE / 2, Map.of());
		// They look at the events of all tests before, and the more often the slower it
		// is.
		try (World.Rest _ = World.rest()) {
			whatTheyCost(owner, event);
		}
	}

	private void whatTheyCost(Http owner, String event) {
		World.COMMANDS.take();
		together(IntStream.range(0, PEOPLE).mapToObj(i -> "guest" + i + "@example.org").toList(),
				email -> World.must(World.visitor().post(event + "/registrations", World.guest(email)), 202));
		Map<String, Integer> taken = World.COMMANDS.take();
		List<String> tokens = tokens(owner, event);
		World.COMMANDS.take();
		together(tokens, token -> World
			.must(World.visitor().post("/api/v1/registrations/confirm", World.body("token", token)), 200));
		Map<String, Integer> seated = World.COMMANDS.take();
		LoggerFactory.getLogger(getClass()).info("{} registrations: {}; seats or numbers: {}", PEOPLE, taken, seated);

		assertThat(perPerson(taken, "attendances")).isLessThan(1.1);
		assertThat(perPerson(seated, "attendances")).isZero();
		assertThat(perPerson(seated, "events")).as("read once for all who look").isLessThan(0.3);
		assertThat(perPerson(seated, "seatBooks")).as("shared commits").isLessThan(1.0);
		assertThat(perPerson(seated, "registrations")).as("one look, one writing, and the relay's share")
			.isLessThan(4.0);
	}

	private static double perPerson(Map<String, Integer> commands, String collection) {
		return commands.entrySet()
			.stream()
			.filter(command -> command.getKey().endsWith(" " + collection))
			.mapToInt(Map.Entry::getValue)
			.sum() / (double) PEOPLE;
	}

	private static List<String> tokens(Http owner, String event) {
		Tokens tokens = World.service().bean(Tokens.class);
		return IntStream.of(0, 1)
			.boxed()
			.flatMap(page -> ids(owner, event, page))
			.map(id -> tokens.issue("registration-confirm", id))
			.toList();
	}

	private static Stream<String> ids(Http owner, String event, int page) {
		String list = event + "/registrations?limit=100";
		String after = page == 0 ? "" : "&after=" + World.must(owner.get(list), 200).json().get("next").asString();
		return World.must(owner.get(list + after), 200)
			.json()
			.get("items")
			.valueStream()
			.map(guest -> guest.get("id").asString());
	}

	private static void together(List<String> people, Consumer<String> deed) {
		try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
			List<CompletableFuture<Void>> done = people.stream()
				.map(one -> CompletableFuture.runAsync(() -> deed.accept(one), threads))
				.toList();
			done.forEach(CompletableFuture::join);
		}
	}

}
