package org.ashar.infra.platform.http;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads which page of a list is wanted. */
final class CursorArgument implements HandlerMethodArgumentResolver {

	static final int SMALLEST = 1;
	static final int LARGEST = 100;
	static final int USUAL = 20;

	private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9._~:=-]{1,512}");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

	private final MessageSource messages;

	CursorArgument(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Cursor.class;
	}

	@Override
	public Cursor resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		return new Cursor(after(request.getParameter("after")), limit(request.getParameter("limit")));
	}

	private @Nullable String after(@Nullable String text) {
		if (text != null && !CURSOR.matcher(text).matches()) {
			throw new Refusal(Mistake.of(messages, "after", "after").problem());
		}
		return text;
	}

	private int limit(@Nullable String text) {
		if (text == null) {
			return USUAL;
		}
		int limit = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
		if (limit < SMALLEST || limit > LARGEST) {
			throw new Refusal(Mistake.of(messages, "limit", "limit", SMALLEST, LARGEST).problem());
		}
		return limit;
	}

}
