package org.ashar.infra.platform.http;

import java.time.Duration;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The problems that every service knows, by their HTTP status. */
final class StandardProblems {

	/** The largest body of a request, in bytes. */
	static final int LARGEST_BODY = 1024 * 1024;

	private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

	private static final Map<HttpStatus, String> CODES = Map.ofEntries(
			Map.entry(HttpStatus.UNAUTHORIZED, "unauthenticated"), Map.entry(HttpStatus.FORBIDDEN, "forbidden"),
			Map.entry(HttpStatus.NOT_FOUND, "not-found"),
			Map.entry(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed"),
			Map.entry(HttpStatus.NOT_ACCEPTABLE, "not-acceptable"), Map.entry(HttpStatus.REQUEST_TIMEOUT, "timeout"),
			Map.entry(HttpStatus.CONFLICT, "conflict"), Map.entry(HttpStatus.GONE, "gone"),
			Map.entry(HttpStatus.PRECONDITION_FAILED, "stale"), Map.entry(HttpStatus.CONTENT_TOO_LARGE, "too-large"),
			Map.entry(HttpStatus.URI_TOO_LONG, "uri-too-long"),
			Map.entry(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type"),
			Map.entry(HttpStatus.PRECONDITION_REQUIRED, "precondition-required"),
			Map.entry(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests"),
			Map.entry(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers-too-large"),
			Map.entry(HttpStatus.NOT_IMPLEMENTED, "not-implemented"),
			Map.entry(HttpStatus.HTTP_VERSION_NOT_SUPPORTED, "not-implemented"));

	private StandardProblems() {
	}

	/**
	 * A status without a problem of its own is answered as a bad request or as an error
	 * of ours.
	 */
	static Problem of(HttpStatusCode code) {
		HttpStatus status = HttpStatus.resolve(code.value());
		if (status != null && CODES.containsKey(status)) {
			return Problem.of(status, CODES.get(status)).arguments(LARGEST_BODY >> 20);
		}
		return switch (code.value()) {
			case 502, 503, 504 -> unavailable();
			default -> code.is4xxClientError() ? invalid() : internal();
		};
	}

	static Problem of(HttpStatus status) {
		return of((HttpStatusCode) status);
	}

	/** A bad request about which nothing more can be said. */
	static Problem invalid() {
		return Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").arguments(0);
	}

	/**
	 * Something that we need does not answer just now; the same request may be sent
	 * again.
	 */
	static Problem unavailable() {
		return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable")
			.header(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()))
			.arguments(RETRY_AFTER.toSeconds());
	}

	static Problem internal() {
		return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
	}

}
