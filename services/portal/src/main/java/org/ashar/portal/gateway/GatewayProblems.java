package org.ashar.portal.gateway;

import org.ashar.infra.platform.http.Problem;
import org.ashar.portal.services.ServiceAwayException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says that a service is away, and when to try again. */
@RestControllerAdvice
class GatewayProblems {

	private static final int SECONDS = 5;

	@ExceptionHandler
	Problem on(ServiceAwayException ex) {
		return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable")
			.arguments(SECONDS)
			.header(HttpHeaders.RETRY_AFTER, Integer.toString(SECONDS));
	}

}
