package org.ashar.events.registration;

import java.time.Clock;
import java.util.List;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/** What people do with the links of their letters: look, take the offered seat, leave. */
@Component
@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
public class RegistrationDesk {

	private static final int MOST_OWN = 100;

	private final Agenda agenda;

	private final Registrations registrations;

	private final SeatBooks books;

	private final Usher usher;

	private final Promoter promoter;

	private final Clock clock;

	RegistrationDesk(Agenda agenda, Registrations registrations, SeatBooks books, Usher usher, Promoter promoter,
			Clock clock) {
		this.agenda = agenda;
		this.registrations = registrations;
		this.books = books;
		this.usher = usher;
		this.promoter = promoter;
		this.clock = clock;
	}

	/** The registration to which a link leads, unless it was revoked. */
	public RegistrationId opened(LinkKey key) {
		RegistrationId id = new RegistrationId(key.id());
		if (registrations.get(id).link() != key.link()) {
			throw new RegistrationProblem.UnknownLink();
		}
		return id;
	}

	/** Makes all links until now worthless and sends a new one. */
	public Registration renewLink(RegistrationId id) {
		Registration registration = registrations.get(id);
		registration.renewLink(clock.instant());
		return registrations.save(registration);
	}

	/** All that somebody has registered for under her address, the newest first. */
	public List<Registration> of(EmailAddress address) {
		return registrations.of(address, MOST_OWN);
	}

	/** How it stands. */
	public Registration show(RegistrationId id) {
		return registrations.get(id);
	}

	/** The same for somebody who has a seat; others have no ticket. */
	public Registration seated(RegistrationId id) {
		Registration registration = registrations.get(id);
		registration.require(RegistrationState.CONFIRMED, "ticket");
		return registration;
	}

	/**
	 * How many are before somebody who waits; {@link Registrations#MOST_BEFORE} stands
	 * for so many or more.
	 */
	public long before(Registration waiting) {
		return waiting.before().orElseGet(() -> registrations.before(waiting, books.groups(waiting.event())));
	}

	/**
	 * Writes something else about herself; the address stays. Where registrations are to
	 * be approved the change is, too; a seat is kept meanwhile.
	 */
	public Registration edit(RegistrationId id, Amendment amendment) {
		Registration registration = registrations.get(id);
		Event event = agenda.glance(registration.event())
			.filter(known -> known.servesItsQueue(clock.instant()))
			.orElseThrow(RegistrationProblem.NotOpen::new);
		Application wanted = amendment.of(registration);
		if (amendment.replies()) {
			new Questionnaire(event.rules(), agenda).check(wanted);
			registration.edit(event, wanted, clock.instant());
		}
		else {
			registration.edit(wanted.attendee(), event.rules().approval(), clock.instant());
		}
		return registrations.save(registration);
	}

	/** Takes the seat that was offered. A second time changes nothing. */
	public Registration accept(RegistrationId id) {
		Registration registration = registrations.get(id);
		if (registration.state().hasSeat() && registration.state() != RegistrationState.OFFERED) {
			return registration;
		}
		registration.accept(clock.instant());
		return registrations.save(registration);
	}

	/**
	 * Leaves the seat that was offered to the next one. A second time changes nothing.
	 */
	public Registration decline(RegistrationId id) {
		Registration registration = registrations.get(id);
		if (registration.state() == RegistrationState.DECLINED) {
			return registration;
		}
		registration.require(RegistrationState.OFFERED, "decline");
		return leave(registration, RegistrationState.DECLINED);
	}

	/** Does not come. A second time changes nothing. */
	public Registration withdraw(RegistrationId id) {
		Registration registration = registrations.get(id);
		if (registration.state() == RegistrationState.WITHDRAWN) {
			return registration;
		}
		if (registration.state().hasPlace()) {
			return leave(registration, RegistrationState.WITHDRAWN);
		}
		registration.withdraw(clock.instant());
		return registrations.save(registration);
	}

	private Registration leave(Registration leaving, RegistrationState to) {
		Registration now = usher.leave(leaving, to);
		// What somebody else had begun may have come first.
		while (now.state() != to && now.mayLeaveTo(to)) {
			now = usher.leave(now, to);
		}
		promoter.wake(now.event());
		return now;
	}

}
