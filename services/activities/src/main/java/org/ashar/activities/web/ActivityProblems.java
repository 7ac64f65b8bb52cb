package org.ashar.activities.web;

import org.ashar.activities.activity.ActivityProblem;
import org.ashar.activities.law.LawProblem;
import org.ashar.infra.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why something could not be done with an activity, or with what makes it a law. */
@RestControllerAdvice
class ActivityProblems {

	@ExceptionHandler
	Problem on(ActivityProblem problem) {
		return switch (problem) {
			case ActivityProblem.NotFound _ -> Problem.of(HttpStatus.NOT_FOUND, "not-found");
			case ActivityProblem.NotAllowed _ -> Problem.of(HttpStatus.FORBIDDEN, "forbidden");
			case ActivityProblem.OwnSubmission _ -> Problem.of(HttpStatus.FORBIDDEN, "four-eyes");
			case ActivityProblem.OrganizationNotVerified _ ->
				Problem.of(HttpStatus.FORBIDDEN, "organization-not-verified");
			case ActivityProblem.NoSuccessor _ -> Problem.of(HttpStatus.CONFLICT, "no-successor");
			case ActivityProblem.Circle _ -> Problem.of(HttpStatus.CONFLICT, "part-of-itself");
			case ActivityProblem.StatusMovesApart _ -> Problem.of(HttpStatus.CONFLICT, "status-moves-apart");
			case ActivityProblem.NoDateForStatus _ ->
				Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "no-date-for-status").with("field", "date");
			case ActivityProblem.WrongState wrong -> States.wrong(wrong.state().code(), wrong.action());
			case ActivityProblem.WrongStatus wrong -> Problem.of(HttpStatus.CONFLICT, "status-order")
				.with("from", wrong.from().code())
				.with("to", wrong.to().code())
				.arguments(wrong.from().code(), wrong.to().code());
		};
	}

	@ExceptionHandler
	Problem on(LawProblem problem) {
		return switch (problem) {
			case LawProblem.NoLaw _ -> Problem.of(HttpStatus.CONFLICT, "no-law");
			case LawProblem.Circle _ -> Problem.of(HttpStatus.CONFLICT, "circle-of-laws");
			case LawProblem.NoSuchAction _ -> Problem.of(HttpStatus.NOT_FOUND, "not-found");
			case LawProblem.CorrectedBefore _ -> Problem.of(HttpStatus.CONFLICT, "corrected-before");
			case LawProblem.NotPartial _ ->
				Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "never-in-part").with("field", "partial");
			case LawProblem.Full _ -> Problem.of(HttpStatus.CONFLICT, "record-full");
			case LawProblem.WrongOrder wrong -> Problem.of(HttpStatus.CONFLICT, "law-order")
				.with("from", wrong.before().code())
				.with("to", wrong.after().code())
				.arguments(wrong.before().code(), wrong.after().code());
		};
	}

}
