package org.ashar.activities.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.ashar.activities.assessment.Assessment;
import org.ashar.activities.assessment.AssessmentId;
import org.ashar.activities.recommendation.Docket;
import org.ashar.activities.recommendation.FollowUp;
import org.ashar.activities.recommendation.Recommendation;
import org.ashar.activities.reference.Actor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Looks at rows of assessments, and records each as whoever sent them might by hand: all
 * rules are those of {@link FollowUp}.
 */
@Component
class AssessmentClerk {

	private final FollowUp followUp;

	private final Docket docket;

	AssessmentClerk(FollowUp followUp, Docket docket) {
		this.followUp = followUp;
		this.docket = docket;
	}

	/** Nothing is written. */
	IntakeRow look(IntakeId intake, AssessmentProposal proposal, Actor actor) {
		if (!proposal.findings().isEmpty()) {
			return IntakeRow.refused(intake, proposal.line(), proposal.label(), proposal.findings());
		}
		Recommendation recommendation = Objects.requireNonNull(proposal.recommendation());
		Assessment wanted = proposal.assessment(new AssessmentId(IntakeRow.derived(intake, proposal.line())));
		Optional<Finding> refused = Findings.of(() -> followUp.rehearse(recommendation, wanted, actor));
		if (refused.isPresent()) {
			return IntakeRow.refused(intake, proposal.line(), proposal.label(), List.of(refused.get()));
		}
		Optional<Assessment> latest = latest(recommendation, wanted);
		boolean same = latest.filter(known -> saysTheSame(known, wanted)).isPresent();
		RowState state = same ? RowState.UNCHANGED : latest.isPresent() ? RowState.CHANGED : RowState.NEW;
		return new IntakeRow(IntakeRow.id(intake, proposal.line()), intake, proposal.line(), proposal.label(), state,
				List.of(), same ? List.of() : differences(latest, wanted), recommendation.id().value(),
				recommendation.version(), null,
				new Judgement(recommendation.id(), wanted, latest.map(Assessment::id).orElse(null)));
	}

	/** May be done again: what is recorded already is done. */
	IntakeRow settle(IntakeRow row, Actor actor) {
		Judgement judgement = Objects.requireNonNull(row.judgement());
		try {
			Optional<Finding> refused = Findings.of(() -> record(judgement, actor));
			return refused.isPresent() ? row.ended(RowState.FAILED, List.of(refused.get()))
					: row.ended(RowState.DONE, List.of());
		}
		catch (OptimisticLockingFailureException changedMeanwhile) {
			return row.ended(RowState.CONFLICT, List.of(new Finding("level", "changed-meanwhile")));
		}
	}

	/**
	 * Another voice may have spoken meanwhile; if it was the same, somebody has to look
	 * again.
	 */
	private void record(Judgement judgement, Actor actor) {
		Assessment wanted = judgement.assessment();
		Recommendation now = docket.find(judgement.recommendation(), actor);
		if (now.assessments().has(wanted.id()) || now.proposals().find(wanted.id()).isPresent()) {
			return;
		}
		AssessmentId latest = latest(now, wanted).map(Assessment::id).orElse(null);
		if (!Objects.equals(latest, judgement.latest())) {
			throw new OptimisticLockingFailureException("Somebody else has assessed it");
		}
		followUp.propose(now.id(), now.version(), wanted, actor);
	}

	private static Optional<Assessment> latest(Recommendation recommendation, Assessment wanted) {
		return recommendation.assessments()
			.items()
			.reversed()
			.stream()
			.filter(known -> known.voice() == wanted.voice())
			.filter(known -> wanted.organizationId() == null || wanted.organizationId().equals(known.organizationId()))
			.findFirst();
	}

	private static boolean saysTheSame(Assessment known, Assessment wanted) {
		return known.level() == wanted.level() && known.date().equals(wanted.date());
	}

	private static List<Difference> differences(Optional<Assessment> latest, Assessment wanted) {
		return List.of(
				new Difference("level", latest.map(known -> known.level().code()).orElse(null), wanted.level().code()),
				new Difference("date", latest.map(Assessment::date).orElse(null), wanted.date()));
	}

}
