package org.ashar.events.web;

import org.ashar.events.reference.ReferenceProblem;
import org.ashar.infra.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why a reference was refused. */
@RestControllerAdvice
class ReferenceProblems {

	@ExceptionHandler
	Problem on(ReferenceProblem problem) {
		return switch (problem) {
			case ReferenceProblem.Unknown unknown ->
				refused("unknown-reference", unknown.field()).with("value", unknown.value());
			case ReferenceProblem.Repeated repeated -> refused("repeated-item", repeated.field());
		};
	}

	/*
	 * Forms show it beside the field, and programs are told which: the words need not
	 * name it.
	 */
	private static Problem refused(String code, String field) {
		return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code).with("field", field);
	}

}
