package org.ashar.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The hall of a village in which all want to come, at the same moment and from one line:
 * from outside only, by the portal's API.
 */
class FullHouseIT {

	private static final int HALL = 500;

	private static final int SEATS = 120;

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

	private final RunningPlatform platform = RunningPlatform.get();

	private final String event = open();

	/**
	 * Whoever is asked to come again does so when told, under the same key.
	 */
	@Test
	void fiveHundredInOneHallRegisterAtOnceAndNobodyIsLostOrDoubled() throws Exception {
		List<Callable<Duration>> people = IntStream.range(0, HALL)
			.mapToObj(this::neighbour)
			.<Callable<Duration>>map((neighbour) -> () -> registerPatiently(neighbour))
			.toList();
		List<Duration> waits = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Duration> done : threads.invokeAll(people)) {
				waits.add(done.get());
			}
		}
		assertThat(waits).as("for so long they were put off").allMatch((wait) -> wait.compareTo(LONGEST_WAIT) < 0);
		JsonNode counts = organizer().get(this.event + "/registrations/counts").json();
		assertThat(counts.valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(HALL);
	}

	/**
	 * For how long the limits have put her off in all: that does not depend on how much
	 * the machine does in a second.
	 */
	private Duration registerPatiently(Guest guest) {
		Http program = guest.http().idempotencyKey(UUID.randomUUID().toString());
		Duration wait = Duration.ZERO;
		while (true) {
			Http.Answer answer = program.post(this.event + "/registrations",
					Map.of("name", "Айгүл " + guest.number(), "email", guest.email(), "language", "ky"));
			if (answer.status() != 429 && answer.status() != 503) {
				must(answer, 202);
				return wait;
			}
			Duration told = Duration.ofSeconds(Long.parseLong(answer.header("Retry-After").orElseThrow()));
			wait = (answer.status() == 429) ? wait.plus(told) : wait;
			LockSupport.parkNanos(told.toNanos());
		}
	}

	/** All share the one line of the hall. */
	private Guest neighbour(int number) {
		String email = "neighbour-" + number + "-" + UUID.randomUUID() + "@example.org";
		return new Guest(number, email,
				new Http(this.platform.portal().toString()).language("ky").header("X-Forwarded-For", "203.0.113.7"));
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
		return new SignedIn(this.platform, "organizer").http();
	}

	private static Http.Answer must(Http.Answer answer, int status) {
		assertThat(answer.status()).as("%s", answer).isEqualTo(status);
		return answer;
	}

	/** Somebody who wants to come. */
	record Guest(int number, String email, Http http) {
	}

}
