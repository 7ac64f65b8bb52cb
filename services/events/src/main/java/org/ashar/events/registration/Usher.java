package org.ashar.events.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.EventId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes people to their seats and out again, in three steps: claim in the seat book,
 * write the registration, settle the claim. Whoever finds a claim open, after a crash or
 * while somebody else is half-way, takes the remaining steps; each of them is done once
 * whoever takes it. That works because a registration never comes back to a state it has
 * left.
 */
@Component
class Usher {

	/** So long an offered seat is kept. */
	static final Duration TO_ANSWER = Duration.ofHours(48);

	private final SeatBooks books;

	private final Registrations registrations;

	private final Agenda agenda;

	private final Clock clock;

	Usher(SeatBooks books, Registrations registrations, Agenda agenda, Clock clock) {
		this.books = books;
		this.registrations = registrations;
		this.agenda = agenda;
		this.clock = clock;
	}

	/** A seat, or a place in the queue, for somebody whose address is confirmed. */
	Registration enter(Registration registration) {
		return carry(registration, RegistrationState.UNCONFIRMED,
				(book, now) -> Optional.of(book.enter(registration.id(), registration.group(), now)));
	}

	/** A seat for who is next in the queue, unless it is gone. */
	Registration offer(Registration next) {
		return carry(next, RegistrationState.WAITLISTED, (book, now) -> book.offer(next, now));
	}

	/** The way out, for somebody in the state in which he was seen. */
	Registration leave(Registration leaving, RegistrationState to) {
		return carry(leaving, leaving.state(), (book, now) -> Optional.of(book.leave(leaving, to, now)));
	}

	/**
	 * Gives the registration as it stands afterwards, which may be as somebody else
	 * wanted it. How it stands is looked at after the book was read: whoever has settled
	 * a claim for it since then has changed the book, so nobody is seated twice.
	 */
	private Registration carry(Registration seen, RegistrationState from,
			BiFunction<SeatBook, Instant, Optional<Claim>> wish) {
		Instant moment = clock.instant();
		Optional<Claim> claim = books.claim(seen.event(), seen.id(), (book, standing) -> book.claimOf(seen.id())
			.or(() -> standing.state() == from ? wish.apply(book, moment) : Optional.empty()));
		return claim.map(open -> finish(seen.event(), open)).orElseGet(() -> registrations.get(seen.id()));
	}

	/** Takes the steps of a claim that are left: write, settle. */
	Registration finish(EventId event, Claim claim) {
		Registration registration = write(event, claim);
		boolean written = registration.has(claim);
		books.change(event, book -> {
			book.settle(claim, written);
			return book;
		});
		return registration;
	}

	private Registration write(EventId event, Claim claim) {
		while (true) {
			Registration registration = registrations.get(claim.registration());
			if (registration.has(claim)) {
				return registration;
			}
			Instant now = clock.instant();
			Instant answerBy = claim.kind() == Claim.Kind.OFFER ? answerBy(event, now) : now;
			if (!registration.write(claim, answerBy, now)) {
				return registration;
			}
			try {
				return registrations.save(registration);
			}
			catch (OptimisticLockingFailureException somebodyElse) {
				// Each change brings the registration further: what it is now is looked
				// at
				// again.
				Thread.onSpinWait();
			}
		}
	}

	/** An offer does not outlast the event. */
	private Instant answerBy(EventId event, Instant now) {
		Instant usual = now.plus(TO_ANSWER);
		return agenda.find(event)
			.map(known -> known.content().days().end())
			.filter(end -> end.isBefore(usual))
			.orElse(usual);
	}

}
