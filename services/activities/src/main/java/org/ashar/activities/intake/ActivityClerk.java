package org.ashar.activities.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.ashar.activities.activity.Activity;
import org.ashar.activities.activity.ActivityContent;
import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.activity.Tracker;
import org.ashar.activities.reference.Actor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Looks at rows of activities, and takes them over as whoever sent them might by hand.
 */
@Component
class ActivityClerk {

	private final Tracker tracker;

	ActivityClerk(Tracker tracker) {
		this.tracker = tracker;
	}

	/** Nothing is written. */
	IntakeRow look(IntakeId intake, ActivityProposal proposal, Actor actor) {
		if (!proposal.findings().isEmpty()) {
			return IntakeRow.refused(intake, proposal.line(), proposal.label(), proposal.findings());
		}
		ActivityContent content = Objects.requireNonNull(proposal.content());
		Activity existing = proposal.existing();
		if (existing != null && existing.content().equals(content)) {
			return row(intake, proposal, RowState.UNCHANGED, existing.id().value(), existing.version());
		}
		ActivityId id = existing != null ? existing.id() : new ActivityId(IntakeRow.derived(intake, proposal.line()));
		Optional<Finding> refused = Findings.of(() -> tracker.rehearse(id, existing, content, actor));
		if (refused.isPresent()) {
			return IntakeRow.refused(intake, proposal.line(), proposal.label(), List.of(refused.get()));
		}
		return existing == null ? row(intake, proposal, RowState.NEW, id.value(), 0)
				: row(intake, proposal, RowState.CHANGED, id.value(), existing.version());
	}

	/** May be done again: what is as the row wants it is done. */
	IntakeRow settle(IntakeRow row, Actor actor) {
		ActivityId id = new ActivityId(Objects.requireNonNull(row.target()));
		ActivityContent content = Objects.requireNonNull(row.activity());
		if (row.state() == RowState.NEW) {
			return ended(row, Findings.of(() -> tracker.draft(id, content, actor)));
		}
		try {
			return ended(row, Findings.of(() -> change(id, row.seen(), content, actor)));
		}
		catch (OptimisticLockingFailureException changedMeanwhile) {
			return row.ended(RowState.CONFLICT, List.of(new Finding("id", "changed-meanwhile")));
		}
	}

	private void change(ActivityId id, long seen, ActivityContent content, Actor actor) {
		if (!tracker.find(id, actor).content().equals(content)) {
			tracker.edit(id, seen, content, false, null, actor);
		}
	}

	private static IntakeRow ended(IntakeRow row, Optional<Finding> refused) {
		return refused.isPresent() ? row.ended(RowState.FAILED, List.of(refused.get()))
				: row.ended(RowState.DONE, List.of());
	}

	private static IntakeRow row(IntakeId intake, ActivityProposal proposal, RowState state, UUID target, long seen) {
		return new IntakeRow(IntakeRow.id(intake, proposal.line()), intake, proposal.line(), proposal.label(), state,
				List.of(), proposal.differences(), target, seen, proposal.content(), null);
	}

}
