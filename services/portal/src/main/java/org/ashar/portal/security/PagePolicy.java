package org.ashar.portal.security;

import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told about every page of ours, also those for refusals. */
public final class PagePolicy {

	static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
			+ " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private PagePolicy() {
	}

	/**
	 * For pages that answer in the place of a filter or of a service, past the chain that
	 * does this otherwise.
	 */
	public static void on(HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", CONTENT);
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("X-Content-Type-Options", "nosniff");
	}

}
