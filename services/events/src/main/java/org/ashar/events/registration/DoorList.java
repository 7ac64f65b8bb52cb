package org.ashar.events.registration;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Slice;

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
		return registrations.list(event, RegistrationState.CONFIRMED, null, slice);
	}

	/** Those of them that there are, whatever their state. */
	public Map<RegistrationId, Registration> all(Collection<RegistrationId> ids) {
		return registrations.all(ids);
	}

}
