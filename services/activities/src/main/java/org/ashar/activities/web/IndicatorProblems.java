package org.ashar.activities.web;

import org.ashar.activities.indicator.IndicatorProblem;
import org.ashar.infra.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why something could not be done with an indicator. */
@RestControllerAdvice
class IndicatorProblems {

	@ExceptionHandler
	Problem on(IndicatorProblem problem) {
		return switch (problem) {
			case IndicatorProblem.NotFound _ -> Problem.of(HttpStatus.NOT_FOUND, "not-found");
			case IndicatorProblem.NotAllowed _ -> Problem.of(HttpStatus.FORBIDDEN, "forbidden");
			case IndicatorProblem.NothingObserved _ ->
				Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "nothing-observed").with("field", "value");
			case IndicatorProblem.NoSuchRange _ ->
				Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "no-such-range").with("field", "valueMin");
			case IndicatorProblem.Full _ -> Problem.of(HttpStatus.CONFLICT, "record-full");
			case IndicatorProblem.WrongState wrong -> States.wrong(wrong.state().code(), wrong.action());
		};
	}

}
