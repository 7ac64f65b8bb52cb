package org.ashar.portal.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.start.AsharSettings;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Remembers the language that somebody chose by a link. It is the one thing a GET may
 * leave behind, in her browser.
 */
@Component
class LanguageCookie extends OncePerRequestFilter {

	private final boolean secure;

	LanguageCookie(AsharSettings settings) {
		this.secure = settings.publicUrl().getScheme().equals("https");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String query = request.getQueryString();
		if (query != null && query.contains("lang=")) {
			String chosen = UriComponentsBuilder.newInstance().query(query).build().getQueryParams().getFirst("lang");
			if (chosen != null) {
				Language.of(chosen).ifPresent((language) -> remember(language, response));
			}
		}
		chain.doFilter(request, response);
	}

	private void remember(Language language, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from("lang", language.tag())
			.path("/")
			.maxAge(Duration.ofDays(365))
			.sameSite("Lax")
			.httpOnly(true)
			.secure(this.secure)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
