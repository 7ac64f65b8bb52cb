package org.ashar.events.web;

import org.ashar.events.agenda.EventProblem;
import org.ashar.events.paper.ListTooLongException;
import org.ashar.infra.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why something could not be done with an event. */
@RestControllerAdvice
class EventProblems {

	@ExceptionHandler
	Problem on(EventProblem problem) {
		return switch (problem) {
			case EventProblem.NotFound _ -> Problem.of(HttpStatus.NOT_FOUND, "not-found");
			case EventProblem.NotAllowed _ -> Problem.of(HttpStatus.FORBIDDEN, "forbidden");
			case EventProblem.OrganizationNotVerified _ ->
				Problem.of(HttpStatus.FORBIDDEN, "organization-not-verified");
			case EventProblem.Over _ -> Problem.of(HttpStatus.CONFLICT, "event-over");
			case EventProblem.NotOver _ -> Problem.of(HttpStatus.CONFLICT, "event-not-over");
			case EventProblem.NoSeating _ -> Problem.of(HttpStatus.CONFLICT, "no-seating");
			case EventProblem.NothingToTell _ -> Problem.of(HttpStatus.CONFLICT, "nothing-to-tell");
			case EventProblem.UnknownSpeaker _ -> Problem.of(HttpStatus.NOT_FOUND, "unknown-link");
			case EventProblem.TooMuchText _ -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "agenda-too-long");
			case EventProblem.NoSuchDays days -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "no-such-days")
				.with("field", days.field())
				.arguments(days.field());
			case EventProblem.NoSuchQuestion question ->
				Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "no-such-question")
					.with("field", "questions")
					.arguments(question.question());
			case EventProblem.WrongState wrong -> Problem.of(HttpStatus.CONFLICT, "event-state")
				.with("state", wrong.state().code())
				.with("action", wrong.action())
				.arguments(wrong.state().code(), wrong.action().replace('-', '_'));
		};
	}

	@ExceptionHandler
	Problem on(ListTooLongException tooLong) {
		return Problem.of(HttpStatus.CONFLICT, "list-too-long");
	}

	@ExceptionHandler
	Problem on(GuestListController.NoSeats none) {
		return Problem.of(HttpStatus.NOT_FOUND, "not-found");
	}

}
