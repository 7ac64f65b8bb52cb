package org.ashar.portal.web;

import java.time.Duration;
import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ashar.infra.platform.start.AsharSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Tells the browser in which somebody signed up from others: there the page behind the
 * letter's link presses its own button. Programs that only look at links have no such
 * cookie, so they confirm nothing.
 */
@Component
class SignUpMark {

	private static final String NAME = "signed-up";

	private final boolean secure;

	SignUpMark(AsharSettings settings) {
		this.secure = "https".equals(settings.publicUrl().getScheme());
	}

	void leave(HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(NAME, "here")
			.path("/subscriptions/confirm")
			.maxAge(Duration.ofDays(7))
			.sameSite("Lax")
			.httpOnly(true)
			.secure(this.secure)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	boolean isIn(HttpServletRequest request) {
		return request.getCookies() != null
				&& Arrays.stream(request.getCookies()).anyMatch((cookie) -> cookie.getName().equals(NAME));
	}

}
