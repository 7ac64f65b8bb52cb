package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The first requests of a process that has just started come all at once: a class that is
 * made ready on a virtual thread once stood in the way of all others for ever.
 */
class ColdStartBurstIT {

	private static final int PEOPLE = 500;

	@Test
	void fiveHundredRegistrationsAtOnceAreAllTakenDown() throws InterruptedException {
		String ngo = World.verified();
		Http owner = World.in(ngo, Role.ORG_OWNER);
		String event = World.open(owner, ngo, PEOPLE, Map.of());
		try (OtherInstance cold = OtherInstance.start(EventsApplication.class)) {
			assertThat(burst(cold.http(), event)).as("every answer").isEqualTo(Map.of(202, PEOPLE));
		}
		// The first instance may be days ahead in tests and call some of them late; one
		// that changes while they are counted may be counted twice.
		await().untilAsserted(() -> assertThat(
				owner.get(event + "/registrations/counts").json().valueStream().mapToInt(JsonNode::asInt).sum())
			.isEqualTo(PEOPLE));
	}

	/** How often there was which answer. */
	private static Map<Integer, Integer> burst(Http visitor, String event) throws InterruptedException {
		Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
		CountDownLatch start = new CountDownLatch(1);
		CountDownLatch left = new CountDownLatch(PEOPLE);
		for (int i = 0; i < PEOPLE; i++) {
			Thread.ofVirtual().start(() -> {
				try {
					start.await();
					int status = visitor.post(event + "/registrations", World.guest(UUID.randomUUID() + "@example.org"))
						.status();
					answers.computeIfAbsent(status, _ -> new AtomicInteger()).incrementAndGet();
				}
				catch (InterruptedException ended) {
					Thread.currentThread().interrupt();
				}
				finally {
					left.countDown();
				}
			});
		}
		start.countDown();
		assertThat(left.await(5, TimeUnit.MINUTES)).as("all are answered").isTrue();
		return answers.entrySet()
			.stream()
			.collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, counted -> counted.getValue().get()));
	}

}
