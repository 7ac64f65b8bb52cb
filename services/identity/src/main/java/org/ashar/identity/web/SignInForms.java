package org.ashar.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.sealing.Seal;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * The token that forms carry follows from the browser's secret: nothing to store, and no
 * other site can know it.
 */
@Component
final class SignInForms implements CsrfTokenRepository {

	private static final String HEADER = "X-CSRF-TOKEN";

	private static final String PARAMETER = "_csrf";

	private final SignInCookie cookie;

	private final Seal seal;

	SignInForms(SignInCookie cookie, Seal seal) {
		this.cookie = cookie;
		this.seal = seal;
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return token(cookie.read(request).orElse(""));
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		// It follows from the cookie.
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return cookie.read(request).map(this::token).orElse(null);
	}

	private CsrfToken token(String secret) {
		return new DefaultCsrfToken(HEADER, PARAMETER, seal.fingerprint("sign-in-form", secret));
	}

}
