package org.ashar.events.registration;

import java.time.Instant;
import java.util.List;

import org.ashar.events.agenda.Agenda;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Erases answers when the time is over for which it was promised to keep them. */
@Component
public class Retention {

	private static final int AT_ONCE = 200;

	private final Registrations registrations;

	private final Agenda agenda;

	Retention(Registrations registrations, Agenda agenda) {
		this.registrations = registrations;
		this.agenda = agenda;
	}

	/** Looks once for all that is over. */
	public void round(Instant now) {
		List<Registration> due = registrations.erasable(now, AT_ONCE);
		for (Registration registration : due) {
			agenda.glance(registration.event())
				.ifPresent(event -> erase(registration, event.content().days().end(), now));
		}
	}

	private void erase(Registration registration, Instant end, Instant now) {
		try {
			registration.erase(end, now);
			registrations.save(registration);
		}
		catch (OptimisticLockingFailureException changedMeanwhile) {
			// The next round sees it again.
			return;
		}
	}

}
