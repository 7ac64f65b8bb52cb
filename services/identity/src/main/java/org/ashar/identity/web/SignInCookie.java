package org.ashar.identity.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ashar.identity.signin.SignInSettings;
import org.ashar.infra.platform.start.AsharSettings;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The secret of a sign-in as the browser holds it: opaque, out of reach of scripts, not
 * sent along by other sites' forms.
 */
@Component
final class SignInCookie {

	private static final String NAME = "ashar-sign-in";

	private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

	private final boolean secure;

	private final Duration life;

	SignInCookie(AsharSettings settings, SignInSettings signIn) {
		this.secure = "https".equals(settings.publicUrl().getScheme());
		this.life = signIn.pendingLife();
	}

	/** What the browser sent, or what it was given while this request is answered. */
	Optional<String> read(HttpServletRequest request) {
		if (request.getAttribute(NAME) instanceof String fresh) {
			return Optional.of(fresh);
		}
		Cookie[] cookies = request.getCookies();
		return cookies == null ? Optional.empty()
				: Arrays.stream(cookies)
					.filter(cookie -> NAME.equals(cookie.getName()))
					.map(Cookie::getValue)
					.filter(value -> FORM.matcher(value).matches())
					.findFirst();
	}

	void give(HttpServletRequest request, HttpServletResponse response, String secret) {
		request.setAttribute(NAME, secret);
		response.addHeader(HttpHeaders.SET_COOKIE, cookie(secret, life));
	}

	void takeBack(HttpServletRequest request, HttpServletResponse response) {
		request.removeAttribute(NAME);
		response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
	}

	private String cookie(String value, Duration age) {
		return ResponseCookie.from(NAME, value)
			.path("/")
			.httpOnly(true)
			.secure(secure)
			.sameSite("Lax")
			.maxAge(age)
			.build()
			.toString();
	}

}
