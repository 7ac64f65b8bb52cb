package org.ashar.infra.embedded.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An HTTP answer, complete before its first byte is sent. */
record Reply(int status, String contentType, Map<String, String> headers, byte[] body) {

	private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self';"
			+ " base-uri 'none'; frame-ancestors 'none'";

	static Reply page(int status, String html) {
		return new Reply(status, "text/html; charset=utf-8", Map.of("Content-Security-Policy", PAGE_POLICY),
				html.getBytes(StandardCharsets.UTF_8));
	}

	static Reply text(int status, String text) {
		return new Reply(status, "text/plain; charset=utf-8", Map.of("Content-Security-Policy", "default-src 'none'"),
				text.getBytes(StandardCharsets.UTF_8));
	}

	static Reply raw(byte[] source) {
		return new Reply(200, "text/plain; charset=utf-8",
				Map.of("Content-Security-Policy", "default-src 'none'; sandbox"), source);
	}

	static Reply json(byte[] json) {
		return new Reply(200, "application/json", Map.of(), json);
	}

	static Reply style(String css) {
		return new Reply(200, "text/css; charset=utf-8", Map.of(), css.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * A letter's HTML: no script, no form, nothing fetched; a link opens a window of its
	 * own that is not confined.
	 */
	static Reply letter(String html) {
		return new Reply(200, "text/html; charset=utf-8",
				Map.of("Content-Security-Policy",
						"default-src 'none';" + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self';"
								+ " sandbox allow-popups allow-popups-to-escape-sandbox"),
				("<base target=\"_blank\">" + html).getBytes(StandardCharsets.UTF_8));
	}
}
