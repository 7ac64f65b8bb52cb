package org.ashar.activities.web;

import org.ashar.activities.activity.ActivityProblem;
import org.ashar.infra.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why something could not be done with an activity. */
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

}
