package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.ashar.infra.platform.testing.Http;
import org.ashar.notifications.subscription.Criterion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Leaving is as easy as one click, holds at once, and is never done by a machine that
 * only looks.
 */
class LeavingIT {

	private static final Map<String, String> TITLE = Map.of("ru", "Программа", "ky", "Программа", "en", "Programme");

	private static World world;

	@BeforeAll
	static void start() {
		world = World.start();
	}

	@AfterAll
	static void stop() {
		world.close();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void oneClickStopsTheNextLetter(boolean byMailProgram) {
		String topic = world.topic();
		String leaver = World.address();
		String stayer = World.address();
		world.subscribe(leaver, "ky", "at_once", "topic", topic);
		world.subscribe(stayer, "ky", "at_once", "topic", topic);
		world.activity(TITLE, topic);
		ScriptedRelay.Received letter = world.relay().await(leaver, 2).getLast();
		String header = letter.header("List-Unsubscribe");
		String token = header.substring(header.lastIndexOf('/') + 1, header.length() - 1);

		for (int i = 0; i < 3; i++) {
			assertThat(leave(token, byMailProgram).status()).isEqualTo(200);
		}

		world.activity(TITLE, topic);
		world.relay().await(stayer, 3);
		world.awaitQuiet();
		assertThat(world.relay().to(leaver)).hasSize(2);
	}

	@Test
	void scannersThatFollowEveryLinkChangeNothing() {
		String topic = world.topic();
		String reader = World.address();
		world.signUp(reader, "ru", "at_once", "topic", topic);
		ScriptedRelay.Received question = world.relay().await(reader, 1).getLast();
		scan(question);
		String token = question.tokenAfter("/subscriptions/confirm/");
		assertThat(world.http().get("/api/v1/subscriptions/confirm?token=" + token).status()).isNotEqualTo(200);
		world.activity(TITLE, topic);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("looking does not confirm").hasSize(1);

		world.http().post("/api/v1/subscriptions/confirm", Map.of("token", token));
		world.activity(TITLE, topic);
		scan(world.relay().await(reader, 2).getLast());
		world.activity(TITLE, topic);
		assertThat(world.relay().await(reader, 3)).as("looking does not unsubscribe").hasSize(3);
	}

	@Test
	void whoeverLeftStaysAwayThoughTheOldConfirmationIsPressedAgainAndMayComeBack() {
		String topic = world.topic();
		String reader = World.address();
		world.signUp(reader, "ru", "at_once", "topic", topic);
		String token = world.relay().await(reader, 1).getLast().tokenAfter("/subscriptions/confirm/");
		Http.Answer first = world.http().post("/api/v1/subscriptions/confirm", Map.of("token", token));
		assertThat(first.json().path("subscriptions").get(0).path("status").asString()).isEqualTo("active");
		String preferences = first.json().path("preferencesToken").asString();
		Http me = world.http().header("Subscriber-Token", preferences);
		String id = me.get("/api/v1/preferences").json().path("subscriptions").get(0).path("id").asString();
		assertThat(me.delete("/api/v1/preferences/subscriptions/" + id).status()).isEqualTo(204);
		assertThat(me.delete("/api/v1/preferences/subscriptions/" + id).status()).isEqualTo(204);

		Http.Answer again = world.http().post("/api/v1/subscriptions/confirm", Map.of("token", token));

		assertThat(again.status()).isEqualTo(200);
		assertThat(again.json().path("subscriptions").get(0).path("status").asString()).isEqualTo("ended");
		assertThat(me.get("/api/v1/preferences").json().path("subscriptions")).isEmpty();

		new Readers(world.service()).subscribe(reader, new Criterion(Criterion.Kind.TOPIC, topic));
		assertThat(me.get("/api/v1/preferences").json().path("subscriptions")).hasSize(1);
		world.activity(TITLE, topic);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).anyMatch(letter -> letter.text().contains("/activities/"));
	}

	@Test
	void leavingEverythingLeavesEverything() {
		String health = world.topic();
		String work = world.topic(Map.of("ru", "Труд"));
		String reader = World.address();
		world.subscribe(reader, "ru", "at_once", "topic", health);
		new Readers(world.service()).subscribe(reader, new Criterion(Criterion.Kind.TOPIC, work));
		world.activity(TITLE, health);
		ScriptedRelay.Received letter = world.relay().await(reader, 2).getLast();
		String all = letter.text().substring(letter.text().lastIndexOf("/unsubscribe/") + 13).strip();

		assertThat(leave(all, false).status()).isEqualTo(200);

		String preferences = letter.tokenAfter("/preferences/");
		Http.Answer left = world.http().header("Subscriber-Token", preferences).get("/api/v1/preferences");
		assertThat(left.json().path("subscriptions")).isEmpty();
	}

	private static Http.Answer leave(String token, boolean byMailProgram) {
		return byMailProgram
				? world.http()
					.header("Content-Type", "application/x-www-form-urlencoded")
					.post("/api/v1/unsubscribe", "token=" + token + "&List-Unsubscribe=One-Click")
				: world.http().post("/api/v1/unsubscribe", Map.of("token", token));
	}

	/**
	 * The links lead to the portal, which asks this service for what it shows: never by
	 * anything but GET.
	 */
	private static void scan(ScriptedRelay.Received letter) {
		List<String> links = letter.links();
		assertThat(links).isNotEmpty();
		for (String link : links) {
			world.http().get(URI.create(link).getPath());
			world.http().get("/api/v1/unsubscribe?token=" + link.substring(link.lastIndexOf('/') + 1));
			world.http()
				.header("Subscriber-Token", link.substring(link.lastIndexOf('/') + 1))
				.get("/api/v1/preferences");
		}
	}

}
