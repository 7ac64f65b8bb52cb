package org.ashar.activities.web;

import org.ashar.activities.document.DocumentProblem;
import org.ashar.infra.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why something could not be done with a document. */
@RestControllerAdvice
class DocumentProblems {

	@ExceptionHandler
	Problem on(DocumentProblem problem) {
		return switch (problem) {
			case DocumentProblem.NotFound _ -> Problem.of(HttpStatus.NOT_FOUND, "not-found");
			case DocumentProblem.NotAllowed _ -> Problem.of(HttpStatus.FORBIDDEN, "forbidden");
			case DocumentProblem.PublisherNotVerified _ ->
				Problem.of(HttpStatus.FORBIDDEN, "organization-not-verified");
			case DocumentProblem.WrongState wrong -> States.wrong(wrong.state().code(), wrong.action());
		};
	}

}
