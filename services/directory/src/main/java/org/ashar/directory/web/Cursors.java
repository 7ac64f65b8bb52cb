package org.ashar.directory.web;

import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.form.Malformed;
import org.ashar.infra.platform.http.Cursor;

/** Cursors of the lists that are sorted by id: they are the last id shown. */
final class Cursors {

	private static final int FULL_FORM = 36;

	private Cursors() {
	}

	/**
	 * The id after which the page begins, null for the first; {@link Malformed} for a
	 * cursor that we never gave.
	 */
	static <T> @Nullable T id(Cursor cursor, Function<UUID, T> type) {
		String after = cursor.after();
		if (after == null) {
			return null;
		}
		try {
			if (after.length() != FULL_FORM) {
				throw new Malformed("after", "malformed-cursor");
			}
			return type.apply(UUID.fromString(after));
		}
		catch (IllegalArgumentException notAnId) {
			throw new Malformed("after", "malformed-cursor");
		}
	}

}
