package org.ashar.events.registration;

import java.time.Instant;

import org.ashar.infra.platform.language.Language;

/**
 * To what somebody has agreed.
 *
 * @param id of the text
 * @param version of its wording
 * @param language in which it was shown
 */
public record Consent(String id, String version, Language language, Instant at) {
}
