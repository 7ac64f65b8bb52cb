package org.ashar.infra.platform.http;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a request with a problem, in the caller's language, wherever in the program it
 * is refused.
 */
final class ProblemWriter {

	/**
	 * Where a problem waits while the container turns the request over to the page for
	 * errors.
	 */
	static final String WAITING = ProblemWriter.class.getName() + ".problem";

	private final ProblemBodies bodies;

	private final LocaleResolver languages;

	private final JsonMapper json;

	private final Optional<ProblemPages> pages;

	ProblemWriter(ProblemBodies bodies, LocaleResolver languages, JsonMapper json, Optional<ProblemPages> pages) {
		this.bodies = bodies;
		this.languages = languages;
		this.json = json;
		this.pages = pages;
	}

	/**
	 * From a filter: where a page is wanted, the container is asked to come back for it.
	 */
	void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
		if (pages.isPresent() && pages.get().wanted(request)) {
			request.setAttribute(WAITING, problem);
			response.sendError(problem.getStatusCode().value());
			return;
		}
		writeJson(request, response, problem);
	}

	/** From Spring MVC: a page, or nothing when the problem has been written. */
	Optional<ModelAndView> answer(HttpServletRequest request, HttpServletResponse response, Problem problem)
			throws IOException {
		if (pages.isEmpty() || !pages.get().wanted(request)) {
			writeJson(request, response, problem);
			return Optional.empty();
		}
		prepare(response, problem, languages.resolveLocale(request));
		ModelAndView page = pages.get().page(request, body(request, problem));
		page.setStatus(problem.getStatusCode());
		return Optional.of(page);
	}

	private void writeJson(HttpServletRequest request, HttpServletResponse response, Problem problem)
			throws IOException {
		IdempotencyKey.refused(request, problem.getStatusCode());
		prepare(response, problem, languages.resolveLocale(request));
		byte[] body = json.writeValueAsBytes(body(request, problem));
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private ProblemDetail body(HttpServletRequest request, Problem problem) {
		Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String path = original instanceof String uri ? uri : request.getRequestURI();
		return bodies.body(problem, languages.resolveLocale(request), path);
	}

	private static void prepare(HttpServletResponse response, Problem problem, Locale locale) {
		if (!response.isCommitted()) {
			response.resetBuffer();
		}
		response.setStatus(problem.getStatusCode().value());
		HttpHeaders headers = problem.getHeaders();
		headers.setContentLanguage(locale);
		headers.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
	}

}
