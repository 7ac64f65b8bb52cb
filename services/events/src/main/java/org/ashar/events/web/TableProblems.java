package org.ashar.events.web;

import org.ashar.infra.tables.TableProblem;
import org.ashar.infra.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why a file could not be read as a table. */
@RestControllerAdvice
class TableProblems {

	@ExceptionHandler
	Problem on(TableProblem problem) {
		return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, problem.code()).with("field", "table");
	}

}
