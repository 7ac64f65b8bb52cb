package org.ashar.events.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.SessionId;
import org.ashar.events.outcome.Outcome;
import org.ashar.events.outcome.OutcomeDesk;
import org.ashar.events.outcome.OutcomeKind;
import org.ashar.events.outcome.OutcomeSheet;
import org.ashar.events.reference.Actor;
import org.ashar.events.reference.Coded;
import org.ashar.events.reference.OrganizationId;
import org.ashar.events.reference.PersonId;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.language.Paragraphs;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What events came to. */
@RestController
@RequestMapping(EventController.PATH + "/{id}/outcomes")
class OutcomeController {

	private final OutcomeDesk desk;

	OutcomeController(OutcomeDesk desk) {
		this.desk = desk;
	}

	/** What is published; with the drafts for those who write the agenda. */
	@GetMapping
	ResponseEntity<OutcomesShown> show(@PathVariable EventId id, Caller caller) {
		Actor reader = Actors.of(caller);
		OutcomeSheet sheet = desk.show(id, reader);
		return Answers.ok(sheet.version(), OutcomesShown.of(sheet, desk.isWrittenBy(id, reader)));
	}

	/** Replaces all that is not published. */
	@PutMapping
	ResponseEntity<OutcomesShown> draft(@PathVariable EventId id, @Valid @RequestBody OutcomesEntry entry, IfMatch seen,
			Caller caller) {
		return ok(desk.draft(id, seen.version(), entry.outcomes().stream().map(OutcomeEntry::entered).toList(),
				Actors.of(caller)));
	}

	/** From the last day of the event on; what is published is not changed any more. */
	@PostMapping("/publish")
	ResponseEntity<OutcomesShown> publish(@PathVariable EventId id, IfMatch seen, Caller caller) {
		return ok(desk.publish(id, seen.version(), Actors.of(caller)));
	}

	private static ResponseEntity<OutcomesShown> ok(OutcomeSheet sheet) {
		return Answers.ok(sheet.version(), OutcomesShown.of(sheet, true));
	}

	/** All that is not published. */
	record OutcomesEntry(@NotNull @Size(max = 100) List<@NotNull @Valid OutcomeEntry> outcomes) {
	}

	/**
	 * What was agreed, in both directions.
	 *
	 * @param sessionId of the agenda, in which it arose
	 * @param speakerId one of the people who speak there
	 * @param addresseeId who is asked to do it
	 */
	record OutcomeEntry(@NotNull @Min(1) @Max(999) Integer number, @NotNull @Paragraphs(max = 2000) Text text,
			@NotNull @CodeOf(OutcomeKind.class) String kind, @Nullable SessionId sessionId,
			@Nullable PersonId speakerId, @Nullable OrganizationId addresseeId, @Day @Nullable String dueDate) {

		private static OutcomeEntry of(Outcome outcome) {
			return new OutcomeEntry(outcome.number(), outcome.text(), outcome.kind().code(), outcome.session(),
					outcome.speaker(), outcome.addressee(), outcome.due() == null ? null : outcome.due().toString());
		}

		private Outcome entered() {
			return new Outcome(number, text, Coded.require(OutcomeKind.class, kind), sessionId, speakerId, addresseeId,
					dueDate == null ? null : LocalDate.parse(dueDate));
		}
	}

	/**
	 * The outcomes of an event, by number.
	 *
	 * @param version 0 before anything was written
	 * @param drafts what is not public yet; for those who write the agenda only
	 * @param publishedAt when something was published last
	 */
	record OutcomesShown(EventId eventId, long version, List<OutcomeEntry> published, List<OutcomeEntry> drafts,
			@Nullable Instant publishedAt) {

		private static OutcomesShown of(OutcomeSheet sheet, boolean inside) {
			return new OutcomesShown(sheet.id(), sheet.version(),
					sheet.published().stream().map(OutcomeEntry::of).toList(),
					inside ? sheet.drafts().stream().map(OutcomeEntry::of).toList() : List.of(),
					sheet.publishedAt().orElse(null));
		}
	}

}
