package org.ashar.events.web;

import org.ashar.events.outcome.OutcomeProblem;
import org.ashar.infra.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why something could not be done with the outcomes of an event. */
@RestControllerAdvice
class OutcomeProblems {

	@ExceptionHandler
	Problem on(OutcomeProblem problem) {
		return switch (problem) {
			case OutcomeProblem.NotHeld _ -> Problem.of(HttpStatus.CONFLICT, "event-not-held");
			case OutcomeProblem.NotBegun _ -> Problem.of(HttpStatus.CONFLICT, "event-not-begun");
			case OutcomeProblem.NotLastDay _ -> Problem.of(HttpStatus.CONFLICT, "event-not-last-day");
			case OutcomeProblem.NothingToPublish _ -> Problem.of(HttpStatus.CONFLICT, "no-outcomes");
			case OutcomeProblem.NumberTaken taken ->
				Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "outcome-number-taken")
					.with("field", "number")
					.arguments(taken.number());
			case OutcomeProblem.TooMany _ -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "too-many-outcomes");
		};
	}

}
