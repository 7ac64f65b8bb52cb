package org.ashar.notifications.mailroom;

import java.time.Instant;

/** Where a letter stands in the list of all letters. */
public record Place(Instant plannedAt, LetterId id) {
}
