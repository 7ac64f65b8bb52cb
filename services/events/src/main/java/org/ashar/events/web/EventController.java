package org.ashar.events.web;

import java.util.UUID;

import jakarta.validation.Valid;
import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventFilter;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.EventState;
import org.ashar.events.agenda.Timeframe;
import org.ashar.events.agenda.SessionId;
import org.ashar.events.calendar.EventCalendar;
import org.ashar.events.reference.Actor;
import org.ashar.events.reference.OrganizationId;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.IdGenerator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Events with their agenda. */
@RestController
@RequestMapping(EventController.PATH)
class EventController {

	static final String PATH = "/api/v1/events";

	private final Agenda agenda;

	private final IdGenerator ids;

	EventController(Agenda agenda, IdGenerator ids) {
		this.agenda = agenda;
		this.ids = ids;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<EventShown> draft(@Valid @RequestBody EventEntry entry, IdempotencyKey key, Caller caller) {
		EventId id = new EventId(key.id("event", entry));
		Event event = agenda.draft(id, entry.content(this::sessionId), Actors.of(caller));
		return Answers.created(PATH, event.id(), event.version(), EventShown.of(event, true));
	}

	@GetMapping
	Page<EventShown> list(@Valid @ParameterObject Wanted wanted, Cursor cursor, Caller caller) {
		EventFilter filter = wanted.filter();
		Actor reader = Actors.of(caller);
		return Page.of(agenda.list(filter, Actors.slice(cursor), reader), cursor, filter::place)
			.map(event -> EventShown.of(event, agenda.isWrittenBy(event, reader)));
	}

	@GetMapping("/{id}")
	ResponseEntity<EventShown> show(@PathVariable EventId id, Caller caller) {
		Actor reader = Actors.of(caller);
		Event event = agenda.find(id, reader);
		return Answers.ok(event.version(), EventShown.of(event, agenda.isWrittenBy(event, reader)));
	}

	/** For calendar programs; the words are those of the language that was asked for. */
	@GetMapping(path = "/{id}/event.ics", produces = "text/calendar;charset=UTF-8")
	String calendar(@PathVariable EventId id, Language language, Caller caller) {
		return new EventCalendar(agenda.find(id, Actors.of(caller)), language).file();
	}

	/** The same for programs that ask again and again. */
	@GetMapping(path = "/{id}/feed.ics", produces = "text/calendar;charset=UTF-8")
	ResponseEntity<String> feed(@PathVariable EventId id, Language language) {
		Event event = agenda.glanceInPublic(id);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.maxAge(EventCalendar.REFRESH).cachePublic())
			.eTag("\"" + event.version() + "-" + language.tag() + "\"")
			.body(new EventCalendar(event, language).feed());
	}

	@PutMapping("/{id}")
	ResponseEntity<EventShown> edit(@PathVariable EventId id, @Valid @RequestBody EventEntry entry, IfMatch seen,
			Caller caller) {
		return ok(agenda.edit(id, seen.version(), entry.content(this::sessionId), entry.isMinor(), entry.changeNote(),
				Actors.of(caller)));
	}

	@PostMapping("/{id}/announce")
	ResponseEntity<EventShown> announce(@PathVariable EventId id, IfMatch seen, Caller caller) {
		return ok(agenda.announce(id, seen.version(), Actors.of(caller)));
	}

	/** For an event that has taken place already. */
	@PostMapping("/{id}/record")
	ResponseEntity<EventShown> record(@PathVariable EventId id, IfMatch seen, Caller caller) {
		return ok(agenda.record(id, seen.version(), Actors.of(caller)));
	}

	private SessionId sessionId() {
		return new SessionId(ids.generateId());
	}

	private static ResponseEntity<EventShown> ok(Event event) {
		return Answers.ok(event.version(), EventShown.of(event, true));
	}

	/** Which events are wanted. */
	record Wanted(@CodeOf(EventState.class) @Nullable String state, @CodeOf(Timeframe.class) @Nullable String when,
			@Slug @Nullable String topic, @Slug @Nullable String area, @Nullable OrganizationId organization,
			@Nullable UUID parent, @Nullable EventId series, @SingleLine @Nullable String q, @Nullable Boolean mine) {

		EventFilter filter() {
			return new EventFilter(Codes.optional(EventState.class, state), Codes.optional(Timeframe.class, when),
					topic, area, organization, parent, series, q, Boolean.TRUE.equals(mine));
		}
	}

}
