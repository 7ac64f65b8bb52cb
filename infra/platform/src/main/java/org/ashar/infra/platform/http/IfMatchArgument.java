package org.ashar.infra.platform.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads If-Match; a weak tag never matches (RFC 9110, section 13.1.1), and "any version"
 * is no version seen.
 */
final class IfMatchArgument implements HandlerMethodArgumentResolver {

	private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

	private final MessageSource messages;

	IfMatchArgument(MessageSource messages) {
		this.messages = messages;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == IfMatch.class;
	}

	@Override
	public IfMatch resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		String[] headers = request.getHeaderValues(HttpHeaders.IF_MATCH);
		if (headers == null || headers.length == 0) {
			throw new Refusal(StandardProblems.of(HttpStatus.PRECONDITION_REQUIRED));
		}
		Matcher tag = TAG.matcher(headers[0]);
		if (headers.length > 1 || !tag.matches()) {
			throw new Refusal(Mistake.of(messages, HttpHeaders.IF_MATCH, "if-match").problem());
		}
		return new IfMatch(Long.parseLong(tag.group(1)));
	}

}
