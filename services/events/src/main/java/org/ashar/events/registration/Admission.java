package org.ashar.events.registration;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Lets people in whose addresses need not be confirmed, because somebody answers for them
 * or a letter has reached them: seats and queue are as for everybody. A repetition
 * changes nothing.
 */
@Component
@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
public class Admission {

	private final Registrations registrations;

	private final Attendances attendances;

	private final Usher usher;

	private final Agenda agenda;

	private final Clock clock;

	Admission(Registrations registrations, Attendances attendances, Usher usher, Agenda agenda, Clock clock) {
		this.registrations = registrations;
		this.attendances = attendances;
		this.usher = usher;
		this.agenda = agenda;
		this.clock = clock;
	}

	/** Throws where people cannot be registered for it now. */
	public Event open(EventId id) {
		Event event = agenda.glanceInPublic(id);
		if (!event.takesRegistrations(clock.instant())) {
			throw new RegistrationProblem.NotOpen();
		}
		return event;
	}

	/** Throws where it is over, or does not take place. */
	public void requireAhead(EventId id) {
		if (agenda.glance(id).filter(event -> event.servesItsQueue(clock.instant())).isEmpty()) {
			throw new RegistrationProblem.NotOpen();
		}
	}

	/** Whether somebody may register several people, and they for what they agree to. */
	public void requireDelegation(EventId id, boolean isLet, Collection<Application> people) {
		Event event = open(id);
		Reception.requireAccess(event.rules().access(), isLet);
		int row = 0;
		for (Application one : people) {
			Reception.requireGroup(agenda, event, one, "people[" + row++ + "].group");
			new Questionnaire(event.rules(), agenda).checkConsents(one);
		}
	}

	/** Somebody of a delegation, unless she is registered by herself. */
	public Registration delegated(RegistrationId id, EventId event, Application application, boolean careOf) {
		Event open = open(event);
		Registration registration = registered(id, open, application, careOf);
		return registration.id().equals(id) ? entered(registration, open.rules().approval()) : registration;
	}

	/** Somebody whom the organizer has invited by a letter to her address. */
	public Registration invited(RegistrationId id, EventId event, Application application) {
		Event open = open(event);
		Reception.requireGroup(agenda, open, application);
		new Questionnaire(open.rules(), agenda).check(application);
		return entered(registered(id, open, application, false), false);
	}

	/** Those of them that there are. */
	public Map<RegistrationId, Registration> all(Collection<RegistrationId> ids) {
		return registrations.all(ids);
	}

	private Registration entered(Registration registration, boolean approval) {
		return registration.state() == RegistrationState.UNCONFIRMED ? usher.enter(registration, approval)
				: registration;
	}

	private Registration registered(RegistrationId id, Event event, Application application, boolean careOf) {
		Attendee attendee = application.attendee();
		Turn turn = attendances
			.claim(careOf ? attendances.careOf(event.id(), attendee) : attendances.of(event.id(), attendee), id);
		Optional<Registration> known = turn.isFresh() ? Optional.empty() : registrations.find(turn.registration());
		if (known.isEmpty()) {
			return started(turn, event, application, careOf);
		}
		if (known.get().id().equals(id) || known.get().state().isLive()) {
			return known.get();
		}
		if (!attendances.pass(turn, turn.next(id))) {
			throw new OptimisticLockingFailureException("Somebody has registered with the address meanwhile");
		}
		return started(turn.next(id), event, application, careOf);
	}

	private Registration started(Turn turn, Event event, Application application, boolean careOf) {
		Registration registration = careOf ? Registration.careOf(turn, event, application, clock.instant())
				: Registration.start(turn, event, application, clock.instant());
		return registrations.add(registration.vouchedFor(clock.instant()));
	}

}
