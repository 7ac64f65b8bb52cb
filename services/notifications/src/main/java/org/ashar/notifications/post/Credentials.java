package org.ashar.notifications.post;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whom a mail server should let in, as the user part of a URI says it. */
record Credentials(@Nullable String user, @Nullable String password) {

	static Credentials of(URI uri) {
		String info = uri.getRawUserInfo();
		String[] parts = info == null ? new String[0] : info.split(":", 2);
		return new Credentials(part(parts, 0), part(parts, 1));
	}

	/** The plus sign is itself in the user part of a URI, unlike in a form. */
	private static @Nullable String part(String[] parts, int number) {
		return number < parts.length ? URLDecoder.decode(parts[number].replace("+", "%2B"), StandardCharsets.UTF_8)
				: null;
	}

	/** A password is among them. */
	@Override
	public String toString() {
		return "Credentials[…]";
	}
}
