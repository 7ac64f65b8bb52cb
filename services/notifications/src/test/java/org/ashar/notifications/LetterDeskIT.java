package org.ashar.notifications;

import static org.ashar.notifications.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.ashar.infra.platform.security.Grant;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/** Those who look after letters see numbers, and what was sent to a person who asks. */
@ExtendWith(SharedWorld.class)
class LetterDeskIT {

	private static final String PATH = "/api/v1/inquiries";

	private final World world;

	LetterDeskIT(World world) {
		this.world = world;
	}

	@Test
	void whatWasSentToAPersonIsToldForAReasonThatIsKept() {
		String topic = world.wire().topic();
		String reader = World.address();
		String token = world.subscribe(reader, "ru", "at_once", "topic", topic);
		world.wire().activity(Map.of("ru", "Программа"), topic);
		world.relay().await(reader, 2);
		world.awaitQuiet();
		Http manager = manager();
		String reason = "Asked by telephone " + topic;
		Http.Answer answer = manager.post(PATH, Map.of("email", reader.toUpperCase(Locale.ROOT), "reason", reason));
		assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
		assertThat(answer.header("Cache-Control")).contains("no-store");
		JsonNode history = answer.json();
		assertThat(history.at("/subscriber/status").asString()).isEqualTo("active");
		assertThat(history.at("/subscriptions/0/frequency").asString()).isEqualTo("at_once");
		assertThat(history.path("letters").findValuesAsString("kind")).containsExactly("update", "confirmation");
		assertThat(answer.text()).doesNotContain(reader);

		Http.Answer made = manager().get(PATH);
		JsonNode last = made.json().at("/items/0");
		assertThat(last.path("reason").asString()).isEqualTo(reason);
		assertThat(last.path("account").asString()).isNotBlank();
		assertThat(made.text()).doesNotContain(reader);
		assertThat(world.service().bean(MongoOperations.class).findAll(Document.class, "inquiries").toString())
			.contains(reason)
			.doesNotContain(reader);

		world.http().header("Subscriber-Token", token).get("/api/v1/preferences");
		JsonNode nobody = manager.post(PATH, Map.of("email", World.address(), "reason", reason)).json();
		assertThat(nobody.path("subscriber").isObject()).isFalse();
		assertThat(nobody.path("letters")).isEmpty();
	}

	@Test
	void ofThoseWhoWereToldMuchTheNewestLettersAreRead() {
		String reader = World.address();
		world.subscribe(reader, "ru", "at_once", "topic", world.wire().topic());
		new Readers(world.service()).telling(reader, 150);
		TouchedDocuments touched = world.service().bean(TouchedDocuments.class);
		touched.take();

		JsonNode history = manager().post(PATH, Map.of("email", reader, "reason", "Asked by telephone")).json();
		assertThat(touched.take().get("letterRolls")).isEqualTo(100);
		assertThat(history.path("letters").findValuesAsString("kind")).containsExactly("confirmation");
	}

	@Test
	void withoutAReasonOrTheRoleNothingIsTold() {
		Map<String, String> question = Map.of("email", World.address(), "reason", "Asked by telephone");
		assertRefused(manager().post(PATH, Map.of("email", World.address(), "reason", " ")), 400, "invalid-request",
				"en");
		assertRefused(manager().post(PATH, Map.of("email", "nobody", "reason", "why")), 400, "invalid-request", "en");
		assertRefused(world.http().language("en").post(PATH, question), 401, "unauthenticated", "en");
		Http curator = world.service().with(new Grant(Role.CURATOR, Grant.PLATFORM, world.now(), null)).language("en");
		assertRefused(curator.post(PATH, question), 403, "forbidden", "en");
		assertRefused(curator.get(PATH), 403, "forbidden", "en");
		assertRefused(curator.get("/api/v1/deliverability"), 403, "forbidden", "en");
	}

	@Test
	void whatComesOfLettersIsToldInNumbers() {
		String topic = world.wire().topic();
		String domain = topic + ".example.org";
		String reader = "reader@" + domain;
		world.subscribe(reader, "ru", "weekly", "topic", topic);
		JsonNode numbers = Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> manager().get("/api/v1/deliverability").json(), found -> sent(found, domain) == 1);
		assertThat(numbers.path("days").size()).isPositive();
		assertThat(numbers.path("letters").isObject()).isTrue();
		for (String period : new String[] { "?from=2026-02-30", "?from=2001-01-01&to=2026-01-01",
				"?from=2090-01-01" }) {
			assertRefused(manager().get("/api/v1/deliverability" + period), 400, "invalid-request", "en");
		}
	}

	private static long sent(JsonNode numbers, String domain) {
		return StreamSupport.stream(numbers.path("domains").spliterator(), false)
			.filter(each -> each.path("domain").asString().equals(domain))
			.mapToLong(each -> each.at("/outcomes/sent").asLong())
			.sum();
	}

	private Http manager() {
		return world.service()
			.with(new Grant(Role.NOTIFICATION_MANAGER, Grant.PLATFORM, world.now(), null))
			.language("en");
	}

}
