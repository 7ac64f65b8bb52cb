package org.ashar.notifications.subscription;

import java.time.Instant;
import org.ashar.infra.platform.language.Language;

/**
 * What somebody agreed to.
 *
 * @param textVersion version of the words of the confirmation letter
 * @param language in which they were read
 * @param at when the button was pressed
 */
public record Consent(String textVersion, Language language, Instant at) {

	/** Change it together with the words of the confirmation letter. */
	static final String CURRENT_TEXT = "2026-11";

}
