package org.ashar.infra.platform.security;

import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers their {@link Caller}; the grants are read once a request. */
final class CallerArgument implements HandlerMethodArgumentResolver {

	private static final String KEPT = CallerArgument.class.getName();

	private final Supplier<GrantMirror> grants;

	private final Clock clock;

	CallerArgument(Supplier<GrantMirror> grants, Clock clock) {
		this.grants = grants;
		this.clock = clock;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Caller.class;
	}

	@Override
	public Caller resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer page,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		if (request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Caller known) {
			return known;
		}
		Caller caller = caller(SecurityContextHolder.getContext().getAuthentication());
		request.setAttribute(KEPT, caller, RequestAttributes.SCOPE_REQUEST);
		return caller;
	}

	private Caller caller(@Nullable Authentication authentication) {
		if (!(authentication instanceof JwtAuthenticationToken token)) {
			return Caller.nobody();
		}
		String account = token.getToken().getSubject();
		return Caller.of(account, grants.get().of(account), clock.instant());
	}

}
