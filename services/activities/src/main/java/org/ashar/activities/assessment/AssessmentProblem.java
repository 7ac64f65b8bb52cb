package org.ashar.activities.assessment;

/** Why an assessment was refused. */
public sealed abstract class AssessmentProblem extends RuntimeException {

	private AssessmentProblem(String message) {
		super(message, null, false, false);
	}

	/** Such a level has to be shown by something. */
	public static final class NoEvidence extends AssessmentProblem {

		NoEvidence() {
			super("no evidence");
		}

	}

	/** Nothing with this id waits for a decision. */
	public static final class NotPending extends AssessmentProblem {

		NotPending() {
			super("not pending");
		}

	}

	/** The record holds as many assessments as it may. */
	public static final class Full extends AssessmentProblem {

		Full() {
			super("too many assessments");
		}

	}

}
