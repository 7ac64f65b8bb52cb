package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Digests come at the reader's hour, tell everything once, and are not written when there
 * is nothing to say.
 */
@ExtendWith(SharedWorld.class)
class DigestIT {

	private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");

	private final World world;

	private ZonedDateTime wednesday = ZonedDateTime.now(BISHKEK);

	DigestIT(World world) {
		this.world = world;
	}

	/**
	 * Noon of a Wednesday in Bishkek, so that neither a day nor a week ends by itself.
	 */
	@BeforeEach
	void begin() {
		wednesday = world.now()
			.atZone(BISHKEK)
			.with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY))
			.truncatedTo(ChronoUnit.DAYS)
			.withHour(12);
		until(0, 12, 0);
		world.awaitQuiet();
		world.begin();
	}

	@Test
	void aDailyDigestTellsTheDayOnceAndNothingGivesNoLetter() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "ru", "daily", "topic", topic);
		world.wire().activity(title("Первая"), topic);
		awaitAside(1);
		world.wire().activity(title("Вторая"), topic);
		awaitAside(2);
		until(1, 7, 55);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("nothing before the hour").hasSize(1);

		until(1, 8, 0);
		Received digest = world.relay().await(reader, 2).getLast();
		assertThat(digest.subject()).isEqualTo("Ashar: 2 новости по вашим подпискам");
		assertThat(digest.text()).contains("Первая", "Вторая", "произошло 2 события");
		assertThat(digest.text().indexOf("Вторая")).as("the newest first").isLessThan(digest.text().indexOf("Первая"));

		until(3, 12, 0);
		world.wire().activity(title("Третья"), topic);
		awaitAside(1);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("silent days give no letters").hasSize(2);
		until(4, 8, 0);
		digest = world.relay().await(reader, 3).getLast();
		assertThat(digest.text()).contains("Третья").doesNotContain("Первая");
	}

	@Test
	void aWeeklyDigestWaitsForMonday() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "weekly", "topic", topic);
		world.wire().activity(title("Once a week"), topic);
		awaitAside(1);

		until(4, 23, 55);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("nothing on Sunday").hasSize(1);
		until(5, 8, 0);
		assertThat(world.relay().await(reader, 2).getLast().subject()).isEqualTo("Ashar: 1 update on what you follow");
	}

	@Test
	void windowsThatWereMissedAreToldInOneLetter() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "daily", "topic", topic);
		world.wire().activity(title("Before the outage"), topic);
		awaitAside(1);
		world.down();
		world.later(Duration.ofDays(3));
		world.up();

		assertThat(world.relay().await(reader, 2).getLast().text()).contains("Before the outage");
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).hasSize(2);
	}

	@Test
	void whoeverPausesGetsAllOfItInOneLetterAfterwards() {
		String topic = world.wire().topic();
		String reader = World.address();
		String token = world.subscribe(reader, "en", "at_once", "topic", topic);
		Http me = world.http().header("Subscriber-Token", token);
		Map<String, Object> change = new HashMap<>(Map.of("language", "en"));
		change.put("pausedUntil", world.now().plus(Duration.ofDays(2)).toString());
		assertThat(me.put("/api/v1/preferences", change).status()).isEqualTo(200);
		world.wire().activity(title("Meanwhile one"), topic);
		world.wire().activity(title("Meanwhile two"), topic);
		awaitAside(2);

		until(2, 11, 0);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("nothing during the pause").hasSize(1);
		until(3, 8, 0);
		assertThat(world.relay().await(reader, 2).getLast().text()).contains("Meanwhile one", "Meanwhile two");
	}

	@Test
	void anotherHourOrZoneMovesTheNextDigest() {
		String topic = world.wire().topic();
		String reader = World.address();
		String token = world.subscribe(reader, "en", "daily", "topic", topic);
		world.wire().activity(title("Sooner than thought"), topic);
		awaitAside(1);

		// It is noon in Bishkek: at fourteen o'clock there is a digest today, at eight
		// there was none before tomorrow.
		Http.Answer moved = world.http()
			.header("Subscriber-Token", token)
			.put("/api/v1/preferences", Map.of("language", "en", "digestHour", 14));
		assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
		until(0, 14, 0);

		assertThat(world.relay().await(reader, 2).getLast().text()).contains("Sooner than thought");
	}

	@Test
	void whoeverLeavesBeforeTheDigestGetsNone() {
		String topic = world.wire().topic();
		String reader = World.address();
		String token = world.subscribe(reader, "en", "daily", "topic", topic);
		world.wire().activity(title("Too late"), topic);
		awaitAside(1);
		Http me = world.http().header("Subscriber-Token", token);
		String id = me.get("/api/v1/preferences").json().path("subscriptions").get(0).path("id").asString();
		assertThat(me.delete("/api/v1/preferences/subscriptions/" + id).status()).isEqualTo(204);

		until(1, 8, 0);

		JsonNode digest = world.awaitLetters("suppressed", 1).getFirst();
		assertThat(digest.path("withheld").asString()).isEqualTo("unsubscribed");
		assertThat(world.relay().to(reader)).hasSize(1);
	}

	private void awaitAside(int count) {
		world.awaitLetters("awaiting_digest", count);
	}

	/** So many days after the Wednesday, by the clocks of Bishkek. */
	private void until(int days, int hour, int minute) {
		ZonedDateTime then = wednesday.plusDays(days).withHour(hour).withMinute(minute);
		world.later(Duration.between(world.now(), then));
	}

	private static Map<String, String> title(String title) {
		return Map.of("ky", title, "ru", title, "en", title);
	}

}
