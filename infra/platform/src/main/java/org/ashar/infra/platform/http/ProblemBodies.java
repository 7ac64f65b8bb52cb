package org.ashar.infra.platform.http;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Puts a problem into the caller's words; a problem without words is an error of ours and
 * never sent.
 */
@ControllerAdvice
final class ProblemBodies implements ResponseBodyAdvice<Object> {

	private final MessageSource messages;

	ProblemBodies(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	/** Called by Spring MVC for problems that an advice or a controller returns. */
	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returned, MediaType format,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		if (body instanceof Problem.Body wordless) {
			Locale locale = LocaleContextHolder.getLocale();
			fill(wordless, wordless.problem(), locale);
			if (request instanceof ServletServerHttpRequest servlet) {
				IdempotencyKey.refused(servlet.getServletRequest(), wordless.problem().getStatusCode());
			}
			response.getHeaders().setContentLanguage(locale);
		}
		return body;
	}

	/**
	 * The body for a request to this path, empty if unknown; the query may hold what
	 * should not be repeated.
	 */
	ProblemDetail body(Problem problem, Locale locale, String path) {
		ProblemDetail body = problem.getBody();
		fill(body, problem, locale);
		body.setInstance(instance(path));
		return body;
	}

	private void fill(ProblemDetail body, Problem problem, Locale locale) {
		Object[] arguments = problem.getDetailMessageArguments();
		body.setTitle(messages.getMessage(problem.getTitleMessageCode(), arguments, locale));
		body.setDetail(messages.getMessage(problem.getDetailMessageCode(), arguments, locale));
	}

	private static @Nullable URI instance(String path) {
		try {
			return path.isEmpty() ? null : URI.create(path);
		}
		catch (IllegalArgumentException noUri) {
			// The container lets some characters through that no URI may have; then there
			// is nothing to name.
			return null;
		}
	}

}
