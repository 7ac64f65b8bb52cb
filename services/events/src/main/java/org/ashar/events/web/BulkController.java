package org.ashar.events.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.ashar.events.agenda.EventId;
import org.ashar.events.bulk.BulkAction;
import org.ashar.events.bulk.BulkActionId;
import org.ashar.events.bulk.BulkDesk;
import org.ashar.events.reference.Coded;
import org.ashar.events.reference.Slice;
import org.ashar.events.registration.GuestFilter;
import org.ashar.events.registration.RegistrationId;
import org.ashar.events.registration.RegistrationState;
import org.ashar.events.registration.Ruling;
import org.ashar.events.selection.Outcome;
import org.ashar.events.selection.Row;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.Paragraphs;
import org.ashar.infra.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One decision about many registrations. */
@RestController
@RequestMapping(EventController.PATH + "/{id}/bulk-actions")
class BulkController {

	private final BulkDesk desk;

	BulkController(BulkDesk desk) {
		this.desk = desk;
	}

	/** About how many it would be; nothing is changed. */
	@PostMapping("/preview")
	Preview preview(@PathVariable EventId id, @Valid @RequestBody ChoiceEntry entry, Caller caller) {
		return new Preview(desk.count(id, entry.choice(), Actors.of(caller)));
	}

	/**
	 * Decides about all of them as about each alone. The first ones are served at once;
	 * the others follow, which the action itself tells.
	 */
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Action decide(@PathVariable EventId id, @Valid @RequestBody BulkEntry entry, IdempotencyKey key, Caller caller) {
		BulkActionId action = new BulkActionId(key.id("bulk-action " + id.value(), entry));
		return Action.of(desk.decide(action, id, Coded.require(Ruling.Kind.class, entry.decision()), entry.reason(),
				entry.choice().choice(), entry.expected(), Actors.of(caller)));
	}

	/** All of an event, the newest first. */
	@GetMapping
	Page<Action> list(@PathVariable EventId id, Cursor cursor, Caller caller) {
		return Page
			.of(desk.list(id, Actors.slice(cursor), Actors.of(caller)), cursor, progress -> progress.action().place())
			.map(Action::of);
	}

	@GetMapping("/{action}")
	Action show(@PathVariable EventId id, @PathVariable BulkActionId action, Caller caller) {
		return Action.of(desk.show(action, id, Actors.of(caller)));
	}

	/** For whom it was done, and for whom not. */
	@GetMapping("/{action}/results")
	Page<Result> results(@PathVariable EventId id, @PathVariable BulkActionId action,
			@Valid @ParameterObject WantedResults wanted, Cursor cursor, Caller caller) {
		List<Row> rows = desk.rows(action, id, Codes.optional(Outcome.class, wanted.outcome()), slice(action, cursor),
				Actors.of(caller));
		return Page.of(rows, cursor, row -> row.id().substring(row.id().indexOf('/') + 1)).map(Result::of);
	}

	/** A cursor knows the place in the selection only. */
	private static Slice slice(BulkActionId action, Cursor cursor) {
		return new Slice(cursor.after() == null ? null : action.value() + "/" + cursor.after(), cursor.limit() + 1);
	}

	/**
	 * About whom.
	 *
	 * @param ids these; all whom the filter finds if it is left out
	 */
	record ChoiceEntry(@Size(max = 500) @Nullable List<@NotNull RegistrationId> ids,
			@Valid @Nullable GuestQuery wanted) {

		BulkDesk.Choice choice() {
			return new BulkDesk.Choice(ids, wanted == null ? GuestFilter.ALL : wanted.filter());
		}
	}

	/** How many there are. */
	record Preview(long count) {
	}

	/**
	 * A decision about many.
	 *
	 * @param reason needed where somebody is let go first
	 * @param expected how many the preview has told: if there are others by now nothing
	 * is done
	 */
	record BulkEntry(@NotNull @CodeOf(Ruling.Kind.class) String decision,
			@Paragraphs(max = 500) @Nullable String reason, @NotNull @Valid ChoiceEntry choice,
			@NotNull @PositiveOrZero Long expected) {
	}

	/** Which results are wanted. */
	record WantedResults(@CodeOf(Outcome.class) @Nullable String outcome) {
	}

	/**
	 * A decision about many, and how far it has come.
	 *
	 * @param counts by outcome: open, done, refused
	 */
	record Action(BulkActionId id, @CodeOf(Ruling.Kind.class) String decision, @Nullable String reason, String account,
			String role, Instant at, boolean open, Map<String, Long> counts) {

		private static Action of(BulkAction.Progress progress) {
			BulkAction action = progress.action();
			Ruling ruling = action.ruling();
			Map<String, Long> counts = new TreeMap<>();
			progress.counts().forEach((outcome, count) -> counts.put(outcome.code(), count));
			return new Action(action.id(), ruling.kind().code(), ruling.reason(), ruling.by().account(),
					ruling.by().role(), ruling.at(), counts.getOrDefault(Outcome.OPEN.code(), 0L) > 0, counts);
		}
	}

	/**
	 * What became of one of them.
	 *
	 * @param state in which it stood when it was refused
	 */
	record Result(RegistrationId registrationId, @CodeOf(Outcome.class) String outcome,
			@CodeOf(RegistrationState.class) @Nullable String state) {

		private static Result of(Row row) {
			return new Result(row.registration(), row.outcome().code(),
					row.state() == null ? null : row.state().code());
		}
	}

}
