package org.ashar.directory.person;

import java.time.Instant;

/**
 * That a person agreed to be shown to everybody.
 *
 * @param textVersion what she agreed to
 * @param at when that was written down
 */
public record Consent(String textVersion, Instant at) {

	/** The text that people are shown when they agree now. */
	public static final String CURRENT_TEXT = "2026-11";

}
