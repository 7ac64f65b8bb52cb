package org.ashar.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ashar.events.registration.DyingService;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two instances write to the same guests, and one of them dies right after it has written
 * to one: nobody is left out, and nobody has two letters.
 */
class KilledMailingIT {

	private static final int GUESTS = 600;

	private static final int BEFORE_THE_END = 10;

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final String event = World.open(owner, ngo, GUESTS, Map.of());

	@Test
	void everybodyHasOneLetterAlthoughOneOfTwoDiesInTheMiddle() {
		List<String> guests = Crowd.enter(owner, event, GUESTS, "ru");
		String path = event + "/messages";
		Map<String, String> text = Map.of("ru", "Новый зал");
		Http.Answer composed = World.must(owner.post(path, Map.of("subject", text, "body", text)), 201);
		String one = path + "/" + composed.json().get("id").asString();
		Http.Answer asked = World.must(owner.ifMatch(composed.version()).post(one + "/send", Map.of("fallback", false)),
				200);
		String id = event.substring(event.lastIndexOf('/') + 1);
		try (OtherInstance second = OtherInstance.start(DyingService.class, "--dies.after=" + DyingService.Step.WRITE,
				"--dies.at=" + BEFORE_THE_END, "--dies.event=" + id)) {
			World.must(World.with(Role.EVENT_MODERATOR, "event:" + id)
				.ifMatch(asked.version())
				.post(one + "/approve", null), 200);
			assertThat(second.exitCode()).as("it died right after it had written to somebody")
				.isEqualTo(DyingService.Step.WRITE.exitCode());
		}
		await().atMost(Duration.ofSeconds(60))
			.until(() -> World.must(owner.get(one), 200).json().get("state").asString().equals("sent"));
		JsonNode sent = owner.get(one).json();
		assertThat(sent.get("written").asInt()).isEqualTo(GUESTS);
		Map<String, Long> letters = new Mail().counts("message", Set.copyOf(guests));
		assertThat(guests).allSatisfy(guest -> assertThat(letters).containsEntry(guest, 1L));
	}

}
