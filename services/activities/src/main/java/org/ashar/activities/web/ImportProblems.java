package org.ashar.activities.web;

import org.ashar.activities.intake.IntakeProblem;
import org.ashar.infra.platform.http.Problem;
import org.ashar.infra.tables.TableProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why a file could not be read, or is not there. */
@RestControllerAdvice
class ImportProblems {

	@ExceptionHandler
	Problem on(TableProblem problem) {
		return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, problem.code()).with("field", "table");
	}

	@ExceptionHandler
	Problem on(IntakeProblem problem) {
		return switch (problem) {
			case IntakeProblem.NotFound _ -> Problem.of(HttpStatus.NOT_FOUND, "not-found");
			case IntakeProblem.NotAllowed _ -> Problem.of(HttpStatus.FORBIDDEN, "forbidden");
		};
	}

}
