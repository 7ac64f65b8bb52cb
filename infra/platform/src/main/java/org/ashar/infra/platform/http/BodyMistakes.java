package org.ashar.infra.platform.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a JSON body, and where. */
final class BodyMistakes {

	/**
	 * A name that the caller made up is only repeated when it is harmless wherever it is
	 * shown.
	 */
	private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");

	private final MessageSource messages;

	BodyMistakes(MessageSource messages) {
		this.messages = messages;
	}

	Problem of(HttpMessageNotReadableException unreadable) {
		return Causes.find(unreadable, JacksonException.class)
			.map(this::mistake)
			.orElseGet(
					() -> unreadable.getCause() == null ? mistake("", "missing-body") : mistake("", "malformed-json"))
			.problem();
	}

	private Mistake mistake(JacksonException exception) {
		Optional<MessageSourceResolvable> explained = Causes.find(exception, MessageSourceResolvable.class);
		if (explained.isPresent()) {
			return explained(path(exception.getPath()), explained.get());
		}
		return switch (exception) {
			case UnrecognizedPropertyException unknown -> mistake(path(unknown.getPath()), "unknown-property");
			case InvalidNullException missing -> mistake(path(missing.getPath()), "null-value");
			case MismatchedInputException trailing when trailing.getPath().isEmpty()
					&& says(trailing, "Trailing token") ->
				mistake("", "malformed-json");
			case MismatchedInputException other -> mistake(path(other.getPath()), "wrong-type");
			case ValueInstantiationException other -> mistake(path(other.getPath()), "wrong-type");
			case InputCoercionException other -> mistake(path(other.getPath()), "wrong-type");
			case StreamReadException twice when says(twice, "Duplicate") ->
				mistake(name(twice.processor()), "duplicate-property");
			default -> mistake("", "malformed-json");
		};
	}

	private Mistake explained(String field, MessageSourceResolvable reason) {
		Locale locale = LocaleContextHolder.getLocale();
		String[] codes = reason.getCodes();
		String code = codes == null || codes.length == 0 ? "wrong-type" : codes[0].replace('.', '-');
		return new Mistake(field, code, messages.getMessage(reason, locale));
	}

	private Mistake mistake(String field, String code) {
		return Mistake.of(messages, field, code);
	}

	/** Jackson has no type of its own for these two. */
	private static boolean says(JacksonException exception, String beginning) {
		return exception.getOriginalMessage().startsWith(beginning);
	}

	private static String name(@Nullable JsonParser parser) {
		String name = parser == null ? null : parser.currentName();
		return name != null && PLAIN_NAME.matcher(name).matches() ? name : "";
	}

	private static String path(List<Reference> references) {
		StringBuilder path = new StringBuilder();
		for (Reference reference : references) {
			String name = reference.getPropertyName();
			if (name == null) {
				path.append('[').append(reference.getIndex()).append(']');
			}
			else if (PLAIN_NAME.matcher(name).matches()) {
				path.append(path.isEmpty() ? "" : ".").append(name);
			}
			else {
				break;
			}
		}
		return path.toString();
	}

}
