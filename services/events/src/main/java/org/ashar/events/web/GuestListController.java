package org.ashar.events.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.Seating;
import org.ashar.events.agenda.SessionId;
import org.ashar.events.registration.GuestList;
import org.ashar.events.registration.Repair;
import org.ashar.events.registration.SeatBook;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.language.Paragraphs;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The seats of an event, and who comes: the organizer's side. */
@RestController
@RequestMapping(EventController.PATH + "/{id}")
class GuestListController {

	private final GuestList guests;

	private final Entrance entrance;

	GuestListController(GuestList guests, Entrance entrance) {
		this.entrance = entrance;
		this.guests = guests;
	}

	@PutMapping("/seating")
	ResponseEntity<EventShown> seat(@PathVariable EventId id, @Valid @RequestBody SeatingEntry entry, IfMatch seen,
			Caller caller) {
		return ok(guests.seat(id, seen.version(), entry.seating(), Actors.of(caller)));
	}

	@PutMapping("/entry-rules")
	ResponseEntity<EventShown> rule(@PathVariable EventId id, @Valid @RequestBody RulesEntry entry, IfMatch seen,
			Caller caller) {
		return ok(guests.rule(id, seen.version(), entry.rules(), Actors.of(caller)));
	}

	/** Where whoever has the organizer's private link may register. */
	@GetMapping("/entry-link")
	ResponseEntity<EntryLink> link(@PathVariable EventId id, Caller caller) {
		EventId known = guests.organized(id, Actors.of(caller)).id();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new EntryLink("/events/" + known.value() + "/register?key=" + entrance.key(known)));
	}

	@PostMapping("/open-registration")
	ResponseEntity<EventShown> open(@PathVariable EventId id, IfMatch seen, Caller caller) {
		return ok(guests.open(id, seen.version(), Actors.of(caller)));
	}

	@PostMapping("/close-registration")
	ResponseEntity<EventShown> close(@PathVariable EventId id, IfMatch seen, Caller caller) {
		return ok(guests.close(id, seen.version(), Actors.of(caller)));
	}

	@PostMapping("/cancel")
	ResponseEntity<EventShown> cancel(@PathVariable EventId id, @Valid @RequestBody Cancellation cancellation,
			IfMatch seen, Caller caller) {
		return ok(guests.cancel(id, seen.version(), cancellation.note(), Actors.of(caller)));
	}

	/**
	 * How many seats there are and are left: for everybody. 404 before anybody has said.
	 */
	@GetMapping("/seats")
	ResponseEntity<SeatsShown> seats(@PathVariable EventId id, Caller caller) {
		return guests.seats(id, Actors.of(caller))
			.map(book -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(shown(book)))
			.orElseThrow(NoSeats::new);
	}

	private SeatsShown shown(SeatBook book) {
		return SeatsShown.of(book, guests.signedUp(book));
	}

	/** When the count of seats did not agree with the registrations and was put right. */
	@GetMapping("/seats/repairs")
	List<Repair> repairs(@PathVariable EventId id, Caller caller) {
		return guests.repairs(id, Actors.of(caller));
	}

	private static ResponseEntity<EventShown> ok(Event event) {
		return Answers.ok(event.version(), EventShown.of(event, true));
	}

	/** There is nothing to be said of seats. */
	static final class NoSeats extends RuntimeException {

		private NoSeats() {
			super("no seats", null, false, false);
		}

	}

	/** How many may come, and at most how many of a stakeholder group. */
	record SeatingEntry(@NotNull @Min(0) @Max(100_000) Integer capacity,
			@Size(max = 20) @Nullable Map<@NotNull @Slug String, @NotNull @Min(0) @Max(100_000) Integer> quotas) {

		Seating seating() {
			return new Seating(capacity, Objects.requireNonNullElse(quotas, Map.of()));
		}
	}

	/** A path on this site; not for everybody. */
	record EntryLink(String path) {

		@Override
		public String toString() {
			return "EntryLink[…]";
		}
	}

	/** Why it does not take place, for the letters to the guests. */
	record Cancellation(@Paragraphs(max = 1000) @Nullable Text note) {
	}

	/**
	 * The seats of an event.
	 *
	 * @param taken may be more than the capacity after that was lowered
	 * @param overCapacity how many more are taken than there are
	 * @param outOfOrder how many the organizer has let go first, out of the queue's order
	 * @param freeByGroup seats left for the groups that have a quota
	 * @param signedUp how many have signed up for the sessions where that is needed
	 */
	record SeatsShown(int capacity, int taken, int free, int overCapacity, int waiting, int outOfOrder,
			Map<String, Integer> freeByGroup, Map<SessionId, Integer> signedUp) {

		private static SeatsShown of(SeatBook book, Map<SessionId, Integer> signedUp) {
			Map<String, Integer> free = new TreeMap<>();
			book.seating().quotas().keySet().forEach(group -> free.put(group, book.free(group)));
			return new SeatsShown(book.seating().capacity(), book.taken(), book.free(),
					Math.max(0, book.taken() - book.seating().capacity()), book.waiting(), book.outOfOrder(), free,
					signedUp);
		}
	}

}
