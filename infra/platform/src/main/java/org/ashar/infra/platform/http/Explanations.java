package org.ashar.infra.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;

/** Finds out which problem an exception is, wherever in a request it was thrown. */
final class Explanations {

	private static final Logger LOG = LoggerFactory.getLogger(Explanations.class);

	private final BodyMistakes bodies;

	private final ArgumentMistakes arguments;

	Explanations(BodyMistakes bodies, ArgumentMistakes arguments) {
		this.bodies = bodies;
		this.arguments = arguments;
	}

	Problem of(Exception exception, HttpServletRequest request) {
		if (exception instanceof Refusal refusal) {
			return refusal.problem();
		}
		if (Causes.find(exception, BodyTooLargeException.class).isPresent()) {
			return StandardProblems.of(HttpStatus.CONTENT_TOO_LARGE);
		}
		return arguments.of(exception).or(() -> StoreProblems.of(exception)).orElseGet(() -> other(exception, request));
	}

	private Problem other(Exception exception, HttpServletRequest request) {
		return switch (exception) {
			case HttpMessageNotReadableException unreadable -> bodies.of(unreadable);
			case AccessDeniedException denied -> denied(request);
			case AuthenticationException unknown -> unauthenticated(unknown);
			case MaxUploadSizeExceededException large -> StandardProblems.of(HttpStatus.CONTENT_TOO_LARGE);
			case MultipartException broken -> StandardProblems.invalid();
			case RequestRejectedException rejected -> StandardProblems.invalid();
			case InvalidParameterException parameter ->
				StandardProblems.of(HttpStatusCode.valueOf(parameter.getErrorCode()));
			case AsyncRequestTimeoutException late -> StandardProblems.unavailable();
			case ErrorResponse answer when !answer.getStatusCode().is5xxServerError() -> withHeaders(answer);
			case ErrorResponse answer -> recorded(StandardProblems.of(answer.getStatusCode()), exception, request);
			default -> recorded(StandardProblems.internal(), exception, request);
		};
	}

	/** Who has not said who they are may be allowed once they do. */
	static Problem denied(HttpServletRequest request) {
		return request.getUserPrincipal() == null ? unauthenticated() : StandardProblems.of(HttpStatus.FORBIDDEN);
	}

	static Problem unauthenticated(AuthenticationException exception) {
		return exception instanceof OAuth2AuthenticationException ? unauthenticated("Bearer error=\"invalid_token\"")
				: unauthenticated();
	}

	private static Problem unauthenticated() {
		return unauthenticated("Bearer");
	}

	private static Problem unauthenticated(String challenge) {
		return StandardProblems.of(HttpStatus.UNAUTHORIZED).header(HttpHeaders.WWW_AUTHENTICATE, challenge);
	}

	private static Problem withHeaders(ErrorResponse answer) {
		Problem problem = StandardProblems.of(answer.getStatusCode());
		for (String name : answer.getHeaders().headerNames()) {
			problem = problem.header(name, String.join(", ", answer.getHeaders().getOrEmpty(name)));
		}
		return problem;
	}

	/**
	 * The path may hold a token and the message an address: the pattern of the path says
	 * enough.
	 */
	private static Problem recorded(Problem problem, Exception exception, HttpServletRequest request) {
		LOG.error("{} {} failed", request.getMethod(),
				request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), exception);
		return problem;
	}

}
