package org.ashar.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.ashar.infra.platform.testing.RunningService;
import org.junit.jupiter.api.Test;

/**
 * The first requests of a service that has just started come all at once: a class that is
 * made ready on a virtual thread once stood in the way of all others for ever.
 */
class ColdStartBurstIT {

	private static final int PEOPLE = 500;

	@Test
	void fiveHundredRegistrationsAtOnceAreAllTakenDown() throws InterruptedException {
		String ngo = World.verified();
		Http owner = World.in(ngo, Role.ORG_OWNER);
		String event = World.open(owner, ngo, PEOPLE, Map.of());
		String name = World.service().context().getEnvironment().getRequiredProperty("spring.application.name");
		// A second instance beside the first, on the same database: nobody has asked it
		// anything.
		try (RunningService cold = RunningService.start(World.WithShiftingClock.class, "events",
				"--spring.application.name=" + name)) {
			assertThat(burst(cold, event)).as("every answer").isEqualTo(Set.of(202));
		}
		assertThat(owner.get(event + "/registrations/counts").json().get("unconfirmed").asInt()).isEqualTo(PEOPLE);
	}

	private static Set<Integer> burst(RunningService cold, String event) throws InterruptedException {
		Http visitor = cold.http();
		Set<Integer> answers = Collections.newSetFromMap(new ConcurrentHashMap<>());
		CountDownLatch left = new CountDownLatch(PEOPLE);
		for (int i = 0; i < PEOPLE; i++) {
			Thread.ofVirtual().start(() -> {
				try {
					answers.add(visitor.post(event + "/registrations", World.guest(UUID.randomUUID() + "@example.org"))
						.status());
				}
				finally {
					left.countDown();
				}
			});
		}
		assertThat(left.await(Duration.ofSeconds(90).toSeconds(), TimeUnit.SECONDS)).as("all are answered").isTrue();
		return answers;
	}

}
