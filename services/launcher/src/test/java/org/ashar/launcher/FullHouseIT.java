package org.ashar.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.ashar.infra.platform.testing.Http;
import org.ashar.launcher.demo.SignIn;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A conference to which more people want to come than it holds, from outside only: the
 * portal's API and the letters. 200 people, 120 seats, and some of them change their
 * minds.
 */
class FullHouseIT {

	private static final int PEOPLE = 200;

	private static final int HALL = 500;

	private static final int SEATS = 120;

	private static final int AT_ONCE = 100;

	private static final int SEATS_GIVEN_BACK = 30;

	/** Who leaves the queue before a seat becomes free, by queue number. */
	private static final List<Integer> LEAVE_THE_QUEUE = List.of(1, 7, 8, 20, 33);

	private final RunningPlatform platform = RunningPlatform.get();

	private final Post post = new Post(this.platform.mailbox());

	private final String event = open();

	private final AtomicInteger mostTaken = new AtomicInteger();

	@Test
	void neverMoreThanThereAreAndTheQueueInItsOrder() throws Exception {
		List<Guest> guests = IntStream.range(0, PEOPLE).mapToObj(this::guest).toList();
		together(guests.stream().map((guest) -> guest.does(() -> register(guest))).toList());
		AtomicBoolean over = new AtomicBoolean();
		Thread watcher = Thread.ofVirtual().start(() -> watch(over));
		List<Guest> seated = new ArrayList<>(guests.subList(0, SEATS));
		List<Guest> queue = guests.subList(SEATS, PEOPLE);
		together(guests.subList(0, AT_ONCE).stream().map((guest) -> guest.does(() -> confirm(guest, 0))).toList());
		seated.subList(AT_ONCE, SEATS).forEach((guest) -> confirm(guest, 0));
		IntStream.range(0, queue.size()).forEach((place) -> confirm(queue.get(place), place + 1));

		List<Guest> gone = LEAVE_THE_QUEUE.stream().map((number) -> queue.get(number - 1)).toList();
		gone.forEach((guest) -> act("withdraw", guest, "withdrawn"));
		List<Guest> waiting = queue.stream().filter((guest) -> !gone.contains(guest)).toList();
		List<Guest> first = waiting.subList(0, SEATS_GIVEN_BACK);
		together(seated.subList(10, 10 + SEATS_GIVEN_BACK)
			.stream()
			.map((guest) -> guest.does(() -> act("withdraw", guest, "withdrawn")))
			.toList());
		areOffered(first);
		together(first.stream().map((guest) -> guest.does(() -> act("accept", guest, "confirmed"))).toList());
		over.set(true);
		watcher.join();

		assertThat(this.mostTaken.get()).as("seen while it went on").isEqualTo(SEATS);
		JsonNode counts = organizer().get(this.event + "/registrations/counts").json();
		assertThat(counts.path("confirmed").asInt()).isEqualTo(SEATS);
		assertThat(counts.path("offered").asInt()).isZero();
		assertThat(counts.path("waitlisted").asInt()).isEqualTo(waiting.size() - SEATS_GIVEN_BACK);
		assertThat(counts.path("withdrawn").asInt()).isEqualTo(SEATS_GIVEN_BACK + gone.size());
		waiting.subList(SEATS_GIVEN_BACK, waiting.size()).forEach(this::heardOfNoSeat);
		assertThat(this.platform.isRunning()).isTrue();
	}

	/**
	 * All behind one address, as in the hall of a village, and all at the same moment.
	 * Whoever is asked to come again does so when told, under the same key.
	 */
	@Test
	void fiveHundredInOneHallRegisterAtOnceAndNobodyIsLostOrDoubled() throws Exception {
		List<Callable<Integer>> people = IntStream.range(0, HALL)
			.mapToObj(this::neighbour)
			.<Callable<Integer>>map((neighbour) -> () -> registerPatiently(neighbour))
			.toList();
		Instant begin = Instant.now();
		List<Integer> refusals = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Integer> done : threads.invokeAll(people)) {
				refusals.add(done.get());
			}
		}
		assertThat(Duration.between(begin, Instant.now())).as("refused on the way: " + refusals)
			.isLessThan(Duration.ofSeconds(60));
		JsonNode counts = organizer().get(this.event + "/registrations/counts").json();
		assertThat(counts.valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(HALL);
	}

	/** How often it was asked to come again. */
	private int registerPatiently(Guest guest) {
		Http program = guest.http().idempotencyKey(UUID.randomUUID().toString());
		int refusals = 0;
		while (true) {
			Http.Answer answer = program.post(this.event + "/registrations",
					Map.of("name", "Айгүл " + guest.number(), "email", guest.email(), "language", "ky"));
			if (answer.status() != 429 && answer.status() != 503) {
				must(answer, 202);
				return refusals;
			}
			refusals++;
			LockSupport
				.parkNanos(Duration.ofSeconds(Long.parseLong(answer.header("Retry-After").orElseThrow())).toNanos());
		}
	}

	/** All share the one line of the hall. */
	private Guest neighbour(int number) {
		String email = "neighbour-" + number + "-" + UUID.randomUUID() + "@example.org";
		return new Guest(number, email,
				new Http(this.platform.portal().toString()).language("ky").header("X-Forwarded-For", "203.0.113.7"));
	}

	/** Exactly these, each by a letter. */
	private void areOffered(List<Guest> first) {
		List<String> expected = first.stream().map(Guest::email).toList();
		Http organizer = organizer();
		Awaitility.await()
			.untilAsserted(() -> assertThat(
					must(organizer.get(this.event + "/registrations?limit=100&state=offered"), 200).json()
						.path("items")
						.valueStream()
						.map((guest) -> guest.path("email").asString()))
				.containsExactlyInAnyOrderElementsOf(expected));
		expected.forEach((email) -> this.post.await(email, (_) -> this.post.to(email).size() > 2));
	}

	/** One letter to confirm the address, one with the place in the queue. */
	private void heardOfNoSeat(Guest guest) {
		assertThat(this.post.to(guest.email())).hasSize(2);
	}

	private void register(Guest guest) {
		must(guest.http()
			.post(this.event + "/registrations",
					Map.of("name", "Гүлнара " + guest.number(), "email", guest.email(), "language", "ky")),
				202);
	}

	/** By the link of the letter; a number of 0 is a seat. */
	private void confirm(Guest guest, int number) {
		String token = token(guest, "/registrations/confirm/");
		JsonNode standing = must(guest.http().post("/api/v1/registrations/confirm", Map.of("token", token)), 200)
			.json();
		assertThat(standing.path("state").asString()).isEqualTo(number == 0 ? "confirmed" : "waitlisted");
		assertThat(standing.path("queueNumber").asInt(0)).isEqualTo(number);
	}

	private void act(String action, Guest guest, String state) {
		this.post.await(guest.email(), (_) -> this.post.to(guest.email()).size() > 1);
		String token = token(guest, "/registrations/");
		assertThat(must(guest.http().post("/api/v1/registrations/" + action, Map.of("token", token)), 200).json()
			.path("state")
			.asString()).isEqualTo(state);
	}

	/** That of the newest letter. */
	private String token(Guest guest, String path) {
		String link = this.post.await(guest.email(), (letter) -> letter.text().contains(path)).link(path);
		return link.substring(path.length());
	}

	private void watch(AtomicBoolean over) {
		Http watcher = new Http(this.platform.portal().toString()).header("X-Forwarded-For", "192.0.2.1");
		Awaitility.await().forever().pollInterval(Duration.ofMillis(100)).until(() -> {
			int taken = must(watcher.get(this.event + "/seats"), 200).json().path("taken").asInt();
			this.mostTaken.accumulateAndGet(taken, Math::max);
			return over.get();
		});
	}

	private String open() {
		Http organizer = organizer();
		String organization = must(organizer.get("/api/v1/organizations?mine=true"), 200).json()
			.at("/items/0/id")
			.asString();
		Http.Answer drafted = must(organizer.post("/api/v1/events",
				Map.of("organizationId", organization, "name", Map.of("ky", "Толук зал " + UUID.randomUUID()),
						"firstDay", "2033-06-03", "lastDay", "2033-06-04", "zone", "Asia/Bishkek", "attendance",
						"offline")),
				201);
		String path = "/api/v1/events/" + drafted.json().path("id").asString();
		long announced = must(organizer.ifMatch(drafted.version()).post(path + "/announce", null), 200).version();
		long seated = must(organizer.ifMatch(announced).put(path + "/seating", Map.of("capacity", SEATS)), 200)
			.version();
		must(organizer.ifMatch(seated).post(path + "/open-registration", null), 200);
		return path;
	}

	/** Signed in anew each time: a token lives five minutes. */
	private Http organizer() {
		String token = new SignIn(this.platform.portal(), this.platform.mailbox()).token("organizer");
		return new Http(this.platform.portal().toString()).as(token);
	}

	/** Each sits at a computer of his own. */
	private Guest guest(int number) {
		String email = "guest-" + number + "-" + UUID.randomUUID() + "@example.org";
		return new Guest(number, email, new Http(this.platform.portal().toString()).language("ky")
			.header("X-Forwarded-For", "198.51.100." + (number + 1)));
	}

	private static Http.Answer must(Http.Answer answer, int status) {
		assertThat(answer.status()).as("%s", answer).isEqualTo(status);
		return answer;
	}

	private static void together(List<Callable<Guest>> guests) throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Guest> done : threads.invokeAll(guests)) {
				done.get();
			}
		}
	}

	/** Somebody who wants to come. */
	record Guest(int number, String email, Http http) {

		Callable<Guest> does(Runnable something) {
			return () -> {
				something.run();
				return this;
			};
		}
	}

}
