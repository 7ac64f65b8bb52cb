package org.ashar.events.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.Seating;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.junit.jupiter.api.Test;

class SeatBookTests {

	private static final Instant NOW = Instant.parse("2013-05-01T06:00:00Z");

	private static final Ruling RULING = new Ruling(Ruling.Kind.PRIORITISE, "why", new Author("a", "org-owner"), NOW);

	private static final String NGO = "ngo";

	private static final String MEDIA = "media";

	@Test
	void theLastSeatGoesToWhoComesFirstAndTheNextOneWaits() {
		SeatBook book = book(2, Map.of());
		assertThat(enter(book, NGO).kind()).isEqualTo(Claim.Kind.SEAT);
		assertThat(enter(book, NGO).kind()).isEqualTo(Claim.Kind.SEAT);
		Claim third = enter(book, NGO);
		assertThat(third.kind()).isEqualTo(Claim.Kind.QUEUE);
		assertThat(third.number()).isEqualTo(1);
		assertThat(enter(book, NGO).number()).isEqualTo(2);
		assertThat(book.taken()).isEqualTo(2);
		assertThat(book.waiting()).isEqualTo(2);
	}

	@Test
	void aQuotaIsACapAndNotSeatsPutAside() {
		SeatBook book = book(3, Map.of(MEDIA, 1));
		enter(book, MEDIA);
		assertThat(enter(book, MEDIA).kind()).as("two of the media would be one too many").isEqualTo(Claim.Kind.QUEUE);
		assertThat(enter(book, NGO).kind()).as("who waits may not have it").isEqualTo(Claim.Kind.SEAT);
		assertThat(enter(book, NGO).kind()).isEqualTo(Claim.Kind.SEAT);
		assertThat(book.served()).isEmpty();
	}

	@Test
	void nobodyNewOvertakesWhoWaitsForASeatThatHasBecomeFree() {
		SeatBook book = book(1, Map.of());
		enter(book, NGO);
		enter(book, NGO);
		book.follow(new Seating(2, Map.of()), 2);
		assertThat(book.served()).containsExactly(NGO);
		assertThat(enter(book, MEDIA).kind()).isEqualTo(Claim.Kind.QUEUE);
		book.follow(new Seating(3, Map.of()), 3);
		assertThat(enter(book, MEDIA).kind()).as("all who wait will have one").isEqualTo(Claim.Kind.QUEUE);
		book.follow(new Seating(5, Map.of()), 4);
		assertThat(enter(book, MEDIA).kind()).as("one is left after them").isEqualTo(Claim.Kind.SEAT);
	}

	@Test
	void aClaimThatWasNeverWrittenGivesItsPlaceBackOnce() {
		SeatBook book = book(1, Map.of());
		Claim seat = enter(book, NGO);
		Claim queue = enter(book, NGO);
		book.settle(seat, false);
		book.settle(seat, false);
		book.settle(queue, false);
		assertThat(book.taken()).isZero();
		assertThat(book.waiting()).isZero();
		assertThat(book.claims()).isEmpty();
	}

	@Test
	void anOlderSeatingDoesNotComeBack() {
		SeatBook book = book(10, Map.of());
		book.follow(new Seating(20, Map.of()), 7);
		book.follow(new Seating(5, Map.of()), 6);
		assertThat(book.seating().capacity()).isEqualTo(20);
	}

	@Test
	void whenThereAreFewerSeatsThanTakenNobodyIsSentAwayAndNoneIsFree() {
		SeatBook book = book(3, Map.of());
		enter(book, NGO);
		enter(book, NGO);
		book.follow(new Seating(1, Map.of()), 2);
		assertThat(book.taken()).isEqualTo(2);
		assertThat(book.free()).isZero();
		assertThat(enter(book, NGO).kind()).isEqualTo(Claim.Kind.QUEUE);
		assertThat(book.served()).isEmpty();
	}

	@Test
	void amongThoseWhoAreLetGoFirstTheFirstStaysFirst() {
		SeatBook book = book(0, Map.of());
		Claim one = book.prioritise(waiting(book), RULING, NOW);
		Claim other = book.prioritise(waiting(book), RULING, NOW);
		assertThat(one.number()).isLessThan(other.number());
		assertThat(other.number()).as("before everybody with a number").isNegative();
		book.settle(one, true);
		book.settle(other, false);
		assertThat(book.outOfOrder()).as("only who has it in writing").isEqualTo(1);
	}

	private static Registration waiting(SeatBook book) {
		RegistrationId id = new RegistrationId(UUID.randomUUID());
		Attendee attendee = new Attendee(EmailAddress.of("a@example.org").orElseThrow(), "A", null, null);
		Registration registration = Registration.start(new Turn("-", id, 0), book.id(),
				new Application(attendee, Language.KY, NGO), NOW);
		registration.write(book.enter(id, NGO, NOW), NOW, NOW);
		return registration;
	}

	@Test
	void whatItCountsIsHeldAgainstTheRegistrations() {
		SeatBook book = book(1, Map.of());
		book.settle(enter(book, NGO), true);
		book.settle(enter(book, MEDIA), true);
		Map<String, Integer> seated = Map.of(NGO, 1, MEDIA, 0);
		assertThat(book.agreesWith(new Tally(seated, Map.of(MEDIA, 1), 1, Map.of()))).isTrue();
		assertThat(book.agreesWith(new Tally(seated, Map.of(MEDIA, 1), 2, Map.of()))).as("a number above the tail")
			.isFalse();
		assertThat(book.agreesWith(new Tally(Map.of(MEDIA, 1), Map.of(MEDIA, 1), 1, Map.of()))).as("another group")
			.isFalse();
		Tally said = new Tally(Map.of(NGO, 1, MEDIA, 1), Map.of(), 7, Map.of());
		assertThat(book.agreesWith(said)).isFalse();
		assertThat(book.repair(said, NOW)).isEqualTo(new Repair(NOW, 1, 2, 1, 0, 1, 7));
		assertThat(book.agreesWith(said)).isTrue();
		assertThat(book.free()).isZero();
		assertThat(enter(book, NGO).number()).isEqualTo(8);
	}

	@Test
	void aClosedBookGivesNothing() {
		SeatBook book = book(3, Map.of());
		book.close();
		assertThatThrownBy(() -> enter(book, NGO)).isInstanceOf(RegistrationProblem.NotOpen.class);
		assertThat(book.served()).isEmpty();
	}

	private static SeatBook book(int capacity, Map<String, Integer> quotas) {
		return new SeatBook(new EventId(UUID.randomUUID()), new Seating(capacity, quotas), 1);
	}

	private static Claim enter(SeatBook book, String group) {
		return book.enter(new RegistrationId(UUID.randomUUID()), group, NOW);
	}

}
