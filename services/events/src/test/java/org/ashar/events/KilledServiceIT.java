package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.ashar.infra.platform.sealing.Tokens;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/**
 * A second instance of the service, in a process of its own, is killed while it seats
 * people; the first one finds what it has left.
 */
class KilledServiceIT {

	private static final int PEOPLE = 60;

	private static final int SEATS = 25;

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final String event = World.open(owner, ngo, SEATS, Map.of());

	@ParameterizedTest
	@ValueSource(ints = 20)
	void whoeverWasHalfWayArrivesAndNobodyTwice(int answersBeforeTheEnd) throws Exception {
		for (int i = 0; i < PEOPLE; i++) {
			World.must(World.visitor().post(event + "/registrations", World.guest(UUID.randomUUID() + "@example.org")),
					202);
		}
		List<String> tokens = guests("unconfirmed").stream().map(guest -> token(guest.get("id").asString())).toList();
		int port = freePort();
		Process second = start(port);
		try {
			Http there = new Http("http://127.0.0.1:" + port);
			await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> there.get(event).status() == 200);
			killAmid(second, there, tokens, answersBeforeTheEnd);
		}
		finally {
			second.destroyForcibly().onExit().join();
		}
		assertThat(guests("confirmed").size()).isLessThanOrEqualTo(SEATS);
		tokens.forEach(token -> World.must(confirm(World.visitor(), token), 200));
		await().atMost(Duration.ofSeconds(30)).untilAsserted(this::everybodyHasAPlaceOfHisOwn);
	}

	private void everybodyHasAPlaceOfHisOwn() {
		JsonNode seats = World.must(World.visitor().get(event + "/seats"), 200).json();
		List<JsonNode> waiting = guests("waitlisted");
		assertThat(guests("confirmed").size() + guests("offered").size()).isEqualTo(SEATS);
		assertThat(seats.get("taken").asInt()).isEqualTo(SEATS);
		assertThat(seats.get("waiting").asInt()).isEqualTo(waiting.size()).isEqualTo(PEOPLE - SEATS);
		assertThat(waiting.stream().map(guest -> guest.get("queueNumber").asLong()).sorted().toList())
			.isEqualTo(LongStream.rangeClosed(1, PEOPLE - SEATS).boxed().toList());
	}

	private static void killAmid(Process second, Http there, List<String> tokens, int answers)
			throws InterruptedException {
		CountDownLatch answered = new CountDownLatch(answers);
		List<Thread> people = new ArrayList<>();
		for (String token : tokens) {
			people.add(Thread.ofVirtual().start(() -> {
				try {
					confirm(there, token);
					answered.countDown();
				}
				catch (RuntimeException cutOff) {
					// The process was killed while it answered: that is what this is
					// about.
					return;
				}
			}));
		}
		answered.await();
		second.destroyForcibly();
		for (Thread person : people) {
			person.join();
		}
	}

	private static Http.Answer confirm(Http by, String token) {
		return by.post("/api/v1/registrations/confirm", World.body("token", token));
	}

	/**
	 * On the database of the first instance; by another name, so that the broker does not
	 * wait for the dead one of a group.
	 */
	private static Process start(int port) throws IOException {
		Environment told = World.service().context().getEnvironment();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
						EventsApplication.class.getName(), "--server.port=" + port,
						"--spring.application.name=events-" + UUID.randomUUID(),
						"--spring.mongodb.database=" + told.getRequiredProperty("spring.application.name")));
		Stream
			.of("ashar.embedded", "ashar.mongo-uri", "ashar.kafka", "ashar.smtp-uri", "ashar.public-url",
					"ashar.internal-secret", "ashar.portal.client-secret", "ashar.seal-keys", "ashar.token-keys",
					"ashar.services.identity.url")
			.forEach(name -> command.add("--" + name + "=" + told.getRequiredProperty(name)));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
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
