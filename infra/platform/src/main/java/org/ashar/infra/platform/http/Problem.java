package org.ashar.infra.platform.http;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/**
 * Why a request was refused (RFC 9457). Return it from an {@code @ExceptionHandler};
 * title and detail come from the messages {@code problem.<code>.title} and
 * {@code problem.<code>.detail} in the caller's language. Immutable.
 */
public final class Problem implements ErrorResponse {

	static final String TYPE_PREFIX = "urn:ashar:problem:";

	private final HttpStatus status;

	private final String code;

	private final Map<String, Object> properties;

	private final Map<String, String> headers;

	private final Object[] arguments;

	private Problem(HttpStatus status, String code, Map<String, Object> properties, Map<String, String> headers,
			Object[] arguments) {
		this.status = status;
		this.code = code;
		this.properties = Collections.unmodifiableMap(properties);
		this.headers = Collections.unmodifiableMap(headers);
		this.arguments = arguments;
	}

	/**
	 * The code is in kebab-case and stays for ever: programs rely on
	 * {@code urn:ashar:problem:<code>}.
	 */
	public static Problem of(HttpStatus status, String code) {
		return new Problem(status, code, Map.of(), Map.of(), new Object[0]);
	}

	/**
	 * The same with one more property in the body; never put in what the caller should
	 * not see.
	 */
	public Problem with(String property, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(properties);
		more.put(property, value);
		return new Problem(status, code, more, headers, arguments);
	}

	/** The same with arguments for the patterns of title and detail. */
	public Problem arguments(Object... messageArguments) {
		return new Problem(status, code, properties, headers, messageArguments.clone());
	}

	/** The same with a header beside the body, such as {@code Retry-After}. */
	public Problem header(String name, String value) {
		Map<String, String> more = new LinkedHashMap<>(headers);
		more.put(name, value);
		return new Problem(status, code, properties, more, arguments);
	}

	/** The stable code. */
	public String code() {
		return code;
	}

	@Override
	public HttpStatus getStatusCode() {
		return status;
	}

	@Override
	public HttpHeaders getHeaders() {
		HttpHeaders all = new HttpHeaders();
		headers.forEach(all::set);
		all.setCacheControl("no-store");
		return all;
	}

	/**
	 * The body without words: they are filled in where the caller's language is known.
	 */
	@Override
	public ProblemDetail getBody() {
		ProblemDetail body = new Body(this);
		body.setType(URI.create(TYPE_PREFIX + code));
		properties.forEach(body::setProperty);
		return body;
	}

	@Override
	public String getTitleMessageCode() {
		return "problem." + code + ".title";
	}

	@Override
	public String getDetailMessageCode() {
		return "problem." + code + ".detail";
	}

	@Override
	public Object[] getDetailMessageArguments() {
		return arguments.clone();
	}

	/** Remembers the problem until its words are found. */
	static final class Body extends ProblemDetail {

		private final transient Problem problem;

		private Body(Problem problem) {
			super(problem.status.value());
			this.problem = problem;
		}

		Problem problem() {
			return problem;
		}

	}

}
