package org.ashar.directory.profile;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

/** How single values are taken over from a form. */
final class Entry {

	private Entry() {
	}

	/**
	 * Without the blanks around it, in Unicode's composed form; nothing entered is no
	 * value.
	 */
	static @Nullable String clean(@Nullable String value) {
		if (value == null) {
			return null;
		}
		String clean = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
		return clean.isEmpty() ? null : clean;
	}

}
