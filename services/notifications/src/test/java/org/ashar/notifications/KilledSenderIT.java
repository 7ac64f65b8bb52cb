package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashar.contracts.ActivityChange;
import org.ashar.contracts.RegistrationLetterMessage;
import org.ashar.contracts.Topics;
import org.ashar.notifications.ScriptedRelay.Stage;
import org.ashar.notifications.mailroom.LetterKind;
import org.ashar.notifications.mailroom.LetterState;
import org.ashar.notifications.mailroom.Mailroom;
import org.ashar.notifications.subscription.AddressBook;
import org.ashar.notifications.subscription.Criterion;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.subscription.SubscriberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.core.env.Environment;

/**
 * A service that is killed again and again, at chosen points of the talk with the relay,
 * skips nobody and mails nobody twice. {@code -Dashar.kills}, {@code -Dashar.readers} and
 * {@code -Dashar.seed} make it longer, or another one.
 */
@ExtendWith(SharedWorld.class)
class KilledSenderIT {

	private static final int KILLS = Integer.getInteger("ashar.kills", 2);

	private static final int READERS = Integer.getInteger("ashar.readers", 200);

	private static final int GUESTS = 20;

	private static final int CLERKS = 4;

	private static final int LIVES_SECONDS = 180;

	private static final Map<String, String> TITLE = Map.of("ru", "Программа", "ky", "Программа", "en", "Programme");

	private final Random random = new Random(Long.getLong("ashar.seed", 7));

	private final World world;

	KilledSenderIT(World world) {
		this.world = world;
	}

	@Test
	void whateverIsKilledNobodyIsSkippedAndNobodyIsMailedTwice() throws Exception {
		String topic = world.wire().topic();
		List<String> readers = subscribe(topic);
		List<String> guests = Stream.generate(World::address).limit(GUESTS).toList();
		world.awaitQuiet();
		Environment told = world.service().context().getEnvironment();
		Map<String, byte[]> requests = guests.stream()
			.map(this::request)
			.collect(Collectors.toMap(RegistrationLetterMessage::getRegistrationId, world.wire()::bytes));
		String id = UUID.randomUUID().toString();
		byte[] news = world.wire().bytes(world.wire().activity(id, 1, ActivityChange.PUBLISHED, TITLE, topic, false));
		world.down();
		requests.forEach((key, request) -> world.wire().send(Topics.REGISTRATION_LETTERS, key, request));
		world.wire().send(Topics.ACTIVITIES, id, news);

		Set<String> inDoubt = new HashSet<>();
		for (int kill = 0; kill < KILLS; kill++) {
			inDoubt.addAll(live(told, stage(kill), 1 + random.nextInt((READERS + GUESTS) * 9 / 10 / KILLS)));
			// The leases of the killed, two minutes, are over when the next one starts.
			world.later(Duration.ofMinutes(5));
		}
		world.up();
		world.awaitQuiet();

		Set<String> unknown = unknown();
		unknown.retainAll(readers);
		System.out.printf("killed sender: kills=%d readers=%d unknown=%d in_doubt=%d copies=%d%n", KILLS, READERS,
				unknown.size(), inDoubt.size(),
				guests.stream().mapToInt(guest -> world.relay().to(guest).size()).sum());
		assertThat(readers).as("nobody gets two").allMatch(reader -> world.relay().bulk(reader) <= 1);
		assertThat(readers.stream().filter(reader -> world.relay().bulk(reader) == 0)).as("nobody is skipped")
			.isSubsetOf(unknown);
		assertThat(unknown).as("what is unknown was in somebody's hands when he was killed").isSubsetOf(inDoubt);
		assertThat(unknown.size()).isLessThanOrEqualTo(KILLS * CLERKS);
		for (String guest : guests) {
			assertThat(world.relay().to(guest)).as("what somebody waits for").hasSizeBetween(1, 2);
			assertThat(world.relay().to(guest).stream().map(letter -> letter.header("Message-ID")).distinct())
				.hasSize(1);
		}
	}

	/** Each stage comes to its turn. */
	private static Stage stage(int kill) {
		Stage[] order = { Stage.KEPT, Stage.GO_ON, Stage.SAID, Stage.DATA, Stage.BODY, Stage.RCPT };
		return order[kill % order.length];
	}

	/** Until the relay kills it, or there is nothing left to send. */
	private Set<String> live(Environment told, Stage stage, int letters) throws Exception {
		Process[] doomed = new Process[1];
		Set<String> inHand = new HashSet<>();
		world.relay().trap(stage, letters, () -> {
			doomed[0].destroyForcibly().onExit().join();
			inHand.addAll(world.relay().inHand());
		});
		doomed[0] = Doomed.start(told, world.shift());
		doomed[0].waitFor(LIVES_SECONDS, TimeUnit.SECONDS);
		doomed[0].destroyForcibly().waitFor();
		inHand.addAll(world.relay().inHand());
		world.relay().trap(stage, Integer.MAX_VALUE, () -> {
		});
		return inHand;
	}

	private RegistrationLetterMessage request(String guest) {
		return new RegistrationRequest(world, guest).message("seat", "en", UUID.randomUUID().toString());
	}

	private List<String> subscribe(String topic) throws Exception {
		List<String> readers = Stream.generate(World::address).limit(READERS).toList();
		Readers seed = new Readers(world.service());
		try (ExecutorService crew = Executors.newFixedThreadPool(8)) {
			List<Future<?>> errands = new ArrayList<>();
			for (String reader : readers) {
				errands.add(crew.submit(() -> seed.subscribe(reader, new Criterion(Criterion.Kind.TOPIC, topic))));
			}
			for (Future<?> errand : errands) {
				errand.get();
			}
		}
		return readers;
	}

	/** To whom letters went of which nobody knows whether they arrived. */
	private Set<String> unknown() {
		List<SubscriberId> people = world.service()
			.bean(Mailroom.class)
			.list(LetterState.UNKNOWN, null, 1_000)
			.stream()
			.filter(letter -> letter.kind() == LetterKind.UPDATE)
			.map(letter -> new SubscriberId(letter.person()))
			.toList();
		AddressBook addresses = world.service().bean(AddressBook.class);
		return addresses.addresses(addresses.find(people).values())
			.values()
			.stream()
			.map(EmailAddress::value)
			.collect(Collectors.toSet());
	}

}
