package org.ashar.infra.platform.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.validation.ConstraintViolationException;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says what is wrong with the parameters, headers and validated values of a request. */
final class ArgumentMistakes {

	private final MessageSource messages;

	ArgumentMistakes(MessageSource messages) {
		this.messages = messages;
	}

	Optional<Problem> of(Exception exception) {
		return Optional.ofNullable(switch (exception) {
			case BindException invalid -> Mistake.problem(mistakes(invalid.getBindingResult()));
			case HandlerMethodValidationException invalid when invalid.isForReturnValue() -> null;
			case HandlerMethodValidationException invalid -> Mistake.problem(mistakes(invalid));
			case ConstraintViolationException invalid -> Mistake.problem(mistakes(invalid));
			case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
			case MissingServletRequestParameterException missing -> mistake(missing.getParameterName(), "missing");
			case MissingServletRequestPartException missing -> mistake(missing.getRequestPartName(), "missing");
			case MissingRequestHeaderException missing -> missingHeader(missing.getHeaderName());
			case ServletRequestBindingException other -> StandardProblems.invalid();
			default -> null;
		});
	}

	private Problem mismatch(MethodArgumentTypeMismatchException mismatch) {
		if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
			// An address with something in it that cannot be an identifier is the address
			// of nothing.
			return StandardProblems.of(HttpStatus.NOT_FOUND);
		}
		return Causes.find(mismatch, MessageSourceResolvable.class)
			.map(reason -> new Mistake(mismatch.getName(), "wrong-type", translated(reason)).problem())
			.orElseGet(() -> mistake(mismatch.getName(), "wrong-type"));
	}

	private Problem missingHeader(String name) {
		return name.equalsIgnoreCase(HttpHeaders.IF_MATCH) ? StandardProblems.of(HttpStatus.PRECONDITION_REQUIRED)
				: mistake(name, "missing");
	}

	private Problem mistake(String field, String code) {
		return Mistake.of(messages, field, code).problem();
	}

	private List<Mistake> mistakes(Errors errors) {
		return errors.getAllErrors().stream().map(this::mistake).distinct().sorted(byField()).toList();
	}

	private Mistake mistake(ObjectError error) {
		String field = error instanceof FieldError inField ? inField.getField() : "";
		boolean unreadable = error instanceof FieldError inField && inField.isBindingFailure();
		if (unreadable) {
			return Mistake.of(messages, field, "wrong-type");
		}
		return new Mistake(field, code(error), translated(error));
	}

	private List<Mistake> mistakes(HandlerMethodValidationException invalid) {
		List<Mistake> mistakes = new ArrayList<>();
		for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
			mistakes.addAll(result instanceof ParameterErrors errors ? mistakes((Errors) errors) : ofParameter(result));
		}
		return mistakes.stream().sorted(byField()).toList();
	}

	private List<Mistake> ofParameter(ParameterValidationResult result) {
		String name = Optional.ofNullable(result.getMethodParameter().getParameterName()).orElse("");
		Integer index = result.getContainerIndex();
		String field = index == null ? name : name + "[" + index + "]";
		return result.getResolvableErrors()
			.stream()
			.map(error -> new Mistake(field, code(error), translated(error)))
			.toList();
	}

	private static List<Mistake> mistakes(ConstraintViolationException invalid) {
		return invalid.getConstraintViolations()
			.stream()
			.map(violation -> new Mistake(violation.getPropertyPath().toString(),
					Mistake.kebab(violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName()),
					violation.getMessage()))
			.sorted(byField())
			.toList();
	}

	/** The last code is the name of the constraint alone. */
	private static String code(MessageSourceResolvable error) {
		String[] codes = error.getCodes();
		return codes == null || codes.length == 0 ? "invalid" : Mistake.kebab(codes[codes.length - 1]);
	}

	/**
	 * The validator has put its message into the caller's language already: it is the
	 * default one here.
	 */
	private String translated(MessageSourceResolvable reason) {
		return messages.getMessage(reason, LocaleContextHolder.getLocale());
	}

	private static Comparator<Mistake> byField() {
		return Comparator.comparing(Mistake::field).thenComparing(Mistake::code);
	}

}
