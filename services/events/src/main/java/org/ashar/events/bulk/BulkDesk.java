package org.ashar.events.bulk;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import org.ashar.events.agenda.EventId;
import org.ashar.events.reference.Actor;
import org.ashar.events.reference.Slice;
import org.ashar.events.registration.GuestBook;
import org.ashar.events.registration.GuestFilter;
import org.ashar.events.registration.Registration;
import org.ashar.events.registration.RegistrationId;
import org.ashar.events.registration.Ruling;
import org.ashar.events.selection.Outcome;
import org.ashar.events.selection.Row;
import org.ashar.events.selection.Selections;
import org.ashar.infra.platform.outbox.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where one decision is made about many: first how many those are, then that. Who they
 * are is written down before anything is done, so that the same request sent twice, or a
 * crash, does to nobody more than was wanted.
 */
@Component
public class BulkDesk {

	private final GuestBook guests;

	private final BulkActions actions;

	private final Selections selections;

	private final Clerk clerk;

	private final Clock clock;

	BulkDesk(GuestBook guests, BulkActions actions, Selections selections, Clerk clerk, Clock clock) {
		this.guests = guests;
		this.actions = actions;
		this.selections = selections;
		this.clerk = clerk;
		this.clock = clock;
	}

	/** How many of an event it would be about. */
	public long count(EventId event, Choice choice, Actor actor) {
		guests.moderated(event, actor);
		return choice.ids() == null ? guests.count(event, choice.filter(), actor) : choice.ids().size();
	}

	/**
	 * Decides; the first ones are served at once, the others soon.
	 * @param expected how many whoever decides has seen
	 */
	public BulkAction.Progress decide(BulkActionId id, EventId event, Ruling.Kind kind, @Nullable String reason,
			Choice choice, long expected, Actor actor) {
		Author author = guests.moderator(event, actor);
		Ruling ruling = new Ruling(kind, reason, author, clock.instant());
		ruling.check();
		BulkAction action = actions.find(id)
			.orElseGet(() -> begin(BulkAction.of(id, event, ruling), choice, expected, actor));
		clerk.serve(action);
		return progress(action.id(), event);
	}

	private BulkAction begin(BulkAction action, Choice choice, long expected, Actor actor) {
		long count = count(action.event(), choice, actor);
		if (count != expected) {
			throw new BulkProblem.OtherCount(count);
		}
		selections.take(action.selection(), list(action.event(), choice, actor), _ -> true);
		return actions.add(action);
	}

	private Function<Slice, List<Registration>> list(EventId event, Choice choice, Actor actor) {
		List<RegistrationId> ids = choice.ids();
		return ids == null ? slice -> guests.list(event, choice.filter(), false, slice, actor)
				: slice -> slice.after() == null ? guests.all(event, ids, actor) : List.of();
	}

	/** How far one has come. */
	public BulkAction.Progress show(BulkActionId id, EventId event, Actor actor) {
		guests.moderated(event, actor);
		return progress(id, event);
	}

	private BulkAction.Progress progress(BulkActionId id, EventId event) {
		BulkAction action = actions.find(id)
			.filter(known -> known.event().equals(event))
			.orElseThrow(BulkProblem.Unknown::new);
		return new BulkAction.Progress(action, selections.counts(action.selection()));
	}

	/** For whom it was done and for whom not. */
	public List<Row> rows(BulkActionId id, EventId event, @Nullable Outcome outcome, Slice slice, Actor actor) {
		return selections.rows(show(id, event, actor).action().selection(), outcome, slice);
	}

	/** All of an event, the newest first. */
	public List<BulkAction.Progress> list(EventId event, Slice slice, Actor actor) {
		guests.moderated(event, actor);
		return actions.of(event, slice)
			.stream()
			.map(action -> new BulkAction.Progress(action, selections.counts(action.selection())))
			.toList();
	}

	/** About whom: these, or if that is null, all whom the filter finds. */
	public record Choice(@Nullable List<RegistrationId> ids, GuestFilter filter) {

		public Choice {
			ids = ids == null ? null : ids.stream().distinct().toList();
		}

	}

}
