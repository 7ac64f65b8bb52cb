package org.ashar.events.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.ashar.events.agenda.Agenda;
import org.ashar.events.agenda.Change;
import org.ashar.events.agenda.Clash;
import org.ashar.events.agenda.Clashes;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.Notice;
import org.ashar.events.agenda.SessionId;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.IdGenerator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of an agenda: clashes, changes and the next event of a series. */
@RestController
@RequestMapping(EventController.PATH + "/{id}")
class AgendaController {

	private final Agenda agenda;

	private final IdGenerator ids;

	AgendaController(Agenda agenda, IdGenerator ids) {
		this.agenda = agenda;
		this.ids = ids;
	}

	/** Rooms and speakers that are needed twice at the same time. */
	@GetMapping("/clashes")
	List<ClashShown> clashes(@PathVariable EventId id, Caller caller) {
		Event event = agenda.find(id, Actors.of(caller));
		return Clashes.of(event.content().sessions()).stream().map(ClashShown::of).toList();
	}

	/** What those who come have been told of changes, and what they will be told next. */
	@GetMapping("/changes")
	ChangesShown changes(@PathVariable EventId id, Caller caller) {
		return ChangesShown.of(agenda.find(id, Actors.of(caller)));
	}

	/** One letter to each who has registered, about all that has changed. */
	@PostMapping("/tell")
	ResponseEntity<ChangesShown> tell(@PathVariable EventId id, IfMatch seen, Caller caller) {
		Event event = agenda.tell(id, seen.version(), Actors.of(caller));
		return Answers.ok(event.version(), ChangesShown.of(event));
	}

	/** The next event of a series: a draft with the same agenda on other days. */
	@PostMapping("/copies")
	ResponseEntity<EventShown> copy(@PathVariable EventId id, @Valid @RequestBody CopyEntry entry, IdempotencyKey key,
			Caller caller) {
		EventId fresh = new EventId(key.id("copy " + id.value(), entry));
		Event copy = agenda.copy(fresh, id, LocalDate.parse(entry.firstDay()), () -> new SessionId(ids.generateId()),
				Actors.of(caller));
		return Answers.created(EventController.PATH, copy.id(), copy.version(), EventShown.of(copy, true));
	}

	/** From which day on it takes place again. */
	record CopyEntry(@NotNull @Day String firstDay) {
	}

	/** Two sessions that cannot both be as they are written. */
	record ClashShown(@CodeOf(Clash.Kind.class) String kind, List<SessionId> sessions) {

		private static ClashShown of(Clash clash) {
			return new ClashShown(clash.kind().code(), List.of(clash.one().id(), clash.other().id()));
		}
	}

	/**
	 * Changes since it was announced.
	 *
	 * @param untold of which those who come have not been told
	 * @param tellsAt when they are told if nobody does so before
	 * @param notices the last ones, the newest first
	 */
	record ChangesShown(List<ChangeShown> untold, @Nullable Instant tellsAt, List<NoticeShown> notices) {

		private static ChangesShown of(Event event) {
			return new ChangesShown(event.untoldChanges().stream().map(ChangeShown::of).toList(),
					event.news().tellsAt().orElse(null),
					event.news().notices().reversed().stream().map(NoticeShown::of).toList());
		}
	}

	/** What those who come were told at once. */
	record NoticeShown(int number, Instant at, List<ChangeShown> changes) {

		private static NoticeShown of(Notice notice) {
			return new NoticeShown(notice.number(), notice.at(),
					notice.changes().stream().map(ChangeShown::of).toList());
		}
	}

	/**
	 * What is otherwise now than it was.
	 *
	 * @param session the title of the session that it is about; null for the whole event
	 */
	record ChangeShown(@CodeOf(Change.Kind.class) String kind, @Nullable Text session, @Nullable FacetShown was,
			@Nullable FacetShown is) {

		private static ChangeShown of(Change change) {
			return new ChangeShown(change.kind().code(), change.session(), FacetShown.of(change.was()),
					FacetShown.of(change.is()));
		}
	}

	/**
	 * How something is, or was.
	 *
	 * @param time days or hours where the event takes place: a day, an hour of a day, or
	 * an interval of either (ISO 8601)
	 */
	record FacetShown(@Nullable Text words, @Nullable String time, @Nullable String code) {

		private static @Nullable FacetShown of(Change.@Nullable Facet facet) {
			return Stream.ofNullable(facet)
				.map(known -> new FacetShown(known.words(), known.time(), known.code()))
				.findFirst()
				.orElse(null);
		}
	}

}
