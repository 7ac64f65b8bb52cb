package org.ashar.events.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.ashar.events.agenda.EventId;
import org.ashar.events.registration.Attendee;
import org.ashar.events.registration.Consent;
import org.ashar.events.registration.GuestBook;
import org.ashar.events.registration.GuestFilter;
import org.ashar.events.registration.Note;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationId;
import org.ashar.events.registration.RegistrationState;
import org.ashar.events.registration.Turnout;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Paragraphs;
import org.ashar.infra.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who comes, for organizers and moderators. */
@RestController
@RequestMapping(EventController.PATH + "/{id}/registrations")
class GuestController {

	private final GuestBook guests;

	private final Turnout turnout;

	GuestController(GuestBook guests, Turnout turnout) {
		this.guests = guests;
		this.turnout = turnout;
	}

	/** In the order of entry. */
	@GetMapping
	ResponseEntity<Page<Guest>> list(@PathVariable EventId id, @Valid @ParameterObject WantedGuests wanted,
			Cursor cursor, Caller caller) {
		GuestFilter filter = GuestFilter.of(Codes.optional(RegistrationState.class, wanted.state()), wanted.group());
		return page(guests.list(id, filter, false, Actors.slice(cursor), Actors.of(caller)), cursor);
	}

	/** By more than stands in addresses: names are nobody's business there. */
	@PostMapping("/search")
	ResponseEntity<Page<Guest>> search(@PathVariable EventId id, @Valid @RequestBody Search search, Cursor cursor,
			Caller caller) {
		GuestFilter filter = search.wanted() == null ? GuestFilter.ALL : search.wanted().filter();
		return page(guests.list(id, filter, Boolean.TRUE.equals(search.newestFirst()), Actors.slice(cursor),
				Actors.of(caller)), cursor);
	}

	private static ResponseEntity<Page<Guest>> page(List<Registration> found, Cursor cursor) {
		return unkept(Page.of(found, cursor, Registration::place).map(Guest::of));
	}

	/** How many registrations stand how, by the code of their state. */
	@GetMapping("/counts")
	Map<String, Long> counts(@PathVariable EventId id, Caller caller) {
		Map<String, Long> counts = new TreeMap<>();
		guests.counts(id, Actors.of(caller)).forEach((state, count) -> counts.put(state.code(), count));
		return counts;
	}

	/** By state, group, day, and by answers to questions that have few, as country. */
	@GetMapping("/statistics")
	ResponseEntity<Statistics> statistics(@PathVariable EventId id, Caller caller) {
		return unkept(Statistics.of(turnout.numbers(id, Actors.of(caller))));
	}

	/** Notes something for the other organizers; it is never sent to anybody. */
	@PostMapping("/{registration}/notes")
	ResponseEntity<Guest> note(@PathVariable EventId id, @PathVariable RegistrationId registration,
			@Valid @RequestBody NoteEntry entry, Caller caller) {
		return unkept(Guest.of(guests.note(id, registration, entry.text(), Actors.of(caller))));
	}

	private static <T> ResponseEntity<T> unkept(T body) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
	}

	/** Which registrations are wanted. */
	record WantedGuests(@CodeOf(RegistrationState.class) @Nullable String state, @Slug @Nullable String group) {
	}

	/**
	 * Whom somebody looks for, everybody if nothing is said; in the order of entry or
	 * against it.
	 */
	record Search(@Valid @Nullable GuestQuery wanted, @Nullable Boolean newestFirst) {
	}

	/**
	 * Registrations in numbers; what nobody has is left out.
	 *
	 * @param groups "-" for those who named none
	 * @param answers by question, then by answer
	 * @param days by the day of entry where the event takes place
	 */
	record Statistics(Map<String, Long> states, Map<String, Long> groups, Map<String, Map<String, Long>> answers,
			Map<LocalDate, Long> days) {

		private static Statistics of(Turnout.Numbers numbers) {
			return new Statistics(numbers.states(), numbers.groups(), numbers.answers(), numbers.days());
		}
	}

	/** What is noted. */
	record NoteEntry(@NotNull @Paragraphs(max = 1000) String text) {

		@Override
		public String toString() {
			return "NoteEntry[…]";
		}
	}

	/** Who has registered, for the organizer's eyes. */
	record Guest(RegistrationId id, @CodeOf(RegistrationState.class) String state, String name, String email,
			@Nullable String affiliation, @Nullable String needs, Language language, @Nullable String group,
			@Nullable Long queueNumber, @Nullable Instant answerBy, Map<String, String> answers, List<Consent> consents,
			Instant registeredAt, boolean arrived, boolean first, List<NoteShown> notes) {

		private static Guest of(Registration registration) {
			Attendee attendee = registration.attendee();
			return new Guest(registration.id(), registration.state().code(), attendee.name(), attendee.email().value(),
					attendee.affiliation(), attendee.needs(), registration.language(),
					registration.stakeholderGroup().orElse(null),
					registration.number() == 0 ? null : registration.number(), registration.until().orElse(null),
					registration.answers().values(), registration.consents(), registration.begun(),
					registration.hasArrived(), registration.goesFirst(),
					registration.notes().stream().map(NoteShown::of).toList());
		}

		@Override
		public String toString() {
			return "Guest[" + id.value() + "]";
		}
	}

	/** What an organizer has noted: by which account, in which role. */
	record NoteShown(String text, String account, String role, Instant at) {

		private static NoteShown of(Note note) {
			return new NoteShown(note.words().text(), note.by().account(), note.by().role(), note.at());
		}

		@Override
		public String toString() {
			return "NoteShown[…]";
		}
	}

}
