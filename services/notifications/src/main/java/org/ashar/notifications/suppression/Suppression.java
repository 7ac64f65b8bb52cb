package org.ashar.notifications.suppression;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an address gets no letters.
 *
 * @param sample what the server said, without addresses, or the note of whoever did it
 * @param letter the one that came back, if it was one
 * @param by the account, if somebody did it
 */
public record Suppression(Cause cause, Instant since, String sample, @Nullable String letter, @Nullable String by) {
}
