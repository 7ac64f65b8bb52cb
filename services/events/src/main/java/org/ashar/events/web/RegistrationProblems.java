package org.ashar.events.web;

import org.ashar.events.registration.RegistrationProblem;
import org.ashar.infra.platform.http.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why something could not be done with a registration. */
@RestControllerAdvice
class RegistrationProblems {

	private static final int WAIT_SECONDS = 5;

	@ExceptionHandler
	Problem on(RegistrationProblem problem) {
		return switch (problem) {
			case RegistrationProblem.NotOpen _ -> Problem.of(HttpStatus.CONFLICT, "registration-not-open");
			case RegistrationProblem.UnknownLink _ -> Problem.of(HttpStatus.NOT_FOUND, "unknown-link");
			case RegistrationProblem.LinkExpired _ -> Problem.of(HttpStatus.GONE, "link-expired");
			case RegistrationProblem.OfferExpired _ -> Problem.of(HttpStatus.GONE, "offer-expired");
			case RegistrationProblem.UnknownRegistration _ -> Problem.of(HttpStatus.NOT_FOUND, "unknown-registration");
			case RegistrationProblem.ReasonMissing _ ->
				Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "reason-missing").with("field", "reason");
			case RegistrationProblem.TooManyNotes _ -> Problem.of(HttpStatus.CONFLICT, "too-many-notes");
			case RegistrationProblem.OnlyInvited _ -> Problem.of(HttpStatus.CONFLICT, "only-invited");
			case RegistrationProblem.NoSignUp _ ->
				Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "no-sign-up").with("field", "sessions");
			case RegistrationProblem.SessionFull _ ->
				Problem.of(HttpStatus.CONFLICT, "session-full").with("field", "sessions");
			case RegistrationProblem.WrongAnswer wrong ->
				Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "wrong-answer").with("field", wrong.field());
			case RegistrationProblem.GroupMissing missing ->
				Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "group-missing").with("field", missing.field());
			case RegistrationProblem.WrongState wrong -> Problem.of(HttpStatus.CONFLICT, "registration-state")
				.with("state", wrong.state().code())
				.with("action", wrong.action())
				.arguments(wrong.state().code(), wrong.action());
		};
	}

	@ExceptionHandler
	Problem on(OwnAddress.Away away) {
		return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable")
			.header(HttpHeaders.RETRY_AFTER, Integer.toString(WAIT_SECONDS))
			.arguments(WAIT_SECONDS);
	}

}
