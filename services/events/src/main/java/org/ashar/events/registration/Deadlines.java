package org.ashar.events.registration;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

import org.ashar.events.agenda.EventId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Ends what was to be confirmed or answered before, and passes the seats on. */
@Component
public class Deadlines {

	private static final int AT_ONCE = 200;

	private final Registrations registrations;

	private final Usher usher;

	private final Promoter promoter;

	Deadlines(Registrations registrations, Usher usher, Promoter promoter) {
		this.registrations = registrations;
		this.usher = usher;
		this.promoter = promoter;
	}

	/** Looks once for all that is late. */
	public void round(Instant now) {
		Set<EventId> freed = new LinkedHashSet<>();
		for (Registration late : registrations.late(now, AT_ONCE)) {
			if (late.state() == RegistrationState.OFFERED) {
				usher.leave(late, RegistrationState.EXPIRED);
				freed.add(late.event());
			}
			else {
				lapse(late, now);
			}
		}
		freed.forEach(promoter::serve);
	}

	private void lapse(Registration late, Instant now) {
		try {
			late.lapse(now);
			registrations.save(late);
		}
		catch (OptimisticLockingFailureException confirmedMeanwhile) {
			// Then it is not late any more; or the next round sees it again.
			return;
		}
	}

}
