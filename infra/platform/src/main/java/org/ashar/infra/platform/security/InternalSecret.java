package org.ashar.infra.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What the services of one installation show each other on {@code /internal/**}. */
public final class InternalSecret {

	/** The header that carries the secret. */
	public static final String HEADER = "X-Ashar-Internal";

	private static final int LEAST = 32;

	private final String value;

	InternalSecret(String value) {
		if (value.length() < LEAST) {
			throw new IllegalStateException(
					"ASHAR_INTERNAL_SECRET (or _FILE) must have at least %d characters".formatted(LEAST));
		}
		this.value = value;
	}

	/** Whether the request carries the secret; compared in constant time. */
	public boolean matches(HttpServletRequest request) {
		String shown = request.getHeader(HEADER);
		return shown != null && MessageDigest.isEqual(bytes(shown), bytes(value));
	}

	/** The secret, for the header of an outgoing call; never for a log. */
	public String value() {
		return value;
	}

	@Override
	public String toString() {
		return "InternalSecret";
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
