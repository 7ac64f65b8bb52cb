package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ashar.infra.platform.testing.Http;
import org.ashar.notifications.subscription.AddressBook;
import org.ashar.notifications.subscription.Criterion;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.subscription.EndedReason;
import org.ashar.notifications.subscription.Subscriber;
import org.ashar.notifications.subscription.Subscription;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/**
 * Leaving is as easy as one click, holds at once, and is never done by a machine that
 * only looks.
 */
@ExtendWith(SharedWorld.class)
class LeavingIT {

	private static final Map<String, String> TITLE = Map.of("ru", "Программа", "ky", "Программа", "en", "Programme");

	private final World world;

	LeavingIT(World world) {
		this.world = world;
	}

	@ParameterizedTest
	@EnumSource
	void oneClickStopsTheNextLetter(Way way) {
		String topic = world.wire().topic();
		String leaver = World.address();
		String stayer = World.address();
		world.subscribe(leaver, "ky", "at_once", "topic", topic);
		world.subscribe(stayer, "ky", "at_once", "topic", topic);
		world.wire().activity(TITLE, topic);
		String token = world.relay().await(leaver, 2).getLast().oneClickToken();

		for (int i = 0; i < 3; i++) {
			Http.Answer answer = way.leave(world.http(), token);
			assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
		}

		world.wire().activity(TITLE, topic);
		world.relay().await(stayer, 3);
		world.awaitQuiet();
		assertThat(world.relay().to(leaver)).hasSize(2);
		assertThat(whyEnded(topic)).containsExactly(way.reason);
	}

	@Test
	void aLetterThatWaitsAlreadyIsNotSentToWhoeverLeft() {
		String topic = world.wire().topic();
		String leaver = World.address();
		world.subscribe(leaver, "ru", "at_once", "topic", topic);
		world.wire().activity(TITLE, topic);
		String token = world.relay().await(leaver, 2).getLast().oneClickToken();
		world.relay().treat(leaver, Manner.LATER);
		world.wire().activity(TITLE, topic);
		world.awaitLetters("deferred", 1);

		Way.MAIL_PROGRAM.leave(world.http(), token);
		world.relay().befriend(leaver);
		world.later(Duration.ofMinutes(2));

		JsonNode withheld = world.awaitLetters("suppressed", 1).getFirst();
		assertThat(withheld.path("withheld").asString()).isEqualTo("unsubscribed");
		assertThat(world.relay().to(leaver)).hasSize(2);
	}

	/** What a sender has read of people is never older than a second. */
	@Test
	void whoeverLeavesWhileOthersAreWrittenToGetsNothing() {
		String topic = world.wire().topic();
		List<String> readers = Stream.generate(World::address).limit(12).toList();
		Readers seed = new Readers(world.service());
		readers.forEach(reader -> seed.subscribe(reader, new Criterion(Criterion.Kind.TOPIC, topic)));
		world.wire().activity(TITLE, topic);
		readers.forEach(reader -> Awaitility.await().until(() -> world.relay().bulk(reader) == 1));
		world.awaitQuiet();
		world.relay().hold();
		world.wire().activity(TITLE, topic);
		Awaitility.await("each clerk to wait").until(() -> world.relay().held().size() == 4);
		String leaver = readers.stream()
			.filter(reader -> !world.relay().held().contains(reader))
			.findAny()
			.orElseThrow();

		Way.MAIL_PROGRAM.leave(world.http(), world.relay().to(leaver).getLast().oneClickToken());
		Awaitility.await().pollDelay(Duration.ofMillis(1100)).until(() -> true);
		world.relay().release();

		world.awaitQuiet();
		assertThat(readers)
			.allSatisfy(reader -> assertThat(world.relay().bulk(reader)).isEqualTo(reader.equals(leaver) ? 1 : 2));
	}

	@Test
	void scannersThatFollowEveryLinkChangeNothing() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.signUp(reader, "ru", "at_once", "topic", topic);
		Received question = world.relay().await(reader, 1).getLast();
		scan(question);
		String token = question.tokenAfter("/subscriptions/confirm/");
		assertThat(world.http().get("/api/v1/subscriptions/confirm?token=" + token).status()).isNotEqualTo(200);
		world.wire().activity(TITLE, topic);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("looking does not confirm").hasSize(1);

		world.http().post("/api/v1/subscriptions/confirm", Map.of("token", token));
		world.wire().activity(TITLE, topic);
		scan(world.relay().await(reader, 2).getLast());
		world.wire().activity(TITLE, topic);
		assertThat(world.relay().await(reader, 3)).as("looking does not unsubscribe").hasSize(3);
	}

	@Test
	void whoeverLeftStaysAwayThoughTheOldConfirmationIsPressedAgainAndMayComeBack() {
		String topic = world.wire().topic();
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
		world.wire().activity(TITLE, topic);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).anyMatch(letter -> letter.text().contains("/activities/"));
	}

	@Test
	void whoeverLeavesAgainAfterACrashIsOnTheWayToBeForgotten() {
		String topic = world.wire().topic();
		String leaver = World.address();
		world.subscribe(leaver, "ru", "at_once", "topic", topic);
		world.wire().activity(TITLE, topic);
		String token = world.relay().await(leaver, 2).getLast().oneClickToken();
		Way.PAGE.leave(world.http(), token);
		world.service()
			.bean(MongoOperations.class)
			.updateFirst(Query.query(Criteria.where("_id").is(subscriber(leaver).id())),
					new Update().unset("idleSince"), Subscriber.class);
		assertThat(subscriber(leaver).isIdle()).as("as if nothing had been noted but the end").isFalse();

		Way.PAGE.leave(world.http(), token);

		assertThat(subscriber(leaver).isIdle()).isTrue();
	}

	@Test
	void whoeverFollowsSomethingIsNotForgottenWhateverTheClockSays() {
		String reader = World.address();
		world.subscribe(reader, "ru", "at_once", "topic", world.wire().topic());
		world.service()
			.bean(MongoOperations.class)
			.updateFirst(Query.query(Criteria.where("_id").is(subscriber(reader).id())),
					Update.update("idleSince", world.now().minus(Duration.ofDays(29))), Subscriber.class);

		Awaitility.await("the next round of the forgotten").until(() -> !subscriber(reader).isIdle());

		assertThat(subscriber(reader).isActive()).isTrue();
	}

	@Test
	void leavingEverythingLeavesEverything() {
		String health = world.wire().topic();
		String work = world.wire().topic(Map.of("ru", "Труд"));
		String reader = World.address();
		world.subscribe(reader, "ru", "at_once", "topic", health);
		new Readers(world.service()).subscribe(reader, new Criterion(Criterion.Kind.TOPIC, work));
		world.wire().activity(TITLE, health);
		Received letter = world.relay().await(reader, 2).getLast();
		String all = letter.text().substring(letter.text().lastIndexOf("/unsubscribe/") + 13).strip();

		assertThat(Way.PAGE.leave(world.http(), all).status()).isEqualTo(200);

		String preferences = letter.tokenAfter("/preferences/");
		Http.Answer left = world.http().header("Subscriber-Token", preferences).get("/api/v1/preferences");
		assertThat(left.json().path("subscriptions")).isEmpty();
		world.wire().activity(TITLE, health);
		world.wire().activity(TITLE, work);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).hasSize(2);
	}

	private Subscriber subscriber(String reader) {
		AddressBook addresses = world.service().bean(AddressBook.class);
		return addresses.find(addresses.mark(EmailAddress.of(reader).orElseThrow())).orElseThrow();
	}

	/** Why the subscriptions to a topic that ended did so. */
	private List<EndedReason> whyEnded(String topic) {
		return world.service()
			.bean(MongoOperations.class)
			.find(Query.query(Criteria.where("key").is("topic:" + topic)), Subscription.class)
			.stream()
			.flatMap(subscription -> subscription.endedReason().stream())
			.toList();
	}

	/**
	 * The links lead to the portal, which asks this service for what it shows: never by
	 * anything but GET.
	 */
	private void scan(Received letter) {
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

	/** How people leave. */
	private enum Way {

		/** The button of a mail program as most of them press it (RFC 8058). */
		MAIL_PROGRAM(EndedReason.ONE_CLICK, "application/x-www-form-urlencoded") {
			@Override
			String body(String token) {
				return "token=" + token + "&List-Unsubscribe=One-Click";
			}
		},
		/** The same button in the form that the RFC prefers. */
		MAIL_PROGRAM_IN_PARTS(EndedReason.ONE_CLICK, "multipart/form-data; boundary=edge") {
			@Override
			String body(String token) {
				return part("token", token) + part("List-Unsubscribe", "One-Click") + "--edge--\r\n";
			}
		},
		/** The page behind the link. */
		PAGE(EndedReason.UNSUBSCRIBED, "application/json") {
			@Override
			String body(String token) {
				return "{\"token\": \"" + token + "\"}";
			}
		};

		private final EndedReason reason;

		private final String contentType;

		Way(EndedReason reason, String contentType) {
			this.reason = reason;
			this.contentType = contentType;
		}

		abstract String body(String token);

		Http.Answer leave(Http http, String token) {
			return http.header("Content-Type", contentType).post("/api/v1/unsubscribe", body(token));
		}

		private static String part(String name, String value) {
			return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
		}

	}

}
