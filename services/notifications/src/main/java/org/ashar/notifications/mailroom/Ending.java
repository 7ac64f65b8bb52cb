package org.ashar.notifications.mailroom;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a letter got to where it stays.
 *
 * @param withheld why it was not sent, if it was not
 */
public record Ending(Instant at, @Nullable Withheld withheld) {
}
