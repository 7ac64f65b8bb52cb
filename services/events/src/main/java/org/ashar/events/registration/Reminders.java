package org.ashar.events.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.reference.Slice;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Writes once, before an event, to all who have a seat. */
@Component
public class Reminders {

	private static final Duration BEFORE = Duration.ofDays(2);

	private static final int AT_ONCE = 200;

	private final Agenda agenda;

	private final SeatBooks books;

	private final Registrations registrations;

	private final ReminderBook done;

	Reminders(Agenda agenda, SeatBooks books, Registrations registrations, ReminderBook done) {
		this.agenda = agenda;
		this.books = books;
		this.registrations = registrations;
		this.done = done;
	}

	/** Goes some way through the guests of each event that is near. */
	public void round(Instant now) {
		books.open()
			.stream()
			.map(book -> agenda.glance(book.id()))
			.flatMap(Optional::stream)
			.filter(event -> isNear(event, now))
			.forEach(event -> remind(event, now));
	}

	private static boolean isNear(Event event, Instant now) {
		Instant begin = event.content().days().begin();
		return event.rules().reminder() && event.servesItsQueue(now) && now.isBefore(begin)
				&& !now.isBefore(begin.minus(BEFORE));
	}

	/** Where it stopped, be it by a crash, the next round goes on. */
	private void remind(Event event, Instant now) {
		ReminderBook.Progress progress = done.of(event.id());
		if (progress.finished()) {
			return;
		}
		List<Registration> next = registrations.list(event.id(), RegistrationState.CONFIRMED,
				new Slice(progress.after(), AT_ONCE));
		next.forEach(registration -> remind(registration, now));
		done.reached(event.id(), next.isEmpty() ? progress.after() : next.getLast().place(), next.size() < AT_ONCE);
	}

	private void remind(Registration registration, Instant now) {
		try {
			registration.remind(now);
			registrations.save(registration);
		}
		catch (OptimisticLockingFailureException changedMeanwhile) {
			// Another instance was here, or something else has just been written to her.
			return;
		}
	}

}
