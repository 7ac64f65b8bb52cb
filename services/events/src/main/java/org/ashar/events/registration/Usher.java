package org.ashar.events.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.EntryRules;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.SessionId;
import org.jspecify.annotations.Nullable;
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

	/**
	 * A seat, or a place in the queue, for somebody whose address is confirmed; only a
	 * number where the organizer wants to look first.
	 */
	Registration enter(Registration registration, boolean approval) {
		return carry(registration, RegistrationState.UNCONFIRMED,
				(book, _, now) -> Optional.of(approval ? book.number(registration.id(), registration.group(), now)
						: book.enter(registration.id(), registration.group(), now)));
	}

	/** A seat, or a place in the queue, for somebody whom the organizer has looked at. */
	Registration admit(Registration approved, Ruling ruling) {
		return carry(approved, RegistrationState.PENDING,
				(book, _, now) -> Optional.of(book.admit(approved, ruling, now)));
	}

	/** A place before all others for somebody who waits. */
	Registration prioritise(Registration waiting, Ruling ruling) {
		return carry(waiting, RegistrationState.WAITLISTED,
				(book, _, now) -> Optional.of(book.prioritise(waiting, ruling, now)));
	}

	/** A seat for who is next in the queue, unless it is gone. */
	Registration offer(Registration next) {
		return carry(next, RegistrationState.WAITLISTED, (book, _, now) -> book.offer(next, now));
	}

	/** Other sessions for somebody with a seat. */
	Registration choose(Registration seated, List<SessionId> wanted, Map<SessionId, Integer> capacities) {
		return carry(seated, seated.state(), (book, standing, now) -> Optional
			.of(book.choose(seated, new Choice(standing.signedUp(), wanted), capacities, now)));
	}

	/** The way out, for somebody in the state in which he was seen. */
	Registration leave(Registration leaving, RegistrationState to) {
		return leave(leaving, to, null);
	}

	/** The same where the organizer has decided so. */
	Registration leave(Registration leaving, RegistrationState to, @Nullable Ruling ruling) {
		return carry(leaving, leaving.state(),
				(book, standing, now) -> Optional.of(book.leave(leaving, standing.signedUp(), to, ruling, now)));
	}

	/**
	 * Gives the registration as it stands afterwards, which may be as somebody else
	 * wanted it. How it stands is looked at after the book was read: whoever has settled
	 * a claim for it since then has changed the book, so nobody is seated twice.
	 */
	private Registration carry(Registration seen, RegistrationState from, Asked wish) {
		Instant moment = clock.instant();
		Optional<Claim> claim = books.claim(seen.event(), seen.id(), (book, standing) -> book.claimOf(seen.id())
			.or(() -> standing.state() == from ? wish.of(book, standing, moment) : Optional.empty()));
		return claim.map(open -> finish(seen, open)).orElseGet(() -> registrations.get(seen.id()));
	}

	/** Takes the steps of a claim that are left: write, settle. */
	Registration finish(EventId event, Claim claim) {
		Registration registration = write(registrations.get(claim.registration()), claim);
		settle(event, claim, registration.has(claim));
		return registration;
	}

	/**
	 * The same for somebody whose registration was read before: mostly it still stands
	 * so. Who comes in does not wait for the last step, since it frees nothing.
	 */
	private Registration finish(Registration seen, Claim claim) {
		Registration registration = write(seen, claim);
		if (registration.has(claim) && claim.kind().enters()) {
			books.later(seen.event(), book -> book.settle(claim, true));
		}
		else {
			settle(seen.event(), claim, registration.has(claim));
		}
		return registration;
	}

	private void settle(EventId event, Claim claim, boolean written) {
		books.change(event, book -> {
			book.settle(claim, written);
			return book;
		});
	}

	private Registration write(Registration seen, Claim claim) {
		Optional<Registration> written = writeOnce(seen, claim);
		while (written.isEmpty()) {
			Registration now = registrations.get(claim.registration());
			if (now.has(claim) || !now.fits(claim)) {
				return now;
			}
			written = writeOnce(now, claim);
		}
		return written.get();
	}

	/**
	 * Empty when it does not fit, or when somebody else has brought the registration
	 * further in the meantime: then it is to be read again.
	 */
	private Optional<Registration> writeOnce(Registration registration, Claim claim) {
		Instant now = clock.instant();
		Instant answerBy = claim.kind() == Claim.Kind.OFFER ? answerBy(registration.event(), now) : now;
		try {
			return registration.write(claim, answerBy, now) ? Optional.of(registrations.save(registration))
					: Optional.empty();
		}
		catch (OptimisticLockingFailureException somebodyElse) {
			return Optional.empty();
		}
	}

	/** An offer stands as long as the organizer says, and does not outlast the event. */
	private Instant answerBy(EventId id, Instant now) {
		return agenda.glance(id)
			.map(event -> earlier(now.plus(event.rules().offer()), event.content().days().end()))
			.orElseGet(() -> now.plus(EntryRules.USUAL.offer()));
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	/** What is asked of a book, as the registration stands at that moment. */
	private interface Asked {

		Optional<Claim> of(SeatBook book, Standing standing, Instant now);

	}

}
