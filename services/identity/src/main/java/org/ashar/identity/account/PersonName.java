package org.ashar.identity.account;

import java.text.Normalizer;

/** How a person wants to be called: one line, 1 to 200 characters (the door checks). */
public record PersonName(String value) {

	/** Trims, and composes letters (NFC). */
	public PersonName {
		value = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
		if (value.isEmpty()) {
			throw new IllegalArgumentException("a name has letters");
		}
	}

	/** Never the name. */
	@Override
	public String toString() {
		return "PersonName";
	}
}
