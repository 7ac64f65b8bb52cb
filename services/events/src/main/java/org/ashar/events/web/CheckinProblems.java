package org.ashar.events.web;

import org.ashar.events.checkin.CheckinProblem;
import org.ashar.infra.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why something could not be done at the door. */
@RestControllerAdvice
class CheckinProblems {

	@ExceptionHandler
	Problem on(CheckinProblem problem) {
		return switch (problem) {
			case CheckinProblem.UnknownDevice _ -> Problem.of(HttpStatus.NOT_FOUND, "unknown-link");
			case CheckinProblem.Revoked _ -> Problem.of(HttpStatus.GONE, "device-revoked");
			case CheckinProblem.DoorClosed _ -> Problem.of(HttpStatus.CONFLICT, "door-closed");
			case CheckinProblem.TooManyDevices _ -> Problem.of(HttpStatus.CONFLICT, "too-many-devices");
		};
	}

}
