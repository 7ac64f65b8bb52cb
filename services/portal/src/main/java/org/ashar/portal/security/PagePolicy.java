package org.ashar.portal.security;

import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told about every page of ours, also those for refusals. */
public final class PagePolicy {

	static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
			+ " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	/*
	 * The page at the door is installed, keeps itself for the time without a network, and
	 * sees through a camera.
	 */
	private static final String DOOR = CONTENT + "; worker-src 'self'; manifest-src 'self'; media-src 'self' blob:";

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

	/** For pages that show a letter in a frame. */
	public static void onALetter(HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", CONTENT + "; frame-src 'self'");
	}

	/** For the letter in that frame: it has a style of its own, and may do nothing. */
	public static void inAFrame(HttpServletResponse response) {
		response.setHeader("Content-Security-Policy",
				"sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'");
		response.setHeader("X-Frame-Options", "SAMEORIGIN");
	}

	/** For the page at the door, and for no other. */
	public static void onTheDoor(HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", DOOR);
		response.setHeader("Permissions-Policy", "camera=(self)");
	}

}
