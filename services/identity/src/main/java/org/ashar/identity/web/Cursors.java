package org.ashar.identity.web;

import java.util.UUID;

/** Reads what {@code next} gave out: here always the last id. */
final class Cursors {

	private Cursors() {
	}

	static UUID uuid(String after) {
		try {
			return UUID.fromString(after);
		}
		catch (IllegalArgumentException rubbish) {
			throw new BadCursor();
		}
	}

	/** Not a cursor of ours. */
	static final class BadCursor extends RuntimeException {

		BadCursor() {
			super("Not a cursor", null, false, false);
		}

	}

}
