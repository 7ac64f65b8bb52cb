package org.ashar.events.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.Notice;
import org.ashar.events.reference.Slice;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Tells everybody who had registered before a notice was given what has changed. How far
 * it has come is kept, so that a crash repeats little; a registration remembers what its
 * owner has been told, so that she hears nothing twice.
 */
@Component
class Crier {

	private static final int AT_ONCE = 100;

	/** Seats and offers are not to wait behind twenty thousand letters. */
	private static final int ROUNDS = 5;

	private final Registrations registrations;

	private final Tellings tellings;

	Crier(Registrations registrations, Tellings tellings) {
		this.registrations = registrations;
		this.tellings = tellings;
	}

	/** Goes on from where it stopped; the next round does the rest. */
	void tell(Event event, Instant now) {
		if (event.lastNotice() == 0) {
			return;
		}
		Telling telling = tellings.of(event.id());
		for (int round = 0; round < ROUNDS; round++) {
			Telling here = telling;
			Optional<Notice> next = event.notices().stream().filter(here::isDue).findFirst();
			if (next.isEmpty()) {
				return;
			}
			telling = tellSome(here.of(next.get()), next.get(), now);
			tellings.keep(telling);
		}
	}

	private Telling tellSome(Telling telling, Notice notice, Instant now) {
		List<Registration> some = registrations.list(telling.event(), null, new Slice(telling.after(), AT_ONCE));
		for (Registration registration : some) {
			if (isLater(registration, notice)) {
				return telling.done();
			}
			tellOne(registration, notice, now);
		}
		return some.size() < AT_ONCE ? telling.done() : telling.after(some.getLast().place());
	}

	/** Whoever came after the notice was given has seen the event as it is. */
	private static boolean isLater(Registration registration, Notice notice) {
		return registration.place().compareTo("%013d~".formatted(notice.at().toEpochMilli())) > 0;
	}

	private void tellOne(Registration registration, Notice notice, Instant now) {
		Registration current = registration;
		while (current.tell(notice, now)) {
			try {
				registrations.save(current);
				return;
			}
			catch (OptimisticLockingFailureException changedMeanwhile) {
				current = registrations.get(registration.id());
			}
		}
	}

}
