package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ashar.infra.platform.testing.RunningService;
import org.ashar.notifications.subscription.Criterion;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Letters leave no faster than other mail servers like, whatever the number of instances.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PaceIT {

	private static final Map<String, String> TITLE = Map.of("ru", "Программа", "ky", "Программа", "en", "Programme");

	private static final int PER_DOMAIN = 10;

	private static final int FIRST_DAY = 25;

	private static World world;

	@BeforeAll
	static void startSlowly() {
		world = new World("--ashar.pace.per-domain=" + PER_DOMAIN, "--ashar.pace.warm-up=" + FIRST_DAY);
	}

	@AfterAll
	static void stop() {
		world.close();
	}

	@BeforeEach
	void begin() {
		world.begin();
	}

	@Test
	@Order(1)
	void aNewSenderIsSlowToEachDomainAndOverTheDays() {
		String topic = world.wire().topic();
		List<String> one = subscribe(topic, "one.example", 18);
		List<String> two = subscribe(topic, "two.example", 4);
		List<String> three = subscribe(topic, "three.example", 8);
		world.later(Duration.ofMinutes(5));
		world.awaitQuiet();
		world.standStill();
		try (RunningService second = world.another()) {
			world.wire().activity(TITLE, topic);
			await(two, 4);
			await(three, 8);
			await(one, PER_DOMAIN);
			assertThat(bulk(one)).as("in one minute to one domain, by two instances").isEqualTo(PER_DOMAIN);
		}

		world.later(Duration.ofMinutes(2));
		await(one, FIRST_DAY - 4 - 8);
		world.later(Duration.ofHours(3));
		world.awaitQuiet();
		assertThat(bulk(one) + bulk(two) + bulk(three)).as("on the first day").isEqualTo(FIRST_DAY);
		String waiting = World.address();
		world.signUp(waiting, "en", "at_once", "topic", topic);
		world.relay().await(waiting, 1);

		world.later(Duration.ofDays(1));
		await(one, 18);
		world.awaitQuiet();
		assertThat(Stream.of(one, two, three).flatMap(List::stream).map(world.relay()::bulk)).containsOnly(1L);
	}

	@Test
	@Order(2)
	void aServerThatWantsNoLettersIsLeftAloneForAWhile() {
		world.later(Duration.ofDays(20));
		String topic = world.wire().topic();
		List<String> busy = subscribe(topic, "busy.example", PER_DOMAIN);
		List<String> well = subscribe(topic, "well.example", 5);
		world.later(Duration.ofMinutes(5));
		world.awaitQuiet();
		world.standStill();
		busy.forEach(reader -> world.relay().treat(reader, Manner.LATER));
		world.wire().activity(TITLE, topic);
		// Each of four clerks may be on its way to it when the fifth answer comes.
		Awaitility.await("the others to be kept back")
			.until(() -> world.letters("deferred").size() >= 5 && !world.letters("planned").isEmpty());
		await(well, 5);

		busy.forEach(world.relay()::befriend);
		world.later(Duration.ofMinutes(3));
		await(busy, PER_DOMAIN);
		world.awaitQuiet();
		assertThat(busy.stream().map(world.relay()::bulk)).containsOnly(1L);
	}

	@Test
	@Order(3)
	void whatARelayThatWasAwayDidNotGetTakesNobodysTurn() {
		world.later(Duration.ofDays(20));
		String topic = world.wire().topic();
		List<String> readers = subscribe(topic, "away.example", PER_DOMAIN);
		world.later(Duration.ofMinutes(5));
		world.awaitQuiet();
		world.standStill();
		Instant now = world.now();
		world.later(Duration.between(now, now.truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(1))));
		double before = tries();
		world.relay().leave();
		world.wire().activity(TITLE, topic);
		Awaitility.await("a try in vain").atMost(Duration.ofSeconds(30)).until(() -> tries() > before);

		world.relay().comeBack();
		// It is tried again after five seconds, and those who have given it up need some.
		Awaitility.await("all of them within that minute")
			.pollInterval(Duration.ofSeconds(1))
			.atMost(Duration.ofMillis(11_500))
			.until(() -> {
				world.later(Duration.ofSeconds(5));
				return bulk(readers) == PER_DOMAIN;
			});
	}

	/** How often a letter found no relay. */
	private static double tries() {
		return world.service()
			.bean(MeterRegistry.class)
			.find("ashar.letters")
			.tag("outcome", "unreachable")
			.counters()
			.stream()
			.mapToDouble(Counter::count)
			.sum();
	}

	private static List<String> subscribe(String topic, String domain, int count) {
		Readers seed = new Readers(world.service());
		List<String> readers = Stream.generate(World::address)
			.limit(count)
			.map(address -> address.replace("example.org", domain))
			.toList();
		readers.forEach(reader -> seed.subscribe(reader, new Criterion(Criterion.Kind.TOPIC, topic)));
		return readers;
	}

	private static long bulk(List<String> readers) {
		return readers.stream().mapToLong(world.relay()::bulk).sum();
	}

	private static void await(List<String> readers, long letters) {
		Awaitility.await(letters + " letters").atMost(Duration.ofSeconds(60)).until(() -> bulk(readers) >= letters);
	}

}
