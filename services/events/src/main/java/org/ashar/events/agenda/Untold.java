package org.ashar.events.agenda;

import java.time.Instant;

/**
 * That something has changed of which those who come have not been told.
 *
 * @param before as they know it
 * @param since when the first of the changes was made
 */
record Untold(EventContent before, Instant since) {
}
