package org.ashar.activities.intake;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.reference.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes tables over: what stands in them is looked at first, then whoever sent them says
 * that it is meant. Curators for everybody, the people of an organization for it; those
 * who assess, and focal points, for assessments.
 */
@Component
public class IntakeDesk {

	/** So many rows are taken over in one go; whoever waits may ask again. */
	static final int AT_ONCE = 100;

	private static final Capacity[] WRITERS = { Capacity.ORG_OWNER, Capacity.ORG_EDITOR, Capacity.ORG_CONTRIBUTOR };

	private final Intakes intakes;

	private final ActivityClerk activities;

	private final AssessmentClerk assessments;

	private final Clock clock;

	IntakeDesk(Intakes intakes, ActivityClerk activities, AssessmentClerk assessments, Clock clock) {
		this.intakes = intakes;
		this.activities = activities;
		this.assessments = assessments;
		this.clock = clock;
	}

	/** Throws IntakeProblem where he could write nothing of the kind. */
	public void requireWriter(IntakeKind kind, Actor actor) {
		boolean may = switch (kind) {
			case ACTIVITIES -> actor.is(Capacity.CURATOR) || !actor.organizations(WRITERS).isEmpty();
			case ASSESSMENTS -> !actor.scopes().getOrDefault(Capacity.ASSESSOR, Set.of()).isEmpty()
					|| !actor.organizations(Capacity.FOCAL_POINT).isEmpty();
		};
		if (!may) {
			throw new IntakeProblem.NotAllowed();
		}
	}

	/**
	 * The same for the activities of one organization; null means that the rows say whose
	 * they are.
	 */
	public void requireWriter(IntakeKind kind, @Nullable OrganizationId organization, Actor actor) {
		requireWriter(kind, actor);
		boolean foreign = organization != null && !actor.is(Capacity.CURATOR)
				&& actor.in(organization, WRITERS).isEmpty();
		if (kind == IntakeKind.ACTIVITIES && foreign) {
			throw new IntakeProblem.NotAllowed();
		}
	}

	/** Looks at activities; a repetition under the same id gives what is there. */
	public Intake activities(IntakeId id, Origin origin, List<ActivityProposal> proposals, Actor actor) {
		requireWriter(IntakeKind.ACTIVITIES, actor);
		return intakes.find(id)
			.orElseGet(() -> intakes.add(intake(id, IntakeKind.ACTIVITIES, origin, actor),
					proposals.stream().map(proposal -> activities.look(id, proposal, actor)).toList()));
	}

	/** The same for assessments. */
	public Intake assessments(IntakeId id, Origin origin, List<AssessmentProposal> proposals, Actor actor) {
		requireWriter(IntakeKind.ASSESSMENTS, actor);
		return intakes.find(id)
			.orElseGet(() -> intakes.add(intake(id, IntakeKind.ASSESSMENTS, origin, actor),
					proposals.stream().map(proposal -> assessments.look(id, proposal, actor)).toList()));
	}

	private Intake intake(IntakeId id, IntakeKind kind, Origin origin, Actor actor) {
		return new Intake(id, kind, actor.account(), clock.instant(), IntakeState.OPEN, origin.encoding(),
				origin.ignored(), null);
	}

	/**
	 * Takes the next rows over. Whoever was cut off, by a crash of ours too, asks again:
	 * no row is taken over twice.
	 */
	public Intake commit(IntakeId id, Actor actor) {
		Intake intake = find(id, actor);
		if (intake.state() == IntakeState.DONE) {
			return intake;
		}
		requireWriter(intake.kind(), actor);
		intakes.move(id, IntakeState.OPEN, IntakeState.COMMITTING);
		List<IntakeRow> open = intakes.rows(id, List.of(RowState.NEW, RowState.CHANGED), null, AT_ONCE + 1);
		open.stream().limit(AT_ONCE).forEach(row -> intakes.end(settle(intake.kind(), row, actor)));
		if (open.size() <= AT_ONCE) {
			intakes.move(id, IntakeState.COMMITTING, IntakeState.DONE);
		}
		return find(id, actor);
	}

	private IntakeRow settle(IntakeKind kind, IntakeRow row, Actor actor) {
		return switch (kind) {
			case ACTIVITIES -> activities.settle(row, actor);
			case ASSESSMENTS -> assessments.settle(row, actor);
		};
	}

	/** A file of one's own. */
	public Intake find(IntakeId id, Actor actor) {
		return intakes.find(id)
			.filter(intake -> intake.account().equals(actor.account()) && !intake.hasLapsed(clock.instant()))
			.orElseThrow(IntakeProblem.NotFound::new);
	}

	/** Its rows as they stand in it; those in one state where it is given. */
	public List<IntakeRow> rows(IntakeId id, @Nullable RowState state, Slice slice, Actor actor) {
		find(id, actor);
		return intakes.rows(id, state == null ? List.of() : List.of(state), slice.after(), slice.limit());
	}

	/** How many of its rows are in which state. */
	public Map<RowState, Long> counts(Intake intake) {
		Map<RowState, Long> counts = new EnumMap<>(RowState.class);
		for (RowState state : RowState.values()) {
			counts.put(state, intakes.count(intake.id(), state));
		}
		return counts;
	}

	/** What is known of the file itself. */
	public record Origin(String encoding, List<String> ignored) {
	}

}
