package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.ashar.infra.platform.testing.Http;
import org.ashar.notifications.mailroom.LetterState;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Digests come at the reader's hour, tell everything once, and are not written when there
 * is nothing to say.
 */
class DigestIT {

	private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");

	@TempDir
	private Path folder;

	private Path offset;

	private World world;

	@BeforeEach
	void start() throws IOException {
		// Begin at noon in Bishkek on a Wednesday, so that neither a day nor a week ends
		// by itself during the test.
		ZonedDateTime now = ZonedDateTime.now(BISHKEK);
		ZonedDateTime noon = now.plusDays(Math.floorMod(3 - now.getDayOfWeek().getValue(), 7)).plusDays(7).withHour(12);
		base = Duration.between(now, noon);
		offset = Files.writeString(folder.resolve("offset"), base.toString());
		world = World.start("--ashar.clock-offset-file=" + offset);
	}

	private Duration base = Duration.ZERO;

	@AfterEach
	void stop() {
		world.close();
	}

	@Test
	void aDailyDigestTellsTheDayOnceAndNothingGivesNoLetter() {
		String topic = world.topic();
		String reader = World.address();
		world.subscribe(reader, "ru", "daily", "topic", topic);
		world.activity(title("Первая"), topic);
		world.activity(title("Вторая"), topic);
		awaitAside(2);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("nothing before the hour").hasSize(1);

		later(Duration.ofDays(1));
		ScriptedRelay.Received digest = world.relay().await(reader, 2).getLast();
		assertThat(digest.subject()).isEqualTo("Ashar: 2 новости по вашим подпискам");
		assertThat(digest.text()).contains("Первая", "Вторая", "произошло 2 события");
		assertThat(digest.text().indexOf("Вторая")).as("the newest first").isLessThan(digest.text().indexOf("Первая"));

		later(Duration.ofDays(3));
		world.activity(title("Третья"), topic);
		awaitAside(1);
		assertThat(world.relay().to(reader)).as("silent days give no letters").hasSize(2);
		later(Duration.ofDays(4));
		digest = world.relay().await(reader, 3).getLast();
		assertThat(digest.text()).contains("Третья").doesNotContain("Первая");
	}

	@Test
	void aWeeklyDigestWaitsForMonday() {
		String topic = world.topic();
		String reader = World.address();
		world.subscribe(reader, "en", "weekly", "topic", topic);
		world.activity(title("Once a week"), topic);
		awaitAside(1);

		// Sunday noon.
		later(Duration.ofDays(4));
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).hasSize(1);
		// Monday noon.
		later(Duration.ofDays(5));
		assertThat(world.relay().await(reader, 2).getLast().subject()).isEqualTo("Ashar: 1 update on what you follow");
	}

	@Test
	void windowsThatWereMissedAreToldInOneLetter() {
		String topic = world.topic();
		String reader = World.address();
		world.subscribe(reader, "en", "daily", "topic", topic);
		world.activity(title("Before the outage"), topic);
		awaitAside(1);
		String name = world.name();
		world.service().close();
		write(base.plusDays(3));

		world.replace(World.service(world.relay(), "--spring.application.name=" + name,
				"--ashar.clock-offset-file=" + offset));

		world.relay().await(reader, 2);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).hasSize(2);
	}

	@Test
	void whoeverPausesGetsAllOfItInOneLetterAfterwards() {
		String topic = world.topic();
		String reader = World.address();
		String token = world.subscribe(reader, "en", "at_once", "topic", topic);
		Http me = world.http().header("Subscriber-Token", token);
		Map<String, Object> change = new HashMap<>(Map.of("language", "en"));
		change.put("pausedUntil", world.now().plus(Duration.ofDays(2)).toString());
		assertThat(me.put("/api/v1/preferences", change).status()).isEqualTo(200);
		world.activity(title("Meanwhile one"), topic);
		world.activity(title("Meanwhile two"), topic);
		awaitAside(2);

		later(Duration.ofDays(1));
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).hasSize(1);
		later(Duration.ofDays(3));
		assertThat(world.relay().await(reader, 2).getLast().text()).contains("Meanwhile one", "Meanwhile two");
	}

	@Test
	void anotherHourOrZoneMovesTheNextDigest() {
		String topic = world.topic();
		String reader = World.address();
		String token = world.subscribe(reader, "en", "daily", "topic", topic);
		world.activity(title("Sooner than thought"), topic);
		awaitAside(1);

		// It is noon in Bishkek: at fourteen o'clock there is a digest today, at eight
		// there was none before tomorrow.
		Http.Answer moved = world.http()
			.header("Subscriber-Token", token)
			.put("/api/v1/preferences", Map.of("language", "en", "digestHour", 14));
		assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
		later(Duration.ofHours(3));

		assertThat(world.relay().await(reader, 2).getLast().text()).contains("Sooner than thought");
	}

	@Test
	void whoeverLeavesBeforeTheDigestGetsNone() {
		String topic = world.topic();
		String reader = World.address();
		String token = world.subscribe(reader, "en", "daily", "topic", topic);
		world.activity(title("Too late"), topic);
		awaitAside(1);
		Http me = world.http().header("Subscriber-Token", token);
		String id = me.get("/api/v1/preferences").json().path("subscriptions").get(0).path("id").asString();
		assertThat(me.delete("/api/v1/preferences/subscriptions/" + id).status()).isEqualTo(204);

		later(Duration.ofDays(1));

		Awaitility.await().until(() -> !world.letters(LetterState.SUPPRESSED.code()).isEmpty());
		assertThat(world.letters("suppressed").get(0).path("withheld").asString()).isEqualTo("unsubscribed");
		assertThat(world.relay().to(reader)).hasSize(1);
	}

	private void awaitAside(int count) {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> world.letters("awaiting_digest").size() == count);
	}

	private void later(Duration further) {
		world.shift(offset, base.plus(further).toString());
	}

	private void write(Duration shift) {
		try {
			Files.writeString(offset, shift.toString());
		}
		catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Map<String, String> title(String title) {
		return Map.of("ky", title, "ru", title, "en", title);
	}

}
