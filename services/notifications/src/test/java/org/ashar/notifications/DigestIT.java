package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ashar.contracts.ActivityChange;
import org.ashar.contracts.Recommendation;
import org.ashar.contracts.RecommendationChange;
import org.ashar.contracts.RecommendationMessage;
import org.ashar.contracts.RecommendationResponse;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.testing.Http;
import org.jspecify.annotations.Nullable;
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
	void allThatHappenedToOneRecordIsOneEntry() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "daily", "topic", topic);
		String id = world.wire().activity(title("The programme"), topic);
		awaitAside(1);
		world.wire()
			.send(Topics.ACTIVITIES, id,
					world.wire().activity(id, 2, ActivityChange.STATUS_CHANGED, title("The programme"), topic, false));
		awaitAside(2);
		until(1, 8, 0);

		Received digest = world.relay().await(reader, 2).getLast();
		assertThat(digest.text().split("The programme", -1)).as("named once").hasSize(2);
		assertThat(digest.text()).contains("Reform activity: new status", "Before that: New reform activity");
		assertThat(digest.text().split("Stop following: ", -1)).as("one reason").hasSize(2);
	}

	@Test
	void whatWaitedForALanguageGoesToTheNextWindow() {
		String topic = world.wire().topic();
		String reader = World.address();
		Http.Answer asked = world.http()
			.post("/api/v1/subscriptions",
					Map.of("email", reader, "language", "ky", "frequency", "daily", "languagePolicy", "wait",
							"waitHours", 30, "criteria", List.of(Map.of("kind", "topic", "value", topic))));
		assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
		String token = world.relay().await(reader, 1).getLast().tokenAfter("/subscriptions/confirm/");
		world.http().post("/api/v1/subscriptions/confirm", Map.of("token", token));
		world.wire().activity(Map.of("ru", "Долго переводили"), topic);
		world.awaitQuiet();

		until(1, 12, 0);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("the window of the first day had nothing to say").hasSize(1);
		until(1, 19, 0);
		awaitAside(1);
		until(2, 8, 0);
		assertThat(world.relay().await(reader, 2).getLast().text()).contains("Долго переводили");
	}

	@Test
	void whoeverIsStillSilentIsNamedInTheWeeklyDigestUntilTheAnswer() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "weekly", "topic", topic);
		String id = UUID.randomUUID().toString();
		world.wire().send(Topics.RECOMMENDATIONS, id, recommendation(id, 1, topic, "sent"));
		world.wire().activity(title("Something new"), topic);
		awaitAside(1);
		until(5, 8, 0);
		assertThat(world.relay().await(reader, 2).getLast().text()).contains("Something new", "Still no answer",
				"Give free care", "/recommendations/" + id);

		world.wire().send(Topics.RECOMMENDATIONS, id, recommendation(id, 2, topic, "accepted"));
		world.wire().activity(title("Something else"), topic);
		awaitAside(1);
		until(12, 8, 0);
		assertThat(world.relay().await(reader, 3).getLast().text()).contains("Something else")
			.doesNotContain("Still no answer");
	}

	@Test
	void anAnswerThatIsOwedComesWithWhatOneFollowsOfItAndHowToLeaveThat() {
		String told = world.wire().topic();
		String asked = world.wire().topic(Map.of("ky", "Эмгек", "ru", "Труд", "en", "Labour"));
		String reader = World.address();
		Http me = world.http().header("Subscriber-Token", world.subscribe(reader, "en", "weekly", "topic", told));
		world.later(Duration.ofMinutes(11));
		world.subscribe(reader, "en", "weekly", "topic", asked);
		String silent = UUID.randomUUID().toString();
		world.wire().send(Topics.RECOMMENDATIONS, silent, recommendation(silent, 1, asked, "sent"));
		String superseded = UUID.randomUUID().toString();
		RecommendationMessage old = recommendation(superseded, 1, asked, "sent");
		world.wire()
			.send(Topics.RECOMMENDATIONS, superseded, RecommendationMessage.newBuilder(old)
				.setRecommendation(
						Recommendation.newBuilder(old.getRecommendation()).setEditorialState("superseded").build())
				.build());
		world.wire().activity(title("Something new"), told);
		awaitAside(1);
		until(5, 8, 0);

		String text = world.relay().await(reader, 3).getLast().text();
		String item = text.substring(text.indexOf("Still no answer"));
		assertThat(item).contains("/recommendations/" + silent, "because you follow: topic “Labour”");
		assertThat(text).as("what took its place owes the answer").doesNotContain(superseded);
		Matcher leave = Pattern.compile("Stop following: topic “Labour”:\\s+\\S+/unsubscribe/(\\S+)").matcher(item);
		assertThat(leave.find()).as(item).isTrue();
		world.http().post("/api/v1/unsubscribe", Map.of("token", leave.group(1)));
		JsonNode left = me.get("/api/v1/preferences").json().path("subscriptions");
		assertThat(left).hasSize(1);
		assertThat(left.get(0).path("label").path("en").asString()).contains("Health");
	}

	@Test
	void anAnswerIsOwedAfterItsLastDayInBishkekWhichIsNotYetOverInGreenwich() {
		String topic = world.wire().topic();
		String reader = World.address();
		String token = world.subscribe(reader, "en", "weekly", "topic", topic);
		Http.Answer early = world.http()
			.header("Subscriber-Token", token)
			.put("/api/v1/preferences", Map.of("language", "en", "digestHour", 1));
		assertThat(early.status()).as(early.toString()).isEqualTo(200);
		String sunday = wednesday.plusDays(4).toLocalDate().toString();
		String id = UUID.randomUUID().toString();
		world.wire().send(Topics.RECOMMENDATIONS, id, recommendation(id, 1, topic, "sent", sunday));
		world.wire().activity(title("Something new"), topic);
		awaitAside(1);

		until(5, 1, 0);

		assertThat(world.relay().await(reader, 2).getLast().text()).contains("Still no answer", "Give free care");
	}

	@Test
	void aDigestThatIsTooLongForMailProgramsLeadsToAllOfItInTheBrowser() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "ru", "daily", "topic", topic);
		for (int i = 0; i < 60; i++) {
			world.wire().activity(title("Новость " + i + " " + "очень длинная ".repeat(20)), topic);
		}
		awaitAside(60);
		until(1, 8, 0);

		Received digest = world.relay().await(reader, 2).getLast();
		assertThat(digest.html().getBytes(StandardCharsets.UTF_8).length).isLessThan(102_000);
		assertThat(digest.text()).contains("не поместил");
		Http.Answer copy = world.http()
			.header("Letter-Token", digest.tokenAfter("/letters/"))
			.get("/api/v1/letter-copies");
		assertThat(copy.json().path("items")).hasSize(60);
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

	private RecommendationMessage recommendation(String id, long sequence, String topic, String status) {
		return recommendation(id, sequence, topic, status, null);
	}

	private RecommendationMessage recommendation(String id, long sequence, String topic, String status,
			@Nullable String due) {
		String sent = world.now().atZone(BISHKEK).toLocalDate().minusMonths(2).toString();
		return RecommendationMessage.newBuilder()
			.setStamp(world.wire().stamp(id, sequence))
			.setChange(RecommendationChange.EDITED)
			.setMinor(true)
			.setRecommendation(Recommendation.newBuilder()
				.setId(id)
				.setEditorialState("published")
				.setText(Map.of("en", "Give free care"))
				.setTopics(List.of(topic))
				.setResponse(RecommendationResponse.newBuilder()
					.setStatus(status)
					.setSentDate(sent)
					.setAnswerDue(due)
					.build())
				.build())
			.build();
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
