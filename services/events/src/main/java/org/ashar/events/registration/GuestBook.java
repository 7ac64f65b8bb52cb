package org.ashar.events.registration;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Actor;
import org.ashar.events.reference.Slice;
import org.ashar.infra.platform.outbox.Author;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/** Who comes, as organizers and moderators see it, and what they note for each other. */
@Component
@Retryable(includes = OptimisticLockingFailureException.class, delay = 20, jitter = 20, maxRetries = 6)
public class GuestBook {

	private final Agenda agenda;

	private final Registrations registrations;

	private final Headcount headcount;

	private final GuestIndex guests;

	private final Clock clock;

	GuestBook(Agenda agenda, Registrations registrations, Headcount headcount, GuestIndex guests, Clock clock) {
		this.agenda = agenda;
		this.registrations = registrations;
		this.headcount = headcount;
		this.guests = guests;
		this.clock = clock;
	}

	/** Those who are wanted, in the order of entry or against it. */
	public List<Registration> list(EventId id, GuestFilter filter, boolean newestFirst, Slice slice, Actor actor) {
		EventId event = agenda.asModerator(id, actor).id();
		registrations.markThoseBefore(event);
		return guests.find(event, filter, newestFirst, slice);
	}

	/** How many of those there are. */
	public long count(EventId id, GuestFilter filter, Actor actor) {
		return guests.count(agenda.asModerator(id, actor).id(), filter);
	}

	/** One of them. */
	public Registration one(EventId event, RegistrationId id, Actor actor) {
		agenda.asModerator(event, actor);
		return known(event, id);
	}

	/** How many registrations stand how. */
	public Map<RegistrationState, Long> counts(EventId id, Actor actor) {
		return headcount.counts(agenda.asModerator(id, actor).id());
	}

	/** The event, for whoever may see who comes. */
	public Event moderated(EventId id, Actor actor) {
		return agenda.asModerator(id, actor);
	}

	/** In which role somebody decides about single registrations. */
	public Author moderator(EventId id, Actor actor) {
		return agenda.moderator(id, actor);
	}

	/** Those of them that there are, in the order of entry. */
	public List<Registration> all(EventId event, Collection<RegistrationId> ids, Actor actor) {
		agenda.asModerator(event, actor);
		return registrations.all(ids)
			.values()
			.stream()
			.filter(one -> one.event().equals(event))
			.sorted(Comparator.comparing(Registration::place))
			.toList();
	}

	/** Notes something for the others; the same words a second time change nothing. */
	public Registration note(EventId event, RegistrationId id, String text, Actor actor) {
		Author author = agenda.moderator(event, actor);
		Registration registration = known(event, id);
		registration.note(new Note(new Note.Words(text), author, clock.instant()));
		return registrations.save(registration);
	}

	private Registration known(EventId event, RegistrationId id) {
		return registrations.find(id)
			.filter(found -> found.event().equals(event))
			.orElseThrow(RegistrationProblem.UnknownRegistration::new);
	}

}
