package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ashar.contracts.Activity;
import org.ashar.contracts.ActivityChange;
import org.ashar.contracts.ActivityMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Combinations and saved searches: whoever follows them hears of what meets them, and of
 * nothing else.
 */
@ExtendWith(SharedWorld.class)
class FollowingIT {

	private final World world;

	FollowingIT(World world) {
		this.world = world;
	}

	@Test
	void allOfSeveralThingsIsOneSubscriptionThatOnlyBothTogetherMeet() {
		String health = world.wire().topic();
		String work = world.wire().topic(Map.of("ky", "Эмгек", "ru", "Труд", "en", "Labour"));
		String reader = World.address();
		subscribe(reader, "ru", "at_once", Map.of("match", "all"), criterion("topic", health),
				criterion("topic", work));

		activity("Только здоровье", health);
		activity("Здоровье на работе", health, work);

		Received letter = world.relay().await(reader, 2).getLast();
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("one for both, none for one").hasSize(2);
		assertThat(letter.text()).contains("Здоровье на работе", "тема «Здоровье» и одновременно тема «Труд»");
	}

	@Test
	void anyOfSeveralThingsIsOneSubscriptionAndOneLetter() {
		String health = world.wire().topic();
		String work = world.wire().topic(Map.of("ky", "Эмгек", "ru", "Труд", "en", "Labour"));
		String reader = World.address();
		String token = subscribe(reader, "en", "at_once", Map.of("match", "any"), criterion("topic", health),
				criterion("topic", work));
		assertThat(
				world.http().header("Subscriber-Token", token).get("/api/v1/preferences").json().path("subscriptions"))
			.hasSize(1);

		activity("Both", health, work);
		activity("One", work);

		world.relay().await(reader, 3);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).hasSize(3);
	}

	@Test
	void aSavedSearchFindsItsWordsInWhateverFormAndLanguage() {
		String topic = world.wire().topic();
		String mark = "Нарын" + UUID.randomUUID().toString().substring(0, 6).replaceAll("\\d", "я");
		String reader = World.address();
		subscribe(reader, "ru", "at_once", Map.of("match", "all"), criterion("search", mark + " больницы"),
				criterion("topic", topic));

		activity("Школа в " + mark, topic);
		activity("Новая больница: " + mark, topic);

		Received letter = world.relay().await(reader, 2).getLast();
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).hasSize(2);
		assertThat(letter.text()).contains("Новая больница", "поиск «");
	}

	@Test
	void whoeverFollowsTheSameInSeveralWaysGetsOneLetterWithAllReasons() {
		String health = world.wire().topic();
		String work = world.wire().topic(Map.of("ky", "Эмгек", "ru", "Труд", "en", "Labour"));
		String reader = World.address();
		subscribe(reader, "en", "daily", Map.of("match", "all"), criterion("topic", health), criterion("topic", work));
		subscribe(reader, "en", "at_once", Map.of(), criterion("topic", work));

		activity("Both", health, work);

		Received letter = world.relay().await(reader, 3).getLast();
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("at once beats the digest").hasSize(3);
		assertThat(letter.text()).contains("topic “Labour”; topic “Health” and at the same time topic “Labour”");
	}

	@Test
	void aSearchForNothingIsRefusedAndChangesNothing() {
		String reader = World.address();
		Http.Answer answer = signUp(reader, "en", "daily", Map.of(), criterion("search", "?!"));

		assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
		assertThat(answer.json().path("type").asString()).endsWith("unknown-criteria");
	}

	@Test
	void oneSeesBeforeHowMuchWouldComeAndWhatTheLastLetterSaid() {
		String health = world.wire().topic();
		Map<String, Object> wish = new HashMap<>(
				Map.of("language", "en", "frequency", "at_once", "criteria", List.of(criterion("topic", health))));
		Http.Answer before = world.http().post("/api/v1/subscriptions/preview", wish);
		assertThat(before.status()).as(before.toString()).isEqualTo(200);
		assertThat(before.json().path("letters").asInt()).isZero();
		assertThat(before.json().path("sample").isNull() || before.json().path("sample").isMissingNode()).isTrue();

		activity("First", health);
		activity("Second", health);
		world.awaitQuiet();

		Http.Answer after = world.http().post("/api/v1/subscriptions/preview", wish);
		assertThat(after.json().path("letters").asInt()).isEqualTo(2);
		assertThat(after.json().path("sample").path("title").path("value").asString()).isIn("First", "Second");
		assertThat(after.json().path("sample").path("reason").asString()).contains("Health");
		wish.put("frequency", "weekly");
		assertThat(world.http().post("/api/v1/subscriptions/preview", wish).json().path("letters").asInt()).isOne();
	}

	@Test
	void newsFromBeforeTheFirstFollowerOfACombinationAreForetoldToo() {
		String health = world.wire().topic();
		String work = world.wire().topic();
		activity("Before", health, work);
		world.awaitQuiet();
		subscribe(World.address(), "en", "daily", Map.of("match", "all"), criterion("topic", health),
				criterion("topic", work));
		activity("After", health, work);
		activity("Only one of them", health);
		world.awaitQuiet();

		JsonNode all = preview(Map.of("match", "all"), criterion("topic", health), criterion("topic", work));
		assertThat(all.path("news").asInt()).isEqualTo(2);
		assertThat(all.path("known").asBoolean()).isTrue();
	}

	@Test
	void howMuchASearchBringsIsKnownFourWeeksAfterSomebodyFirstFollowedIt() {
		String word = "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
		assertThat(preview(Map.of(), criterion("search", word)).path("known").asBoolean()).isFalse();
		subscribe(World.address(), "en", "daily", Map.of(), criterion("search", word));
		activity("About " + word, world.wire().topic());
		world.awaitQuiet();
		JsonNode young = preview(Map.of(), criterion("search", word));
		assertThat(young.path("news").asInt()).isOne();
		assertThat(young.path("known").asBoolean()).isFalse();

		world.later(Duration.ofDays(29));

		assertThat(preview(Map.of(), criterion("search", word)).path("known").asBoolean()).isTrue();
	}

	@Test
	void aLetterCanBeReadInTheBrowserByItsLinkAndLeadsToNothingPersonal() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "topic", topic);
		activity("To be passed on", topic);
		String token = world.relay().await(reader, 2).getLast().tokenAfter("/letters/");

		Http.Answer copy = world.http().header("Letter-Token", token).get("/api/v1/letter-copies");
		assertThat(copy.status()).as(copy.toString()).isEqualTo(200);
		assertThat(copy.json().path("items").get(0).path("title").path("value").asString())
			.isEqualTo("To be passed on");
		assertThat(copy.text()).doesNotContain("/unsubscribe/", "/preferences/", reader);
		assertThat(world.http().header("Letter-Token", token + "x").get("/api/v1/letter-copies").status())
			.isEqualTo(404);
	}

	@SafeVarargs
	private JsonNode preview(Map<String, String> more, Map<String, String>... criteria) {
		Map<String, Object> wish = new HashMap<>(more);
		wish.putAll(Map.of("language", "en", "frequency", "at_once", "criteria", List.of(criteria)));
		Http.Answer answer = world.http().post("/api/v1/subscriptions/preview", wish);
		assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
		return answer.json();
	}

	private void activity(String title, String... topics) {
		String id = UUID.randomUUID().toString();
		world.wire()
			.send(Topics.ACTIVITIES, id,
					ActivityMessage.newBuilder()
						.setStamp(world.wire().stamp(id, 1))
						.setChange(ActivityChange.PUBLISHED)
						.setActivity(Activity.newBuilder()
							.setId(id)
							.setType("programme")
							.setEditorialState("published")
							.setActivityStatus("2")
							.setTitle(Map.of("ky", title, "ru", title, "en", title))
							.setTopics(List.of(topics))
							.build())
						.build());
	}

	private static Map<String, String> criterion(String kind, String value) {
		return Map.of("kind", kind, "value", value);
	}

	@SafeVarargs
	private Http.Answer signUp(String address, String language, String frequency, Map<String, Object> more,
			Map<String, String>... criteria) {
		Map<String, Object> body = new HashMap<>(more);
		body.putAll(Map.of("email", address, "language", language, "frequency", frequency, "criteria",
				new ArrayList<>(List.of(criteria))));
		return world.http().post("/api/v1/subscriptions", body);
	}

	@SafeVarargs
	private String subscribe(String address, String language, String frequency, Map<String, Object> more,
			Map<String, String>... criteria) {
		int before = world.relay().to(address).size();
		Http.Answer asked = signUp(address, language, frequency, more, criteria);
		assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
		world.later(Duration.ofMinutes(11));
		String token = world.relay().await(address, before + 1).getLast().tokenAfter("/subscriptions/confirm/");
		return world.http()
			.post("/api/v1/subscriptions/confirm", Map.of("token", token))
			.json()
			.path("preferencesToken")
			.asString();
	}

}
