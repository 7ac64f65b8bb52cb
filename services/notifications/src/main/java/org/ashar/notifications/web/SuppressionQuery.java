package org.ashar.notifications.web;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.notifications.suppression.Place;
import org.ashar.notifications.suppression.Standing;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of the list of suppressed addresses. */
final class SuppressionQuery {

	private static final Pattern CURSOR = Pattern.compile("(\\d{1,15})~([0-9a-f]{64})");

	private SuppressionQuery() {
	}

	static @Nullable Place place(Cursor cursor) {
		if (cursor.after() == null) {
			return null;
		}
		Matcher parts = CURSOR.matcher(cursor.after());
		if (!parts.matches()) {
			throw new LetterQuery.Malformed("after", "cursor");
		}
		return new Place(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2));
	}

	static String cursor(Standing standing) {
		return standing.suppression().orElseThrow().since().toEpochMilli() + "~" + standing.id();
	}

}
