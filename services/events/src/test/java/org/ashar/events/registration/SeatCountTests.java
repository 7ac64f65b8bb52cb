package org.ashar.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.Seating;
import org.junit.jupiter.api.Test;

class SeatCountTests {

	private static final Instant NOW = Instant.parse("2013-05-01T06:00:00Z");

	@Test
	void operatorsSeeTheSeatsOfAllEventsTogetherAndWhatIsNotWrittenYet() {
		SeatBook conference = book(2);
		conference.settle(enter(conference, NOW.minusSeconds(60)), true);
		enter(conference, NOW.minusSeconds(30));
		enter(conference, NOW.minusSeconds(10));
		SeatBook workshop = book(5);
		enter(workshop, NOW.minusSeconds(20));
		assertThat(SeatCount.of(List.of(conference, workshop), NOW))
			.isEqualTo(new SeatCount(3, 4, 1, 3, Duration.ofSeconds(30)));
	}

	@Test
	void whereNoEventIsLookedAfterThereIsNothingToSee() {
		assertThat(SeatCount.of(List.of(), NOW)).isEqualTo(SeatCount.NONE);
	}

	private static SeatBook book(int capacity) {
		return new SeatBook(new EventId(UUID.randomUUID()), new Seating(capacity, Map.of()), 1);
	}

	private static Claim enter(SeatBook book, Instant at) {
		return book.enter(new RegistrationId(UUID.randomUUID()), SeatBook.NO_GROUP, at);
	}

}
