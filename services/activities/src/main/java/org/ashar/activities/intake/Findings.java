package org.ashar.activities.intake;

import java.util.Optional;

import org.ashar.activities.activity.ActivityProblem;
import org.ashar.activities.assessment.AssessmentProblem;
import org.ashar.activities.law.LawProblem;
import org.ashar.activities.recommendation.RecommendationProblem;
import org.ashar.activities.reference.ReferenceProblem;

/** Why a row could not be taken over, in the codes of findings. */
final class Findings {

	private Findings() {
	}

	/** Does it, and says why not where it is refused. */
	static Optional<Finding> of(Runnable what) {
		try {
			what.run();
			return Optional.empty();
		}
		catch (ReferenceProblem refused) {
			return Optional.of(of(refused));
		}
		catch (ActivityProblem refused) {
			return Optional.of(of(refused));
		}
		catch (LawProblem refused) {
			return Optional.of(new Finding("type", "no-law"));
		}
		catch (AssessmentProblem refused) {
			return Optional.of(of(refused));
		}
		catch (RecommendationProblem refused) {
			return Optional.of(of(refused));
		}
	}

	private static Finding of(ReferenceProblem refused) {
		return switch (refused) {
			case ReferenceProblem.Unknown unknown -> new Finding(unknown.field(), "unknown-reference");
			case ReferenceProblem.Repeated repeated -> new Finding(repeated.field(), "repeated-item");
			case ReferenceProblem.EndsBeforeStart ends -> new Finding(ends.field(), "ends-before-start");
			case ReferenceProblem.InTheFuture future -> new Finding(future.field(), "in-the-future");
		};
	}

	private static Finding of(ActivityProblem refused) {
		return switch (refused) {
			case ActivityProblem.NotFound _ -> new Finding("id", "not-found");
			case ActivityProblem.NotAllowed _, ActivityProblem.OwnSubmission _,
					ActivityProblem.OrganizationNotVerified _ ->
				new Finding("organization", "not-allowed");
			case ActivityProblem.StatusMovesApart _ -> new Finding("status", "status-moves-apart");
			case ActivityProblem.WrongStatus _, ActivityProblem.NoDateForStatus _ ->
				new Finding("status", "status-moves-apart");
			case ActivityProblem.WrongState _, ActivityProblem.NoSuccessor _, ActivityProblem.Circle _ ->
				new Finding("id", "wrong-state");
		};
	}

	private static Finding of(AssessmentProblem refused) {
		return new Finding("evidence", refused instanceof AssessmentProblem.NoEvidence ? "no-evidence" : "full");
	}

	private static Finding of(RecommendationProblem refused) {
		if (refused instanceof RecommendationProblem.NotFound) {
			return new Finding("id", "not-found");
		}
		boolean state = refused instanceof RecommendationProblem.WrongState;
		return state ? new Finding("id", "wrong-state") : new Finding("voice", "not-allowed");
	}

}
