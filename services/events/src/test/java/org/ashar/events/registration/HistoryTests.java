package org.ashar.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.Seating;
import org.ashar.events.agenda.SessionId;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;

/**
 * A random history of a conference is played by the heart alone and by a simple model;
 * after each step they say the same of everybody.
 */
class HistoryTests {

	private static final int GUESTS = 8;

	private static final List<String> GROUPS = List.of("ngo", "media");

	@Property(tries = 1_500)
	void theHeartSaysWhatTheModelSays(@ForAll("histories") List<Step> history) {
		Heart heart = new Heart();
		Model model = new Model(4, Map.of("media", 2));
		for (Step step : history) {
			heart.take(step.move(), step.whom());
			model.take(step.move(), step.whom(), group(step.whom()));
			assertThat(heart.guests()).as("after %s", step).isEqualTo(model.guests());
			assertThat(heart.book.taken()).isEqualTo(model.taken());
			assertThat(heart.book.waiting()).isEqualTo(model.waiting());
			assertThat(heart.book.outOfOrder()).isEqualTo(model.letFirst());
			Model.SESSIONS.keySet()
				.forEach(session -> assertThat(heart.book.signedUp(session)).isEqualTo(model.signedUp(session)));
		}
	}

	@Provide
	Arbitrary<List<Step>> histories() {
		Arbitrary<Move> move = Arbitraries.frequency(Tuple.of(5, Move.REGISTER), Tuple.of(8, Move.CONFIRM),
				Tuple.of(5, Move.APPROVE), Tuple.of(4, Move.EDIT), Tuple.of(5, Move.ACCEPT),
				Tuple.of(4, Move.PRIORITISE), Tuple.of(3, Move.WITHDRAW), Tuple.of(2, Move.DECLINE),
				Tuple.of(2, Move.REINSTATE), Tuple.of(2, Move.REJECT), Tuple.of(1, Move.EXPIRE),
				Tuple.of(2, Move.CAPACITY), Tuple.of(2, Move.QUOTA), Tuple.of(2, Move.RULES), Tuple.of(4, Move.SIGN_UP),
				Tuple.of(3, Move.SIGN_UP_FOR_BOTH), Tuple.of(2, Move.SIGN_OFF));
		Arbitrary<Integer> whom = Arbitraries.integers()
			.between(0, GUESTS - 1)
			.withDistribution(RandomDistribution.uniform());
		return Combinators.combine(move, whom).as(Step::new).list().ofMinSize(40).ofMaxSize(120);
	}

	private static String group(int whom) {
		return GROUPS.get(whom % 2);
	}

	/** What happens, and to whom. */
	record Step(Move move, int whom) {
	}

	/** The heart, each of whose steps is taken whole. */
	private static final class Heart {

		private final EventId event = new EventId(UUID.randomUUID());

		private final SeatBook book = new SeatBook(event, new Seating(4, Map.of("media", 2)), 1);

		private final TreeMap<Integer, Registration> guests = new TreeMap<>();

		private Instant now = Instant.parse("2013-05-01T06:00:00Z");

		private boolean approval;

		private int edits;

		void take(Move move, int whom) {
			Registration guest = guests.get(whom);
			try {
				act(move, whom, guest);
			}
			catch (RegistrationProblem.WrongState refused) {
				assertThat(guest).isNotNull();
			}
			catch (RegistrationProblem.SessionFull refused) {
				assertThat(move).isIn(Move.SIGN_UP, Move.SIGN_UP_FOR_BOTH);
			}
			promote();
		}

		private void act(Move move, int whom, Registration guest) {
			switch (move) {
				case REGISTER -> register(whom, guest);
				case EXPIRE -> expire();
				case CAPACITY -> seat(new Seating(Model.seats(whom), book.seating().quotas()));
				case QUOTA -> seat(new Seating(book.seating().capacity(), Model.quotas(whom)));
				case RULES -> approval = Model.approves(whom);
				case CONFIRM, CONFIRM_TOO, APPROVE, REJECT, EDIT, WITHDRAW, ACCEPT, DECLINE, PRIORITISE, REINSTATE,
						SIGN_UP, SIGN_UP_FOR_BOTH, SIGN_OFF -> {
					if (guest != null) {
						act(move, guest, whom);
					}
				}
			}
		}

		private void act(Move move, Registration guest, int whom) {
			switch (move) {
				case CONFIRM, CONFIRM_TOO -> {
					if (guest.state() == RegistrationState.UNCONFIRMED) {
						done(guest, approval ? book.number(guest.id(), guest.group(), now)
								: book.enter(guest.id(), guest.group(), now));
					}
				}
				case APPROVE -> approve(guest);
				case REJECT -> reject(guest);
				case EDIT -> guest.edit(attendee("Name " + ++edits), approval, now);
				case WITHDRAW -> withdraw(guest);
				case ACCEPT -> guest.accept(now);
				case DECLINE -> {
					guest.require(RegistrationState.OFFERED, "decline");
					done(guest, book.leave(guest, guest.sessions(), RegistrationState.DECLINED, null, now));
				}
				case PRIORITISE -> {
					if (guest.state() == RegistrationState.WAITLISTED && !guest.goesFirst()) {
						done(guest, book.prioritise(guest, ruling(Ruling.Kind.PRIORITISE), now));
					}
				}
				case REINSTATE -> reinstate(whom, guest);
				case SIGN_UP, SIGN_UP_FOR_BOTH, SIGN_OFF -> choose(guest, List.copyOf(Model.wanted(move, whom)));
				case REGISTER, EXPIRE, CAPACITY, QUOTA, RULES -> throw new IllegalStateException();
			}
		}

		private void choose(Registration guest, List<SessionId> wanted) {
			guest.requireSeat("sessions");
			done(guest, book.choose(guest, new Choice(guest.sessions(), wanted), Model.SESSIONS, now));
		}

		private void register(int whom, Registration known) {
			if (known == null || !known.state().isLive()) {
				guests.put(whom, Registration.start(turn(), event,
						new Application(attendee("Guest"), Language.KY, group(whom)), now));
			}
		}

		private void approve(Registration guest) {
			if (guest.state() == RegistrationState.PENDING) {
				done(guest, book.admit(guest, ruling(Ruling.Kind.APPROVE), now));
			}
			else {
				guest.approve(ruling(Ruling.Kind.APPROVE));
			}
		}

		private void reject(Registration guest) {
			if (guest.state() == RegistrationState.REAPPROVAL) {
				done(guest, book.leave(guest, guest.sessions(), RegistrationState.REJECTED, ruling(Ruling.Kind.REJECT),
						now));
			}
			else {
				guest.reject(ruling(Ruling.Kind.REJECT));
			}
		}

		private void withdraw(Registration guest) {
			if (guest.state().hasPlace()) {
				done(guest, book.leave(guest, guest.sessions(), RegistrationState.WITHDRAWN, null, now));
			}
			else {
				guest.withdraw(now);
			}
		}

		private void reinstate(int whom, Registration left) {
			if (left.mayComeBack()) {
				Registration back = Registration.reinstate(turn(), left, ruling(Ruling.Kind.REINSTATE));
				guests.put(whom, back);
				done(back, book.enter(back.id(), back.group(), now));
			}
		}

		private void expire() {
			now = now.plus(Duration.ofHours(49));
			guests.values().stream().filter(guest -> guest.isLate(now)).forEach(guest -> {
				if (guest.state() == RegistrationState.OFFERED) {
					done(guest, book.leave(guest, guest.sessions(), RegistrationState.EXPIRED, null, now));
				}
				else {
					guest.lapse(now);
				}
			});
		}

		private void seat(Seating seating) {
			book.follow(seating, book.version() + ++edits + 1_000);
		}

		private void promote() {
			for (Optional<Registration> next = next(); next.isPresent(); next = next()) {
				done(next.get(), book.offer(next.get(), now).orElseThrow());
			}
		}

		private Optional<Registration> next() {
			return guests.values()
				.stream()
				.filter(guest -> guest.state() == RegistrationState.WAITLISTED && book.served().contains(guest.group()))
				.min(Comparator.comparingLong(Registration::rank));
		}

		private void done(Registration guest, Claim claim) {
			assertThat(guest.write(claim, now.plus(Duration.ofHours(48)), now)).isTrue();
			book.settle(claim, true);
		}

		private Ruling ruling(Ruling.Kind kind) {
			return new Ruling(kind, "because", new Author("organizer", "org-owner"), now);
		}

		private static Turn turn() {
			return new Turn("-", new RegistrationId(UUID.randomUUID()), 0);
		}

		private static Attendee attendee(String name) {
			return new Attendee(EmailAddress.of("a@example.org").orElseThrow(), name, null, null);
		}

		Map<Integer, String> guests() {
			Map<Integer, String> shown = new TreeMap<>();
			guests.forEach((whom, guest) -> shown.put(whom, Model.said(guest)));
			return shown;
		}

	}

}
