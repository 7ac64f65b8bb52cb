package org.ashar.events;

import java.time.Duration;
import java.util.ArrayList;
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

	/**
	 * One does, unless the first has written to all before the other one, which is new,
	 * has come so far.
	 */
	private static final int MESSAGES = 10;

	private final String ngo = World.verified();

	private final Http owner = World.in(ngo, Role.ORG_OWNER);

	private final String event = World.open(owner, ngo, GUESTS, Map.of());

	private final String path = event + "/messages";

	private final String id = event.substring(event.lastIndexOf('/') + 1);

	@Test
	void everybodyHasOneLetterAlthoughOneOfTwoDiesInTheMiddle() {
		List<String> guests = Crowd.enter(owner, event, GUESTS, "ru");
		List<String> messages = new ArrayList<>();
		try (OtherInstance second = OtherInstance.start(DyingService.class, "--dies.after=" + DyingService.Step.WRITE,
				"--dies.at=" + BEFORE_THE_END, "--dies.event=" + id)) {
			while (!second.hasDied() && messages.size() < MESSAGES) {
				String message = released();
				messages.add(message);
				await().atMost(Duration.ofMinutes(3)).until(() -> second.hasDied() || isSent(message));
			}
			assertThat(second.exitCode()).as("it died right after it had written to somebody")
				.isEqualTo(DyingService.Step.WRITE.exitCode());
		}
		for (String message : messages) {
			await().atMost(Duration.ofMinutes(3)).until(() -> isSent(message));
			assertThat(owner.get(message).json().get("written").asInt()).isEqualTo(GUESTS);
		}
		Map<String, Long> letters = new Mail().counts("message", Set.copyOf(guests), messages.size());
		assertThat(guests).allSatisfy(guest -> assertThat(letters).containsEntry(guest, (long) messages.size()));
	}

	private String released() {
		Map<String, String> text = Map.of("ru", "Новый зал");
		Http.Answer composed = World.must(owner.post(path, Map.of("subject", text, "body", text)), 201);
		String message = path + "/" + composed.json().get("id").asString();
		Http.Answer asked = World
			.must(owner.ifMatch(composed.version()).post(message + "/send", Map.of("fallback", false)), 200);
		World.must(World.with(Role.EVENT_MODERATOR, "event:" + id)
			.ifMatch(asked.version())
			.post(message + "/approve", null), 200);
		return message;
	}

	private boolean isSent(String message) {
		return World.must(owner.get(message), 200).json().get("state").asString().equals("sent");
	}

}
