package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.ashar.infra.platform.sealing.Tokens;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.ashar.infra.platform.testing.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The whole crowd at once, and at two instances of the service: 200 people want 120
 * seats, and some of them change their minds.
 */
class NeverMoreSeatsThanCapacityIT {

	private static final int PEOPLE = 200;

	private static final int SEATS = 120;

	private static final int FICKLE = 30;

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final String event = World.open(owner, ngo, SEATS, Map.of());

	private final RunningService second = RunningService.start(World.WithShiftingClock.class, "events",
			"--spring.application.name="
					+ World.service().context().getEnvironment().getRequiredProperty("spring.application.name"));

	private final AtomicInteger visits = new AtomicInteger();

	@AfterEach
	void stop() {
		second.close();
	}

	@Test
	void neverMoreThanThereAreAndTheQueueInItsOrder() throws Exception {
		together(IntStream.range(0, PEOPLE).mapToObj(_ -> register()).toList());
		List<String> ids = guests(null).stream().map(guest -> guest.get("id").asString()).toList();
		assertThat(ids).hasSize(PEOPLE);
		AtomicBoolean done = new AtomicBoolean();
		Thread watcher = Thread.ofVirtual().start(() -> watch(done));
		List<Boolean> seated = together(ids.stream().map(this::confirmAndThinkAgain).toList());
		long withdrawn = seated.stream().filter(left -> left).count();
		await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(taken()).isEqualTo(SEATS));
		done.set(true);
		watcher.join();
		assertThat(overbooked).as("seen while it went on").isFalse();
		assertThat(withdrawn).isPositive();
		// What was claimed is written a moment later.
		await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
			assertThat(guests("confirmed").size() + guests("offered").size()).isEqualTo(SEATS);
			assertThat(guests("waitlisted")).hasSize(PEOPLE - SEATS - (int) withdrawn);
			queueIsExact();
		});
	}

	private volatile boolean overbooked;

	/** The first numbers were offered a seat, the others wait, and none is missing. */
	private void queueIsExact() {
		List<Long> offered = numbers("offered");
		List<Long> waiting = numbers("waitlisted");
		assertThat(offered).isEqualTo(LongStream.rangeClosed(1, offered.size()).boxed().toList());
		assertThat(waiting)
			.isEqualTo(LongStream.rangeClosed(offered.size() + 1L, offered.size() + waiting.size()).boxed().toList());
	}

	private List<Long> numbers(String state) {
		return guests(state).stream().map(guest -> guest.get("queueNumber").asLong()).sorted().toList();
	}

	private void watch(AtomicBoolean done) {
		while (!done.get()) {
			overbooked |= taken() > SEATS;
			overbooked |= confirmedAtOnce() > SEATS;
		}
	}

	/**
	 * While one page after the other is read, one leaves whom we have counted and another
	 * comes whom we shall count. Who is found twice had a seat all the time between.
	 */
	private int confirmedAtOnce() {
		Set<String> before = ids(guests("confirmed"));
		if (before.size() > SEATS) {
			before.retainAll(ids(guests("confirmed")));
		}
		return before.size();
	}

	private static Set<String> ids(List<JsonNode> guests) {
		return guests.stream().map(guest -> guest.get("id").asString()).collect(Collectors.toCollection(HashSet::new));
	}

	private Callable<Boolean> register() {
		return () -> {
			World.must(visitor().post(event + "/registrations", World.guest(UUID.randomUUID() + "@example.org")), 202);
			return true;
		};
	}

	/**
	 * True for somebody who had a seat and gave it back. Everybody clicks twice at once.
	 */
	private Callable<Boolean> confirmAndThinkAgain(String id) {
		boolean fickle = Math.floorMod(id.hashCode(), PEOPLE) < 2 * FICKLE;
		return () -> {
			CompletableFuture<String> otherClick = CompletableFuture
				.supplyAsync(() -> act("confirm", token("registration-confirm", id)), Thread::startVirtualThread);
			String state = act("confirm", token("registration-confirm", id));
			// Between two looks somebody who waits may have been offered a seat.
			assertThat(new HashSet<>(List.of(state, otherClick.join())))
				.isSubsetOf(state.equals("confirmed") ? Set.of("confirmed") : Set.of("waitlisted", "offered"));
			if (!fickle || !state.equals("confirmed")) {
				return false;
			}
			assertThat(act("withdraw", token("registration-manage", id))).isEqualTo("withdrawn");
			return true;
		};
	}

	/** Every other one comes to the second instance. */
	private Http visitor() {
		return visits.incrementAndGet() % 2 == 0 ? second.http() : World.visitor();
	}

	private String act(String action, String token) {
		return World.must(visitor().post("/api/v1/registrations/" + action, World.body("token", token)), 200)
			.json()
			.get("state")
			.asString();
	}

	private static String token(String purpose, String id) {
		return World.service().bean(Tokens.class).issue(purpose, id);
	}

	private int taken() {
		return World.must(World.visitor().get(event + "/seats"), 200).json().get("taken").asInt();
	}

	private List<JsonNode> guests(String state) {
		List<JsonNode> guests = new ArrayList<>();
		String filter = event + "/registrations?limit=100" + (state == null ? "" : "&state=" + state);
		Function<String, JsonNode> page = after -> World.must(owner.get(filter + after), 200).json();
		JsonNode read = page.apply("");
		read.get("items").forEach(guests::add);
		while (!read.get("next").isNull()) {
			read = page.apply("&after=" + read.get("next").asString());
			read.get("items").forEach(guests::add);
		}
		return guests;
	}

	private static List<Boolean> together(List<Callable<Boolean>> people) throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
			List<Boolean> answers = new ArrayList<>();
			for (Future<Boolean> answer : threads.invokeAll(people)) {
				answers.add(answer.get());
			}
			return answers;
		}
	}

}
