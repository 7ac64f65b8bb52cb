package org.ashar.events.registration;

import java.time.Clock;
import java.util.List;

import org.ashar.events.agenda.Event;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Tells everybody who was to come that an event does not take place. */
@Component
class Farewell {

	private static final int AT_ONCE = 100;

	private final Registrations registrations;

	private final Clock clock;

	Farewell(Registrations registrations, Clock clock) {
		this.registrations = registrations;
		this.clock = clock;
	}

	/** Whether everybody has been told; else another round is needed. */
	boolean toAll(Event event) {
		List<Registration> live = registrations.live(event.id(), AT_ONCE);
		while (!live.isEmpty()) {
			if (live.stream().noneMatch(registration -> toOne(event, registration))) {
				return false;
			}
			live = registrations.live(event.id(), AT_ONCE);
		}
		return true;
	}

	private boolean toOne(Event event, Registration registration) {
		try {
			registration.cancel(event.cancellation(), clock.instant());
			registrations.save(registration);
			return true;
		}
		catch (OptimisticLockingFailureException changedMeanwhile) {
			return false;
		}
	}

}
