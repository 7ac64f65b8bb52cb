package org.ashar.activities.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.ashar.activities.reference.PartialDate;

/**
 * The way of a law: all actions in the order in which they were written down; immutable.
 * Nothing is ever taken out, and where the law stands is derived.
 */
public record Course(List<LawAction> actions) {

	/** Nothing happened yet. */
	public static final Course EMPTY = new Course(List.of());

	/** More would make the record too large for its topic. */
	private static final int MAX = 100;

	public Course {
		actions = List.copyOf(actions);
	}

	/** This and one more; LawProblem where it does not fit in. */
	public Course with(LawAction action) {
		action.step().check();
		if (actions.size() >= MAX) {
			throw new LawProblem.Full();
		}
		List<LawAction> more = new ArrayList<>(actions);
		more.add(action);
		return new Course(more).inOrder();
	}

	/**
	 * The same without counting one; LawProblem where there is none, or it was corrected
	 * before.
	 */
	public Course corrected(LawActionId id, LawAction.Correction correction) {
		LawAction wrong = find(id).orElseThrow(LawProblem.NoSuchAction::new);
		if (!wrong.stands()) {
			throw new LawProblem.CorrectedBefore();
		}
		List<LawAction> others = new ArrayList<>(actions);
		others.set(actions.indexOf(wrong), wrong.corrected(correction));
		return new Course(others);
	}

	/** The action with this id, whether it stands or not. */
	public Optional<LawAction> find(LawActionId id) {
		return actions.stream().filter(action -> action.id().equals(id)).findFirst();
	}

	/**
	 * Those that stand, as they happened; on one day, in the order in which they were
	 * written down.
	 */
	public List<LawAction> standing() {
		return actions.stream()
			.filter(LawAction::stands)
			.sorted(Comparator.comparing(action -> PartialDate.first(action.step().date())))
			.toList();
	}

	/** What happened last. */
	public Optional<Classification> stage() {
		List<LawAction> standing = standing();
		return standing.isEmpty() ? Optional.empty() : Optional.of(standing.getLast().step().classification());
	}

	/** Whether it binds anybody, as far as the actions tell. */
	public LegalForce legalForce() {
		LegalForce force = LegalForce.NOT_IN_FORCE;
		for (LawAction action : standing()) {
			force = after(force, action.step());
		}
		return force;
	}

	/** Throws LawProblem when something follows that cannot. */
	Course inOrder() {
		boolean partial = false;
		LawStep before = null;
		for (LawAction action : standing()) {
			LawStep step = action.step();
			if (before != null && !before.classification().mayBeFollowedBy(step.classification(), partial)) {
				throw new LawProblem.WrongOrder(before.classification(), step.classification());
			}
			partial = step.classification() == Classification.AMENDED ? partial : step.partial();
			before = step;
		}
		return this;
	}

	private static LegalForce after(LegalForce force, LawStep step) {
		return switch (step.classification()) {
			case BECAME_LAW -> step.partial() ? LegalForce.PARTIALLY_IN_FORCE : LegalForce.IN_FORCE;
			// Old sources tell of the change and leave out the day on which it began.
			case AMENDED -> force == LegalForce.NOT_IN_FORCE ? LegalForce.IN_FORCE : force;
			case REPEALED -> step.partial() ? LegalForce.PARTIALLY_IN_FORCE : LegalForce.NOT_IN_FORCE;
			case DRAFTED, PUBLIC_DISCUSSION, INTRODUCED, READING_1, READING_2, READING_3, PASSAGE, EXECUTIVE_RECEIPT,
					SIGNATURE, VETO ->
				force;
		};
	}

}
