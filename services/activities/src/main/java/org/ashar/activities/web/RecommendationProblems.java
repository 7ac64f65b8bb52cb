package org.ashar.activities.web;

import org.ashar.activities.answer.AnswerProblem;
import org.ashar.activities.assessment.AssessmentProblem;
import org.ashar.activities.recommendation.RecommendationProblem;
import org.ashar.infra.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Says why something could not be done with a recommendation, its answer or its
 * assessments.
 */
@RestControllerAdvice
class RecommendationProblems {

	@ExceptionHandler
	Problem on(RecommendationProblem problem) {
		return switch (problem) {
			case RecommendationProblem.NotFound _ -> Problem.of(HttpStatus.NOT_FOUND, "not-found");
			case RecommendationProblem.NotAllowed _ -> Problem.of(HttpStatus.FORBIDDEN, "forbidden");
			case RecommendationProblem.OwnSubmission _ -> Problem.of(HttpStatus.FORBIDDEN, "four-eyes");
			case RecommendationProblem.WhichOrganization _ -> flawed("which-organization", "organizationId");
			case RecommendationProblem.NoSuccessor _ -> Problem.of(HttpStatus.CONFLICT, "no-successor");
			case RecommendationProblem.Circle _ -> Problem.of(HttpStatus.CONFLICT, "part-of-itself");
			case RecommendationProblem.SaysNothing _ -> flawed("says-nothing", "text");
			case RecommendationProblem.NotEnded _ -> Problem.of(HttpStatus.CONFLICT, "addressee-not-ended");
			case RecommendationProblem.NoHeir _ -> flawed("no-heir", "to");
			case RecommendationProblem.NoAddressee _ -> Problem.of(HttpStatus.CONFLICT, "no-addressee");
			case RecommendationProblem.WrongState wrong -> States.wrong(wrong.state().code(), wrong.action());
		};
	}

	@ExceptionHandler
	Problem on(AnswerProblem problem) {
		return switch (problem) {
			case AnswerProblem.NobodyAsked _ -> flawed("nobody-asked", "clarification");
			case AnswerProblem.BeforeSent _ -> flawed("answered-before-sent", "date");
			case AnswerProblem.OutOfOrder wrong -> Problem.of(HttpStatus.CONFLICT, "response-order")
				.with("from", wrong.from().code())
				.with("to", wrong.to().code())
				.arguments(wrong.from().code(), wrong.to().code());
		};
	}

	@ExceptionHandler
	Problem on(AssessmentProblem problem) {
		return switch (problem) {
			case AssessmentProblem.NoEvidence _ -> flawed("no-evidence", "evidence");
			case AssessmentProblem.NotPending _ -> Problem.of(HttpStatus.CONFLICT, "not-pending");
			case AssessmentProblem.Full _ -> Problem.of(HttpStatus.CONFLICT, "record-full");
		};
	}

	private static Problem flawed(String code, String field) {
		return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code).with("field", field);
	}

}
