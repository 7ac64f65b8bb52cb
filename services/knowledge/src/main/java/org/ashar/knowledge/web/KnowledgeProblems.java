package org.ashar.knowledge.web;

import java.util.List;

import org.ashar.infra.platform.http.Problem;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.knowledge.index.NotReady;
import org.ashar.knowledge.search.SearchProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells callers in their language why there is no answer. */
@RestControllerAdvice
class KnowledgeProblems {

	private static final int WAIT_SECONDS = 5;

	private final Messages messages;

	KnowledgeProblems(Messages messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	Problem on(SearchProblem problem, Language language) {
		return switch (problem) {
			case SearchProblem.UnknownTopic _ -> mistake("topic", "unknown-topic", language);
			case SearchProblem.UnknownCountry _ -> mistake("country", "unknown-country", language);
			case SearchProblem.TooManyWords _ -> mistake("q", "too-many-words", language);
			case SearchProblem.EndsBeforeStart _ -> mistake("to", "ends-before-start", language);
			case SearchProblem.ForeignCursor _ -> mistake("after", "foreign-cursor", language);
		};
	}

	@ExceptionHandler
	Problem on(NotReady notReady) {
		return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable")
			.header(HttpHeaders.RETRY_AFTER, Integer.toString(WAIT_SECONDS))
			.arguments(WAIT_SECONDS);
	}

	private Problem mistake(String field, String code, Language language) {
		FieldError error = new FieldError(field, code, messages.get(language, "knowledge.invalid." + code));
		return Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").with("errors", List.of(error)).arguments(1);
	}

	/** What is wrong with one parameter. */
	record FieldError(String field, String code, String message) {
	}

}
