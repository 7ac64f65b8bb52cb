package org.ashar.portal.limits;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Whose request it is: by the browser's session, or by a token that identity has signed.
 * A token is checked here too, lest somebody use up the allowance of another.
 */
@Component
final class Accounts {

	private static final String BEARER = "Bearer ";

	private final JwtDecoder tokens;

	Accounts(JwtDecoder tokens) {
		this.tokens = tokens;
	}

	Optional<String> of(HttpServletRequest request) {
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		if (person instanceof OAuth2AuthenticationToken) {
			return Optional.of(person.getName());
		}
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
			return Optional.empty();
		}
		try {
			return Optional.ofNullable(this.tokens.decode(header.substring(BEARER.length()).strip()).getSubject());
		}
		catch (JwtException ex) {
			// Wrong, or identity's keys cannot be had: the service that is asked will say
			// so.
			return Optional.empty();
		}
	}

}
