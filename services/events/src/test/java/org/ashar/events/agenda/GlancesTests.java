package org.ashar.events.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.ashar.events.reference.OrganizationId;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.testing.InTime;
import org.junit.jupiter.api.Test;

class GlancesTests {

	private final EventId id = new EventId(UUID.randomUUID());

	/* For so long they need not be read again. */
	private static final Duration FRESH = Duration.ofSeconds(1);

	private int reads;

	@Test
	void manyWhoLookAtOnceReadOnce() throws Exception {
		List<Event> seen = InTime.done(FRESH, () -> {
			reads = 0;
			Glances glances = new Glances(_ -> {
				reads++;
				return Optional.of(event());
			});
			return List.of(glances.at(id).orElseThrow(), glances.at(id).orElseThrow());
		});
		assertThat(seen.getLast()).isSameAs(seen.getFirst());
		assertThat(reads).isEqualTo(1);
	}

	@Test
	void whatWasChangedHereIsSeenAtOnce() throws Exception {
		List<Event> seen = InTime.done(FRESH, () -> {
			Glances glances = new Glances(_ -> Optional.of(event()));
			glances.at(id);
			Event changed = event();
			glances.saw(changed);
			return List.of(changed, glances.at(id).orElseThrow());
		});
		assertThat(seen.getLast()).isSameAs(seen.getFirst());
	}

	@Test
	void whatIsNotThereIsLookedForAgain() {
		Glances glances = new Glances(_ -> {
			reads++;
			return Optional.empty();
		});
		assertThat(glances.at(id)).isEmpty();
		assertThat(glances.at(id)).isEmpty();
		assertThat(reads).isEqualTo(2);
	}

	private Event event() {
		Days days = new Days(LocalDate.of(2033, 6, 3), LocalDate.of(2033, 6, 4), ZoneId.of("Asia/Bishkek"));
		return Event.draft(id, Sample.bare(days, new OrganizationId(UUID.randomUUID())), Author.SYSTEM, Instant.EPOCH);
	}

}
