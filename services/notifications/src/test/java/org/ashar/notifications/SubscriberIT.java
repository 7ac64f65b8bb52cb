package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The journey of a subscriber, from the first form to the last letter. */
@ExtendWith(SharedWorld.class)
class SubscriberIT {

	private static final Map<String, String> TITLE = Map.of("ky", "Жаңы программа", "ru", "Новая программа", "en",
			"A new programme");

	private final World world;

	SubscriberIT(World world) {
		this.world = world;
	}

	@Test
	void aPublishedActivityReachesWhoeverFollowsItsTopic() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "ru", "at_once", "topic", topic);

		String activity = world.wire().activity(TITLE, topic);

		Received letter = world.relay().await(reader, 2).getLast();
		assertThat(letter.subject()).contains("Новая программа");
		assertThat(letter.text()).contains("тема «Здоровье»", "/activities/" + activity, "/preferences/",
				"/unsubscribe/");
		assertThat(letter.html()).contains("Новая программа", "lang=\"ru\"").doesNotContain("<img");
		assertThat(letter.header("List-Unsubscribe")).startsWith("<http://localhost:8080/unsubscribe/").endsWith(">");
		assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
		assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-generated");
	}

	@Test
	void aCodeForSigningInArrivesAtOnceAndIsNotABulkLetter() {
		String person = World.address();

		Http.Answer answer = world.service()
			.internally()
			.post("/internal/v1/sign-in-codes",
					Map.of("email", person, "code", "482913", "language", "ky", "minutes", 10));

		assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
		List<Received> letters = world.relay().to(person);
		assertThat(letters).hasSize(1);
		assertThat(letters.getFirst().text()).contains("482913", "10 мүнөт");
		assertThat(letters.getFirst().subject()).doesNotContain("482913");
		assertThat(letters.getFirst().header("List-Unsubscribe")).isEmpty();
	}

}
