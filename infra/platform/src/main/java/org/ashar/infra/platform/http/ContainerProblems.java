package org.ashar.infra.platform.http;

import java.io.IOException;
import java.util.Locale;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests that are so broken that Tomcat refuses them before anything of ours
 * sees them.
 */
final class ContainerProblems extends ErrorReportValve {

	private static final Logger LOG = LoggerFactory.getLogger(ContainerProblems.class);

	private static final Locale WITHOUT_REQUEST = Locale.of("ru");

	private final ProblemBodies bodies;

	private final LocaleResolver languages;

	private final JsonMapper json;

	ContainerProblems(ProblemBodies bodies, LocaleResolver languages, JsonMapper json) {
		this.bodies = bodies;
		this.languages = languages;
		this.json = json;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		boolean answered = response.getStatus() < 400 || response.getContentWritten() > 0
				|| !response.setErrorReported();
		if (answered) {
			return;
		}
		try {
			write(response, language(request));
		}
		catch (IOException gone) {
			LOG.debug("The caller did not wait for the problem", gone);
		}
	}

	private void write(Response response, Locale locale) throws IOException {
		Problem problem = StandardProblems.of(HttpStatusCode.valueOf(response.getStatus()));
		// The path is not named: it may be what is broken.
		byte[] body = json.writeValueAsBytes(bodies.body(problem, locale, ""));
		response.setStatus(problem.getStatusCode().value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
		response.finishResponse();
	}

	private Locale language(Request request) {
		try {
			return languages.resolveLocale(request.getRequest());
		}
		catch (RuntimeException broken) {
			// Nothing in this request can be relied on, not even its headers.
			return WITHOUT_REQUEST;
		}
	}

}
