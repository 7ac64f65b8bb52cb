package org.ashar.events.registration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.SessionId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/** Where whoever has a seat at an event signs up for its sessions. */
@Component
@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
public class SessionDesk {

	private final Agenda agenda;

	private final Registrations registrations;

	private final Usher usher;

	private final Clock clock;

	SessionDesk(Agenda agenda, Registrations registrations, Usher usher, Clock clock) {
		this.agenda = agenda;
		this.registrations = registrations;
		this.usher = usher;
		this.clock = clock;
	}

	/**
	 * Signs somebody up for these sessions and no others: for all that are wanted, or
	 * where one is full for none that is new. A second time changes nothing.
	 */
	public Registration choose(RegistrationId id, Set<SessionId> wanted) {
		Registration registration = registrations.get(id);
		Map<SessionId, Integer> capacities = agenda.glance(registration.event())
			.filter(known -> known.servesItsQueue(clock.instant()))
			.map(Event::signUps)
			.orElseThrow(RegistrationProblem.NotOpen::new);
		while (!wanted.equals(Set.copyOf(registration.sessions()))) {
			registration.requireSeat("sessions");
			registration = usher.choose(registration, List.copyOf(wanted), capacities);
		}
		return registration;
	}

}
