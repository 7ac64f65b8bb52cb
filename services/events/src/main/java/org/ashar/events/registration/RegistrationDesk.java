package org.ashar.events.registration;

import java.time.Clock;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/** What people do with the links of their letters: look, take the offered seat, leave. */
@Component
@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
public class RegistrationDesk {

	private final Registrations registrations;

	private final Usher usher;

	private final Promoter promoter;

	private final Clock clock;

	RegistrationDesk(Registrations registrations, Usher usher, Promoter promoter, Clock clock) {
		this.registrations = registrations;
		this.usher = usher;
		this.promoter = promoter;
		this.clock = clock;
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

	/** How many are before somebody who waits. */
	public long before(Registration waiting) {
		return registrations.before(waiting);
	}

	/** Takes the seat that was offered. A second time changes nothing. */
	public Registration accept(RegistrationId id) {
		Registration registration = registrations.get(id);
		if (registration.state() == RegistrationState.CONFIRMED) {
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
