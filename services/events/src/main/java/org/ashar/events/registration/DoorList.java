package org.ashar.events.registration;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Slice;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Who is expected at the door. It asks nobody whether he may know: whoever asks has done
 * that.
 */
@Component
public class DoorList {

	private final Registrations registrations;

	DoorList(Registrations registrations) {
		this.registrations = registrations;
	}

	/** Those who have a seat, in the order of entry. */
	public List<Registration> seated(EventId event, Slice slice) {
		return registrations.list(event, RegistrationState.CONFIRMED, slice);
	}

	/** Somebody was seen at the door; that she was seen before changes nothing. */
	@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
	public void arrived(RegistrationId id, Instant seen, Instant now) {
		registrations.find(id).ifPresent(registration -> {
			registration.arrive(seen, now);
			registrations.save(registration);
		});
	}

	/** Those of them that there are, whatever their state. */
	public Map<RegistrationId, Registration> all(Collection<RegistrationId> ids) {
		return registrations.all(ids);
	}

}
