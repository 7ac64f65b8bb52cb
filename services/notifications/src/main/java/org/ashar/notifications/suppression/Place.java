package org.ashar.notifications.suppression;

import java.time.Instant;

/** Where an address stands in the list of those that get no letters. */
public record Place(Instant since, String mark) {
}
