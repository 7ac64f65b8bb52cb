package org.ashar.notifications.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ashar.infra.platform.testing.Backends;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Bundles in the store, in several hands. */
class BundlesIT {

	private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

	private final Roll roll = Roll
		.of(LetterKind.UPDATE, "occasion",
				IntStream.range(0, 3)
					.mapToObj(number -> new Roll.Entry(new LetterId(UUID.randomUUID()), UUID.randomUUID(),
							List.of(new Line("occasion", List.of()))))
					.toList(),
				50, NOW)
		.getFirst();

	@Test
	void whateverASlowHolderHasNotedMeanwhileIsNotSweptAway() {
		try (MongoClient client = MongoClients.create(Backends.start().mongoUri())) {
			Bundles bundles = new Bundles(
					new MongoTemplate(client, "bundles-" + UUID.randomUUID().toString().substring(0, 8)));
			bundles.add(List.of(roll), null, null);
			bundles.claim(Shelf.BULK, new Loan("slow", NOW.plus(Desk.LEASE)), "token", NOW, 1);
			note(bundles, 0, Mark.LEAVING);
			Instant late = NOW.plus(Desk.LEASE).plus(Duration.ofSeconds(1));
			Bundle lapsed = bundles.lapsed(late, 1).getFirst();
			note(bundles, 0, NOW.toEpochMilli());
			note(bundles, 1, Mark.LEAVING);

			bundles.sweep(lapsed, Set.of(), late);
			assertThat(marks(bundles)).as("those it has seen are old").containsExactly(NOW.toEpochMilli(), -1L, 0L);
			bundles.sweep(bundles.lapsed(late, 1).getFirst(), Set.of(), late);
			assertThat(marks(bundles)).containsExactly(NOW.toEpochMilli(), Mark.LOST, 0L);
		}
	}

	private void note(Bundles bundles, int place, long mark) {
		assertThat(bundles.note(roll.id(), "token",
				new Bundles.Change(Map.of(place, mark), Map.of(), new Turn.Same(), NOW)))
			.isTrue();
	}

	private List<Long> marks(Bundles bundles) {
		return bundles.all(List.of(roll.id())).getFirst().marks();
	}

}
