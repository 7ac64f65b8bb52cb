package org.ashar.infra.platform.http;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;

/**
 * One thing in a request that has to be corrected.
 *
 * @param field where it is, such as {@code contactPoints[0].value}; empty for the whole
 * request
 * @param code what is wrong, in kebab-case, for programs
 * @param message what is wrong, in the caller's language, for people
 */
record Mistake(String field, String code, String message) {

	/** With the message {@code invalid.<code>} in the language of the current request. */
	static Mistake of(MessageSource messages, String field, String code, Object... arguments) {
		return of(messages, LocaleContextHolder.getLocale(), field, code, arguments);
	}

	static Mistake of(MessageSource messages, Locale locale, String field, String code, Object... arguments) {
		return new Mistake(field, code, messages.getMessage("invalid." + code, arguments, locale));
	}

	/** {@code NotBlank} becomes {@code not-blank}. */
	static String kebab(String camel) {
		return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	static Problem problem(List<Mistake> mistakes) {
		return Problem.of(HttpStatus.BAD_REQUEST, "invalid-request")
			.with("errors", mistakes)
			.arguments(mistakes.size());
	}

	Problem problem() {
		return problem(List.of(this));
	}
}
