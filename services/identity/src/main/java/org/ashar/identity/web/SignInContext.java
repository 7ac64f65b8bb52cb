package org.ashar.identity.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ashar.identity.account.AccountId;
import org.ashar.identity.signin.SignInDesk;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who signed in a moment ago in this browser; the authorization endpoint asks for it,
 * nothing else does.
 */
@Component
final class SignInContext implements SecurityContextRepository {

	private final SignInDesk desk;

	private final SignInCookie cookie;

	SignInContext(SignInDesk desk, SignInCookie cookie) {
		this.desk = desk;
		this.cookie = cookie;
	}

	/** The authenticated account, as the authorization server wants it. */
	static Authentication authentication(String account) {
		return UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
	}

	@Override
	@Deprecated
	@SuppressWarnings("removal")
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return load(holder.getRequest());
	}

	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		// The sign-in desk has written it down.
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		return isAuthorization(request) && verified(request).isPresent();
	}

	private SecurityContext load(HttpServletRequest request) {
		if (!isAuthorization(request)) {
			return SecurityContextHolder.createEmptyContext();
		}
		return verified(request)
			.<SecurityContext>map(account -> new SecurityContextImpl(authentication(account.text())))
			.orElseGet(SecurityContextHolder::createEmptyContext);
	}

	private Optional<AccountId> verified(HttpServletRequest request) {
		return cookie.read(request).flatMap(desk::verified);
	}

	private static boolean isAuthorization(HttpServletRequest request) {
		return request.getRequestURI().endsWith(SignInEntry.AUTHORIZE);
	}

}
