package org.ashar.notifications.web;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.LetterId;
import org.ashar.notifications.mailroom.LetterState;
import org.ashar.notifications.mailroom.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is asked of the list of letters; {@link Malformed} when it cannot be read.
 */
final class LetterQuery {

	private static final Pattern CURSOR = Pattern
		.compile("(\\d{1,15})~([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

	private LetterQuery() {
	}

	static @Nullable LetterState state(@Nullable String code) {
		return code == null ? null : LetterState.of(code).orElseThrow(() -> new Malformed("state", "letter-state"));
	}

	static @Nullable Place place(Cursor cursor) {
		if (cursor.after() == null) {
			return null;
		}
		Matcher parts = CURSOR.matcher(cursor.after());
		if (!parts.matches()) {
			throw new Malformed("after", "cursor");
		}
		return new Place(Instant.ofEpochMilli(Long.parseLong(parts.group(1))),
				new LetterId(UUID.fromString(parts.group(2))));
	}

	static String cursor(Letter letter) {
		return letter.plannedAt().toEpochMilli() + "~" + letter.id().value();
	}

	/** A parameter that cannot be read. */
	static final class Malformed extends RuntimeException {

		private final String field;

		private final String code;

		Malformed(String field, String code) {
			super(field, null, false, false);
			this.field = field;
			this.code = code;
		}

		String field() {
			return field;
		}

		String code() {
			return code;
		}

	}

}
