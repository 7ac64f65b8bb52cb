package org.ashar.notifications.suppression;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an address gets letters again.
 *
 * @param cause why it had got none
 * @param by the account; null when the owner of the address answered
 */
public record Release(Cause cause, Instant at, @Nullable String by, @Nullable String note) {
}
