package org.ashar.events.agenda;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.ashar.events.reference.Actor;
import org.ashar.events.reference.OrganizationId;
import org.ashar.events.reference.ReferenceProblem;
import org.ashar.events.reference.References;
import org.ashar.events.reference.Slice;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes an event from the first draft to its last day. Who may do what stands in
 * {@link Permissions}.
 */
@Component
public class Agenda {

	private static final int AT_ONCE = 100;

	private final Events events;

	private final Permissions permissions;

	private final Links links;

	private final Clock clock;

	Agenda(Events events, References references, Clock clock) {
		this.events = events;
		this.permissions = new Permissions(references);
		this.links = new Links(references);
		this.clock = clock;
	}

	/**
	 * Writes an event down; a repetition under the same id gives the one that is there.
	 */
	public Event draft(EventId id, EventContent content, Actor actor) {
		Author author = permissions.drafter(content, actor);
		links.check(content);
		requireSeries(id, content.series());
		return events.add(Event.draft(id, content, author, clock.instant()));
	}

	/** Replaces what is written about it. */
	public Event edit(EventId id, long version, EventContent content, boolean minor, @Nullable Text note, Actor actor) {
		Event event = find(id, actor);
		Author author = permissions.editor(event, content, actor);
		seen(event, version);
		links.check(content);
		requireSeries(id, content.series());
		event.edit(content, minor, note, author, clock.instant());
		return events.save(event);
	}

	/** Makes it public. */
	public Event announce(EventId id, long version, Actor actor) {
		Event event = seen(asPublisher(id, actor), version);
		event.announce(permissions.publisher(event, actor), clock.instant());
		return events.save(event);
	}

	/** Makes one public that has taken place already. */
	public Event record(EventId id, long version, Actor actor) {
		Event event = seen(asPublisher(id, actor), version);
		event.record(permissions.publisher(event, actor), clock.instant());
		return events.save(event);
	}

	/** Says how many may come. */
	public Event seat(EventId id, long version, Seating seating, Actor actor) {
		Event event = seen(asOrganizer(id, actor), version);
		Author author = permissions.organizer(event, actor);
		links.check(seating);
		event.seat(seating, author, clock.instant());
		return events.save(event);
	}

	/** Says how people get in. */
	public Event rule(EventId id, long version, EntryRules rules, Actor actor) {
		Event event = seen(asOrganizer(id, actor), version);
		rules.check();
		links.check(rules);
		event.rule(rules, permissions.organizer(event, actor), clock.instant());
		return events.save(event);
	}

	/** From now on whoever wants to come may register. */
	public Event openRegistration(EventId id, long version, Actor actor) {
		Event event = seen(asOrganizer(id, actor), version);
		event.openRegistration(permissions.organizer(event, actor), clock.instant());
		return events.save(event);
	}

	/** From now on nobody new is registered. */
	public Event closeRegistration(EventId id, long version, Actor actor) {
		Event event = seen(asOrganizer(id, actor), version);
		event.closeRegistration(permissions.organizer(event, actor), clock.instant());
		return events.save(event);
	}

	/** Tells those who come what has changed. */
	public Event tell(EventId id, long version, Actor actor) {
		Event event = seen(asOrganizer(id, actor), version);
		event.tell(permissions.organizer(event, actor), clock.instant());
		return events.save(event);
	}

	/** Tells of changes after which nothing has been changed for a while. */
	public void tellOfChanges() {
		Instant now = clock.instant();
		events.untold(now, AT_ONCE).forEach(event -> inPassing(event, () -> event.tell(Author.SYSTEM, now)));
	}

	/**
	 * Begins the same event on other days, as the next one of a series; a repetition
	 * under the same id gives the one that is there.
	 */
	public Event copy(EventId id, EventId original, LocalDate firstDay, Supplier<SessionId> fresh, Actor actor) {
		Event source = find(original, actor);
		EventId series = Objects.requireNonNullElse(source.content().series(), source.id());
		EventContent again = source.content().anew(firstDay, series, fresh);
		Author author = permissions.drafter(again, actor);
		again.check();
		return events.add(Event.copy(id, source, again, author, clock.instant()));
	}

	/** It does not take place; the note says why. */
	public Event cancel(EventId id, long version, @Nullable Text note, Actor actor) {
		Event event = seen(asOrganizer(id, actor), version);
		event.cancel(note, permissions.organizer(event, actor), clock.instant());
		return events.save(event);
	}

	/** Ends the events whose last day is over, where they took place. */
	public void endWhatIsOver() {
		Instant now = clock.instant();
		for (Event event : events.over(now, AT_ONCE)) {
			inPassing(event, () -> event.end(now));
		}
	}

	private boolean inPassing(Event event, Runnable change) {
		try {
			change.run();
			events.save(event);
			return true;
		}
		catch (OptimisticLockingFailureException edited) {
			// Somebody changed it at the same moment: the next round looks again.
			return false;
		}
	}

	/** The event, if this reader may know of it. */
	public Event find(EventId id, Actor reader) {
		return events.find(id)
			.filter(event -> permissions.reads(event, reader))
			.orElseThrow(EventProblem.NotFound::new);
	}

	/** Whether somebody sees what is only for those who write the agenda. */
	public boolean isWrittenBy(Event event, Actor actor) {
		return permissions.edits(event, actor);
	}

	/** The event, if this is one of those who write it. */
	public Event asEditor(EventId id, Actor actor) {
		Event event = find(id, actor);
		permissions.editor(event, event.content(), actor);
		return event;
	}

	/** In which role somebody writes the agenda; NotAllowed for everybody else. */
	public Author editor(EventId id, Actor actor) {
		Event event = find(id, actor);
		return permissions.editor(event, event.content(), actor);
	}

	/**
	 * Writes down that what it came to is public, once it has ended; whether that is
	 * written.
	 */
	public boolean conclude(Event event, Author author) {
		return event.state() == EventState.OUTCOMES_PUBLISHED
				|| event.state() == EventState.ENDED && inPassing(event, () -> event.conclude(author, clock.instant()));
	}

	/** The event, if this is its organizer. */
	public Event asOrganizer(EventId id, Actor actor) {
		Event event = find(id, actor);
		permissions.organizer(event, actor);
		return event;
	}

	/**
	 * In which role somebody decides for the organizer; NotAllowed for everybody else.
	 */
	public Author organizer(EventId id, Actor actor) {
		return permissions.organizer(find(id, actor), actor);
	}

	/** The event, if this is its organizer or a moderator. */
	public Event asModerator(EventId id, Actor actor) {
		Event event = find(id, actor);
		permissions.moderator(event, actor);
		return event;
	}

	/**
	 * In which role somebody decides about single registrations; NotAllowed for everybody
	 * else.
	 */
	public Author moderator(EventId id, Actor actor) {
		return permissions.moderator(find(id, actor), actor);
	}

	/** The event as it is, for those who work for it. */
	public Optional<Event> find(EventId id) {
		return events.find(id);
	}

	/**
	 * The event as it stood at most a second ago, for the many who look at it at once and
	 * do not change it.
	 */
	public Optional<Event> glance(EventId id) {
		return events.glance(id);
	}

	/** The same for the public; NotFound where it is none of theirs. */
	public Event glanceInPublic(EventId id) {
		return events.glance(id).filter(event -> event.state().isPublic()).orElseThrow(EventProblem.NotFound::new);
	}

	/** Throws ReferenceProblem when there is no such stakeholder group. */
	public void requireGroup(String group) {
		links.group("group", List.of(group));
	}

	/** Throws ReferenceProblem when there is no such organization. */
	public void requireOrganization(String field, OrganizationId id) {
		links.organization(field, id);
	}

	/** In the order of the filter, else the newest first. */
	public List<Event> list(EventFilter filter, Slice slice, Actor reader) {
		LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
		return events.list(filter, slice, reader, Permissions.seesAllDrafts(reader), today);
	}

	/** No event is the first before itself. */
	private void requireSeries(EventId id, @Nullable EventId first) {
		if (first != null && (first.equals(id) || events.glance(first).isEmpty())) {
			throw new ReferenceProblem.Unknown("series", first.value().toString());
		}
	}

	private Event asPublisher(EventId id, Actor actor) {
		Event event = find(id, actor);
		permissions.publisher(event, actor);
		return event;
	}

	/** Only whoever may change it learns that it has changed. */
	private Event seen(Event event, long version) {
		return events.seen(event, version);
	}

}
