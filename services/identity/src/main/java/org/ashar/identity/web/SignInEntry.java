package org.ashar.identity.web;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ashar.identity.signin.SignInDesk;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Sends whoever is not signed in to the sign-in page, and whoever is, back to the
 * application that asked, once.
 */
@Component
final class SignInEntry {

	static final String AUTHORIZE = "/oauth2/authorize";

	private final SignInDesk desk;

	private final SignInCookie cookie;

	SignInEntry(SignInDesk desk, SignInCookie cookie) {
		this.desk = desk;
		this.cookie = cookie;
	}

	/** The authorization endpoint gave a code for whoever signed in. */
	void goBack(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
		boolean first = cookie.read(request).flatMap(desk::take).isPresent();
		if (first) {
			cookie.takeBack(request, response);
			Redirect.to(response, backTo((OAuth2AuthorizationCodeRequestAuthenticationToken) authentication));
		}
		else {
			// Another tab was faster; its sign-in is not this one's.
			begin(request, response);
		}
	}

	/** Nobody has signed in: the request waits in the store until somebody has. */
	void begin(HttpServletRequest request, HttpServletResponse response) {
		// The path is ours and fixed, only the query is the caller's: it leads nowhere
		// else.
		String query = Objects.requireNonNullElse(request.getQueryString(), "");
		cookie.give(request, response, desk.open(AUTHORIZE + "?" + query));
		Redirect.to(response, "/sign-in");
	}

	private static String backTo(OAuth2AuthorizationCodeRequestAuthenticationToken granted) {
		UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(Objects.requireNonNull(granted.getRedirectUri()))
			.queryParam(OAuth2ParameterNames.CODE,
					Objects.requireNonNull(granted.getAuthorizationCode()).getTokenValue());
		if (granted.getState() != null) {
			uri.queryParam(OAuth2ParameterNames.STATE, UriUtils.encode(granted.getState(), StandardCharsets.UTF_8));
		}
		return uri.build(true).toUriString();
	}

}
