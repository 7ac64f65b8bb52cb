package org.ashar.events.registration;

import java.time.Clock;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Writes what organizers want to say to single guests. It asks nobody whether he may:
 * whoever asks has done that.
 */
@Component
@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
public class Correspondence {

	private final Registrations registrations;

	private final Clock clock;

	Correspondence(Registrations registrations, Clock clock) {
		this.registrations = registrations;
		this.clock = clock;
	}

	/**
	 * Throws RegistrationProblem when she is not to be written to as things stand now.
	 */
	public void write(RegistrationId id, Circular circular) {
		Registration registration = registrations.find(id).orElseThrow(RegistrationProblem.UnknownRegistration::new);
		if (!Circular.reaches(registration.state(), circular.only())) {
			throw new RegistrationProblem.WrongState(registration.state(), "write");
		}
		registration.write(circular, clock.instant());
		registrations.save(registration);
	}

}
