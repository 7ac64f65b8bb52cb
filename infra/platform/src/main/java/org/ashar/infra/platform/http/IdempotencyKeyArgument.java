package org.ashar.infra.platform.http;

import java.security.Principal;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads the header Idempotency-Key; two callers may use the same key without knowing of
 * each other.
 */
final class IdempotencyKeyArgument implements HandlerMethodArgumentResolver {

	static final String HEADER = "Idempotency-Key";

	private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

	private static final String NOBODY = "anonymous";

	private final RememberedKeys keys;

	private final MessageSource messages;

	IdempotencyKeyArgument(RememberedKeys keys, MessageSource messages) {
		this.keys = keys;
		this.messages = messages;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == IdempotencyKey.class;
	}

	@Override
	public IdempotencyKey resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		String value = request.getHeader(HEADER);
		if (value != null && !KEY.matcher(value).matches()) {
			throw new Refusal(Mistake.of(messages, HEADER, "idempotency-key").problem());
		}
		Principal caller = request.getUserPrincipal();
		IdempotencyKey key = new IdempotencyKey(keys, caller == null ? NOBODY : caller.getName(), value);
		key.keepIn(request);
		return key;
	}

}
