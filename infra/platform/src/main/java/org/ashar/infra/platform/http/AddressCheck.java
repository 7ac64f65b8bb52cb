package org.ashar.infra.platform.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Refuses addresses that are no UTF-8 or hold NUL: decoded leniently they would mean
 * something else further on.
 */
final class AddressCheck extends OncePerRequestFilter {

	private final ProblemWriter writer;

	private final MessageSource messages;

	private final LocaleResolver languages;

	AddressCheck(ProblemWriter writer, MessageSource messages, LocaleResolver languages) {
		this.writer = writer;
		this.messages = messages;
		this.languages = languages;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
			throws ServletException, IOException {
		if (isSound(request.getRequestURI()) && isSound(request.getQueryString())) {
			next.doFilter(request, response);
			return;
		}
		Mistake mistake = Mistake.of(messages, languages.resolveLocale(request), "", "malformed-encoding");
		writer.refuse(request, response, mistake.problem());
	}

	/** RFC 3986, section 2.1: octets as %XX; section 2.5: of UTF-8. */
	static boolean isSound(@Nullable String part) {
		if (part == null) {
			return true;
		}
		ByteBuffer octets = ByteBuffer.allocate(part.length() * 3);
		for (int i = 0; i < part.length(); i++) {
			char c = part.charAt(i);
			if (c == '%') {
				int octet = octet(part, i + 1);
				if (octet <= 0) {
					return false;
				}
				octets.put((byte) octet);
				i += 2;
			}
			else {
				octets.put(Character.toString(c).getBytes(StandardCharsets.UTF_8));
			}
		}
		return isUtf8(octets.flip());
	}

	/** -1 when there are no two hexadecimal digits. */
	private static int octet(String part, int start) {
		if (start + 2 > part.length()) {
			return -1;
		}
		int high = Character.digit(part.charAt(start), 16);
		int low = Character.digit(part.charAt(start + 1), 16);
		return high < 0 || low < 0 ? -1 : high << 4 | low;
	}

	private static boolean isUtf8(ByteBuffer octets) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(octets);
			return true;
		}
		catch (CharacterCodingException broken) {
			return false;
		}
	}

}
