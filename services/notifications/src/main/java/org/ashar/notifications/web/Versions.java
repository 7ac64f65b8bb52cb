package org.ashar.notifications.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads If-Match where it may be left out: people change their own preferences by plain
 * forms.
 */
final class Versions {

	private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");

	private static final long NONE = -1;

	private Versions() {
	}

	/**
	 * The version seen; null when it does not matter; one that never is for a tag that we
	 * never gave.
	 */
	static @Nullable Long seen(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.strip().equals("*")) {
			return null;
		}
		Matcher tag = TAG.matcher(ifMatch);
		return tag.matches() ? Long.parseLong(tag.group(1)) : NONE;
	}

}
