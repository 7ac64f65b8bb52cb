package org.ashar.events.web;

import org.ashar.events.invitation.InvitationProblem;
import org.ashar.infra.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says why something could not be done with an invitation. */
@RestControllerAdvice
class InvitationProblems {

	@ExceptionHandler
	Problem on(InvitationProblem problem) {
		return switch (problem) {
			case InvitationProblem.Unknown _ -> Problem.of(HttpStatus.NOT_FOUND, "unknown-invitation");
			case InvitationProblem.Revoked _ -> Problem.of(HttpStatus.GONE, "invitation-revoked");
			case InvitationProblem.Accepted _ -> Problem.of(HttpStatus.CONFLICT, "invitation-accepted");
		};
	}

}
