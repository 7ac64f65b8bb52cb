package org.ashar.identity.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Sends browsers on by a relative Location: right under whatever address people reach us.
 */
final class Redirect {

	private Redirect() {
	}

	/** To be fetched by GET, whatever this request was (RFC 9110, section 15.4.4). */
	static void to(HttpServletResponse response, String path) {
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader(HttpHeaders.LOCATION, path);
	}

}
