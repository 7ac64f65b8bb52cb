package org.ashar.activities.recommendation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Numbers as people order them: 2, 8, 8a, 8b, 10; what has none comes last. */
final class NaturalOrder {

	private static final Pattern PART = Pattern.compile("[0-9]+|.", Pattern.DOTALL);

	private static final String LAST = "~";

	private NaturalOrder() {
	}

	/** A text whose order is that of the number, of characters that a cursor may have. */
	static String key(@Nullable String number) {
		if (number == null) {
			return LAST;
		}
		StringBuilder key = new StringBuilder();
		Matcher parts = PART.matcher(number.toLowerCase(Locale.ROOT));
		while (parts.find()) {
			key.append(part(parts.group()));
		}
		return key.toString();
	}

	private static String part(String part) {
		char first = part.charAt(0);
		if (first >= '0' && first <= '9') {
			return "0".repeat(20 - part.length()) + part;
		}
		return first >= 'a' && first <= 'z' || first == '.' ? part : "=%04x".formatted((int) first);
	}

}
