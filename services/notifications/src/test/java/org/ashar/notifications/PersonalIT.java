package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People take along what is kept of them, and are forgotten when they ask; whoever was
 * only passed a letter is not.
 */
@ExtendWith(SharedWorld.class)
class PersonalIT {

	private static final Pattern CODE = Pattern.compile("(?m)^\\s+(\\d{8})$");

	private final World world;

	PersonalIT(World world) {
		this.world = world;
	}

	@Test
	void whoeverHasTheMailboxGetsAllThatIsKeptAndTheCodeWorksOnce() {
		String topic = world.wire().topic();
		String reader = World.address();
		Http me = me(world.subscribe(reader, "ru", "daily", "topic", topic));
		String code = code(me, reader, 2);

		Http.Answer kept = me.post("/api/v1/preferences/export", Map.of("code", code));
		assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
		assertThat(kept.json().path("email").asString()).isEqualTo(reader);
		assertThat(kept.json().path("subscriptions").get(0).path("consent").path("textVersion").asString())
			.isNotEmpty();
		assertThat(kept.json().path("letters").findValuesAsString("kind")).contains("confirmation");
		assertThat(kept.header("Cache-Control").orElse("")).contains("no-store");
		assertThat(me.post("/api/v1/preferences/export", Map.of("code", code)).status()).isEqualTo(422);
	}

	@Test
	void theLinkOfALetterAloneErasesNobody() {
		String topic = world.wire().topic();
		String reader = World.address();
		Http me = me(world.subscribe(reader, "ru", "daily", "topic", topic));
		String code = code(me, reader, 2);
		String wrong = code.startsWith("1") ? "2" + code.substring(1) : "1" + code.substring(1);

		for (int i = 0; i < 5; i++) {
			assertThat(me.post("/api/v1/preferences/erase", Map.of("code", wrong)).status()).isEqualTo(422);
		}
		assertThat(me.post("/api/v1/preferences/erase", Map.of("code", code)).status())
			.as("after five wrong ones the right one is worth nothing either")
			.isEqualTo(422);
		assertThat(me.get("/api/v1/preferences").status()).isEqualTo(200);
	}

	@Test
	void aCodeIsGoodForHalfAnHourAndIsNotMailedAgainAndAgain() {
		world.standStill();
		String topic = world.wire().topic();
		String reader = World.address();
		Http me = me(world.subscribe(reader, "en", "daily", "topic", topic));
		String code = code(me, reader, 2);
		for (int i = 0; i < 5; i++) {
			assertThat(me.post("/api/v1/preferences/codes", null).status()).isEqualTo(202);
		}
		assertThat(world.relay().to(reader)).hasSize(2);

		world.later(Duration.ofMinutes(31));
		assertThat(me.post("/api/v1/preferences/erase", Map.of("code", code)).status()).isEqualTo(422);
		assertThat(code(me, reader, 3)).isNotEqualTo(code);
	}

	@Test
	void whoeverIsErasedHearsNothingMoreAndMayComeBackAsSomebodyNew() {
		String topic = world.wire().topic();
		String reader = World.address();
		String token = world.subscribe(reader, "en", "at_once", "topic", topic);
		Http me = me(token);
		String code = code(me, reader, 2);

		assertThat(me.post("/api/v1/preferences/erase", Map.of("code", code)).status()).isEqualTo(204);
		assertThat(me.get("/api/v1/preferences").status()).isEqualTo(404);
		world.wire().activity(Map.of("en", "Too late"), topic);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).hasSize(2);

		assertThat(world.subscribe(reader, "en", "at_once", "topic", topic)).isNotEqualTo(token);
	}

	private Http me(String token) {
		return world.http().header("Subscriber-Token", token);
	}

	private String code(Http me, String reader, int letters) {
		assertThat(me.post("/api/v1/preferences/codes", null).status()).isEqualTo(202);
		String text = world.relay().await(reader, letters).getLast().text();
		Matcher code = CODE.matcher(text);
		assertThat(code.find()).as(text).isTrue();
		return code.group(1);
	}

}
