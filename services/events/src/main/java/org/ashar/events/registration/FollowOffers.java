package org.ashar.events.registration;

import java.time.Clock;
import java.util.List;

import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Slice;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Asks those who were at an event, each once, whether they want to follow what becomes of
 * it.
 */
@Component
public class FollowOffers {

	private static final int AT_ONCE = 200;

	private final Registrations registrations;

	private final OfferBook done;

	private final Clock clock;

	FollowOffers(Registrations registrations, OfferBook done, Clock clock) {
		this.registrations = registrations;
		this.done = done;
		this.clock = clock;
	}

	/**
	 * Goes some way through the guests of an event.
	 * @param occasion whoever has been seen at the door since the last one is asked with
	 * the next
	 * @return whether nobody is left
	 */
	public boolean some(EventId event, int occasion) {
		OfferBook.Progress progress = done.of(event, occasion);
		if (progress.finished()) {
			return true;
		}
		List<Registration> next = registrations.list(event, RegistrationState.CONFIRMED,
				new Slice(progress.after(), AT_ONCE));
		next.forEach(this::ask);
		boolean finished = next.size() < AT_ONCE;
		done.reached(progress.up(next.isEmpty() ? progress.after() : next.getLast().place(), finished));
		return finished;
	}

	private void ask(Registration guest) {
		Registration current = guest;
		while (true) {
			try {
				current.offerToFollow(clock.instant());
				registrations.save(current);
				return;
			}
			catch (OptimisticLockingFailureException changedMeanwhile) {
				current = registrations.get(guest.id());
			}
		}
	}

}
