package org.ashar.events.registration;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the token of a link that can be revoked says.
 *
 * @param id of what it leads to
 * @param link which of its links it is
 */
public record LinkKey(UUID id, int link) {

	private static final Pattern TEXT = Pattern.compile("([0-9a-f-]{36})(?:\\.([1-9][0-9]{0,8}))?");

	/** The key in this text, if it is one. */
	public static Optional<LinkKey> of(String text) {
		Matcher parts = TEXT.matcher(text);
		return parts.matches() ? Optional.of(new LinkKey(UUID.fromString(parts.group(1)),
				parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2)))) : Optional.empty();
	}

	/** The first one is the id alone. */
	public String text() {
		return link == 0 ? id.toString() : id + "." + link;
	}
}
