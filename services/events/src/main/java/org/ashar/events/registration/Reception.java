package org.ashar.events.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.ashar.events.agenda.Access;
import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.Seating;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Where people without an account register: they give an address, and are seated when
 * they have shown that it is theirs.
 */
@Component
@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
public class Reception {

	private final Registrations registrations;

	private final Attendances attendances;

	private final Usher usher;

	private final Agenda agenda;

	private final Clock clock;

	Reception(Registrations registrations, Attendances attendances, Usher usher, Agenda agenda, Clock clock) {
		this.registrations = registrations;
		this.attendances = attendances;
		this.usher = usher;
		this.agenda = agenda;
		this.clock = clock;
	}

	/**
	 * Takes a registration down and sends the letter that asks to confirm it. Whoever is
	 * registered already gets the letter of that registration again: the answer tells
	 * nobody who comes.
	 * @param isLet whether whoever asks has the organizer's private link
	 * @return until when the address is to be confirmed
	 */
	public Instant register(RegistrationId id, EventId eventId, Application application, boolean isLet) {
		Instant now = clock.instant();
		Event event = open(eventId, now);
		requireAccess(event.rules().access(), isLet);
		requireGroup(agenda, event, application);
		new Questionnaire(event.rules(), agenda).check(application);
		Turn turn = attendances.claim(attendances.of(eventId, application.attendee()), id);
		boolean isOurs = turn.registration().equals(id);
		Optional<Registration> known = turn.isFresh() ? Optional.empty() : registrations.find(turn.registration());
		if (known.isEmpty()) {
			registrations.add(Registration.start(turn, event, application, now));
		}
		else if (!isOurs && !isOver(known.get(), now)) {
			again(known.get(), now);
		}
		else if (!isOurs && attendances.pass(turn, turn.next(id))) {
			registrations.add(Registration.start(turn.next(id), event, application, now));
		}
		return now.plus(Registration.TO_CONFIRM);
	}

	/**
	 * The address is right: gives a seat, or a place in the queue. A second time changes
	 * nothing. Whoever is unconfirmed has the attendance: it passes only from somebody
	 * who is registered and has left for good.
	 */
	public Registration confirm(RegistrationId id) {
		Registration registration = registrations.get(id);
		if (registration.state() != RegistrationState.UNCONFIRMED) {
			return still(registration);
		}
		if (registration.isLate(clock.instant())) {
			throw new RegistrationProblem.LinkExpired();
		}
		Event event = open(registration.event(), clock.instant());
		return usher.enter(registration, event.rules().approval());
	}

	private static Registration still(Registration registration) {
		if (registration.state() == RegistrationState.LAPSED) {
			throw new RegistrationProblem.LinkExpired();
		}
		return registration;
	}

	private void again(Registration known, Instant now) {
		known.repeat(now);
		registrations.save(known);
	}

	private boolean isOver(Registration known, Instant now) {
		if (known.state() == RegistrationState.UNCONFIRMED && known.isLate(now)) {
			known.lapse(now);
			registrations.save(known);
		}
		return !known.state().isLive();
	}

	private Event open(EventId id, Instant now) {
		Event event = agenda.glanceInPublic(id);
		if (!event.takesRegistrations(now)) {
			throw new RegistrationProblem.NotOpen();
		}
		return event;
	}

	static void requireAccess(Access access, boolean isLet) {
		boolean may = switch (access) {
			case OPEN -> true;
			case LINK -> isLet;
			case INVITED -> false;
		};
		if (!may) {
			throw new RegistrationProblem.OnlyInvited();
		}
	}

	/** Throws RegistrationProblem or ReferenceProblem. */
	static void requireGroup(Agenda agenda, Event event, Application application) {
		requireGroup(agenda, event, application, "group");
	}

	/** The same for one of several people, in the field that is named. */
	static void requireGroup(Agenda agenda, Event event, Application application, String field) {
		if (application.group() != null) {
			agenda.requireGroup(application.group());
		}
		else if (event.seating().map(Seating::quotas).filter(quotas -> !quotas.isEmpty()).isPresent()) {
			throw new RegistrationProblem.GroupMissing(field);
		}
	}

}
