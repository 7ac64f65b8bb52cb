package org.ashar.events.registration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Actor;
import org.ashar.infra.platform.outbox.Author;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/**
 * Where organizers register people themselves: who stands at the desk, a delegation, a
 * list from elsewhere. They answer for the addresses; seats and queue are as for
 * everybody. A repetition changes nothing.
 */
@Component
@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
public class Enrolment {

	private final Agenda agenda;

	private final Registrations registrations;

	private final Attendances attendances;

	private final Usher usher;

	private final Clock clock;

	Enrolment(Agenda agenda, Registrations registrations, Attendances attendances, Usher usher, Clock clock) {
		this.agenda = agenda;
		this.registrations = registrations;
		this.attendances = attendances;
		this.usher = usher;
		this.clock = clock;
	}

	/** Throws unless somebody may enrol others for the event. */
	public void requireEnroller(EventId event, Actor actor) {
		agenda.moderator(event, actor);
	}

	/** The live registration of somebody, if there is one; nothing is changed. */
	public Optional<Registration> known(EventId event, Application application, Actor actor) {
		check(event, application, actor);
		return attendances.owner(attendances.of(event, application.attendee()))
			.flatMap(registrations::find)
			.filter(found -> found.state().isLive());
	}

	/** Gives somebody a seat or a place in the queue, unless she has one. */
	public Registration enrol(EventId event, Application application, Actor actor) {
		Author author = check(event, application, actor);
		Registration registration = registered(event, application, author);
		return registration.state() == RegistrationState.UNCONFIRMED ? usher.enter(registration, false) : registration;
	}

	private Author check(EventId id, Application application, Actor actor) {
		Author author = agenda.moderator(id, actor);
		Event event = agenda.glance(id)
			.filter(known -> known.servesItsQueue(clock.instant()))
			.orElseThrow(RegistrationProblem.NotOpen::new);
		Reception.requireGroup(agenda, event, application);
		return author;
	}

	private Registration registered(EventId event, Application application, Author author) {
		Instant now = clock.instant();
		String attendance = attendances.of(event, application.attendee());
		Turn turn = attendances.claim(attendance, enrolled(attendance, 0));
		Optional<Registration> known = turn.isFresh() ? Optional.empty() : registrations.find(turn.registration());
		if (known.isEmpty()) {
			return registrations.add(Registration.enrol(turn, event, application, author, now));
		}
		if (known.get().state().isLive()) {
			return known.get();
		}
		Turn next = turn.next(enrolled(attendance, turn.number() + 1));
		if (!attendances.pass(turn, next)) {
			throw new OptimisticLockingFailureException("Somebody has registered with the address meanwhile");
		}
		return registrations.add(Registration.enrol(next, event, application, author, now));
	}

	private static RegistrationId enrolled(String attendance, int turn) {
		return new RegistrationId(
				UUID.nameUUIDFromBytes(("enrolled " + attendance + " " + turn).getBytes(StandardCharsets.UTF_8)));
	}

}
