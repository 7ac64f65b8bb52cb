package org.ashar.events.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.EntryRules;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.Seating;
import org.ashar.events.agenda.SessionId;
import org.ashar.events.reference.Actor;
import org.ashar.events.reference.Slice;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What organizers do with seats and registrations, and what they see of those who come.
 */
@Component
public class GuestList {

	private final Agenda agenda;

	private final Registrations registrations;

	private final SeatBooks books;

	private final Promoter promoter;

	GuestList(Agenda agenda, Registrations registrations, SeatBooks books, Promoter promoter) {
		this.agenda = agenda;
		this.registrations = registrations;
		this.books = books;
		this.promoter = promoter;
	}

	/**
	 * Says how many may come. Seats that are new go to those who wait; when there are
	 * fewer than taken, nobody is sent away.
	 */
	public Event seat(EventId id, long version, Seating seating, Actor actor) {
		Event event = agenda.seat(id, version, seating, actor);
		books.follow(event);
		promoter.wake(id);
		return event;
	}

	/** Says how people get in; what was offered before stands as it was. */
	public Event rule(EventId id, long version, EntryRules rules, Actor actor) {
		return agenda.rule(id, version, rules, actor);
	}

	/** From now on whoever wants to come may register. */
	public Event open(EventId id, long version, Actor actor) {
		Event event = agenda.openRegistration(id, version, actor);
		books.follow(event);
		return event;
	}

	/** From now on nobody new is registered; the queue is still served. */
	public Event close(EventId id, long version, Actor actor) {
		return agenda.closeRegistration(id, version, actor);
	}

	/** It does not take place: no seat is given any more; the letters follow. */
	public Event cancel(EventId id, long version, @Nullable Text note, Actor actor) {
		Event event = agenda.cancel(id, version, note, actor);
		books.close(id);
		return event;
	}

	/** The event, for its organizer only. */
	public Event organized(EventId id, Actor actor) {
		return agenda.asOrganizer(id, actor);
	}

	/** What was decided about single registrations; for organizers and moderators. */
	public List<Registration> ruled(EventId id, Slice slice, Actor actor) {
		agenda.asModerator(id, actor);
		return registrations.ruled(id, slice);
	}

	/** What was wrong with the seat book and was put right; for the organizer only. */
	public List<Repair> repairs(EventId id, Actor actor) {
		return books.find(agenda.asOrganizer(id, actor).id()).map(SeatBook::repairs).orElse(List.of());
	}

	/** The seats of an event, if anybody may know of it and there are any. */
	public Optional<SeatBook> seats(EventId id, Actor reader) {
		return books.find(agenda.find(id, reader).id());
	}

	/** How many have signed up for those of its sessions where that is needed. */
	public Map<SessionId, Integer> signedUp(SeatBook book) {
		Map<SessionId, Integer> signedUp = new HashMap<>();
		agenda.glance(book.id())
			.ifPresent(event -> event.signUps().keySet().forEach(one -> signedUp.put(one, book.signedUp(one))));
		return signedUp;
	}

}
