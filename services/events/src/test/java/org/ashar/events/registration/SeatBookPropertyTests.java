package org.ashar.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.Seating;
import org.ashar.events.agenda.SessionId;
import org.ashar.infra.platform.language.Language;

/**
 * Random histories of a seat book, in which any claim may stay open for long or turn out
 * to be void; its counters are compared with the registrations themselves.
 */
class SeatBookPropertyTests {

	private static final Instant NOW = Instant.parse("2013-05-01T06:00:00Z");

	private static final List<String> GROUPS = List.of("ngo", "media", SeatBook.NO_GROUP);

	@Property(tries = 2_000)
	void countersAreWhatRegistrationsSayAndNoSeatIsGivenTwice(@ForAll("histories") List<Step> history) {
		Room room = new Room();
		for (Step step : history) {
			room.take(step);
			room.check();
		}
		room.settleAll();
		room.check();
		assertThat(room.book.taken()).isEqualTo((int) room.seated());
		assertThat(room.book.waiting()).isEqualTo((int) room.waiting());
		Model.SESSIONS.keySet()
			.forEach(session -> assertThat(room.book.signedUp(session)).isEqualTo((int) room.signedUp(session)));
	}

	@Provide
	Arbitrary<List<Step>> histories() {
		Arbitrary<Step> step = Combinators
			.combine(Arbitraries.of(Move.class), Arbitraries.integers().between(0, 30),
					Arbitraries.of(true, true, false))
			.as(Step::new);
		return step.list().ofMinSize(5).ofMaxSize(60);
	}

	/** What may happen. */
	enum Move {

		ENTER, ENTER_HALF, OFFER, OFFER_HALF, WITHDRAW, WITHDRAW_HALF, CHOOSE, CHOOSE_HALF, SETTLE, CAPACITY

	}

	/** What happens, to whom, and whether the registration takes it. */
	record Step(Move move, int whom, boolean written) {
	}

	/** A seat book and the registrations beside it. */
	private static final class Room {

		private final EventId event = new EventId(UUID.randomUUID());

		private final SeatBook book = new SeatBook(event, new Seating(5, Map.of("media", 2)), 1);

		private final Map<RegistrationId, Registration> registrations = new HashMap<>();

		private final List<Claim> open = new ArrayList<>();

		private long revision = 1;

		private int largest = 5;

		private boolean lowered;

		void take(Step step) {
			switch (step.move()) {
				case ENTER, ENTER_HALF -> claimed(enter(step.whom()), step);
				case OFFER, OFFER_HALF -> registrations.values()
					.stream()
					.filter(one -> one.state() == RegistrationState.WAITLISTED && book.claimOf(one.id()).isEmpty())
					.filter(one -> book.served().contains(one.group()))
					.findFirst()
					.flatMap(one -> book.offer(one, NOW))
					.ifPresent(claim -> claimed(claim, step));
				case WITHDRAW, WITHDRAW_HALF -> registrations.values()
					.stream()
					.filter(one -> one.state().hasPlace() && book.claimOf(one.id()).isEmpty())
					.skip(step.whom() % Math.max(1, registrations.size()))
					.findFirst()
					.ifPresent(one -> claimed(book.leave(one, one.sessions(), RegistrationState.WITHDRAWN, null, NOW),
							step));
				case CHOOSE,
						CHOOSE_HALF ->
					registrations.values()
						.stream()
						.filter(one -> one.state().wasTold() && book.claimOf(one.id()).isEmpty())
						.skip(step.whom() % 3)
						.findFirst()
						.flatMap(one -> choose(one, step.whom()))
						.ifPresent(claim -> claimed(claim, step));
				case SETTLE -> settleAll();
				case CAPACITY -> capacity(step.whom());
			}
		}

		private Optional<Claim> choose(Registration one, int whom) {
			List<SessionId> wanted = Model.SESSIONS.keySet()
				.stream()
				.filter(session -> (whom & session.value().getLeastSignificantBits()) != 0)
				.toList();
			try {
				return Optional.of(book.choose(one, new Choice(one.sessions(), wanted), Model.SESSIONS, NOW));
			}
			catch (RegistrationProblem.SessionFull full) {
				return Optional.empty();
			}
		}

		private Claim enter(int whom) {
			String group = GROUPS.get(whom % GROUPS.size());
			RegistrationId id = new RegistrationId(UUID.randomUUID());
			Attendee attendee = new Attendee(EmailAddress.of("a@example.org").orElseThrow(), "A", null, null);
			registrations.put(id, Registration.start(new Turn("-", id, 0), event,
					new Application(attendee, Language.KY, group.equals(SeatBook.NO_GROUP) ? null : group), NOW));
			return book.enter(id, group, NOW);
		}

		private void claimed(Claim claim, Step step) {
			if (step.written()) {
				assertThat(registrations.get(claim.registration()).write(claim, NOW, NOW)).isTrue();
			}
			open.add(claim);
			if (!step.move().name().endsWith("HALF")) {
				settle(claim);
			}
		}

		private void capacity(int seats) {
			lowered |= seats < book.taken();
			largest = Math.max(largest, seats);
			book.follow(new Seating(seats, Map.of("media", 2)), ++revision);
		}

		private void settle(Claim claim) {
			open.remove(claim);
			book.settle(claim, registrations.get(claim.registration()).has(claim));
		}

		void settleAll() {
			List.copyOf(open).forEach(this::settle);
		}

		long seated() {
			return registrations.values().stream().filter(one -> one.state().hasSeat()).count();
		}

		long signedUp(SessionId session) {
			return registrations.values().stream().filter(one -> one.sessions().contains(session)).count();
		}

		long waiting() {
			return registrations.values().stream().filter(one -> one.state() == RegistrationState.WAITLISTED).count();
		}

		void check() {
			assertThat(seated()).isLessThanOrEqualTo(book.taken());
			assertThat(seated()).isLessThanOrEqualTo(largest);
			Model.SESSIONS.forEach((session, capacity) -> {
				assertThat(signedUp(session)).isLessThanOrEqualTo(book.signedUp(session));
				assertThat(book.signedUp(session)).isLessThanOrEqualTo(capacity);
			});
			if (!lowered) {
				assertThat(book.taken()).isLessThanOrEqualTo(book.seating().capacity());
			}
			assertThat(registrations.values()
				.stream()
				.filter(one -> one.state().hasSeat() && one.group().equals("media"))
				.count()).isLessThanOrEqualTo(2);
		}

	}

}
