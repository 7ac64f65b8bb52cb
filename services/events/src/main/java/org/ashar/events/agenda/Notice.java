package org.ashar.events.agenda;

import java.time.Instant;
import java.util.List;

/**
 * One word to those who come about all that has changed since the last one.
 *
 * @param number the first one of an event is 1
 */
public record Notice(int number, Instant at, List<Change> changes) {

	public Notice {
		changes = List.copyOf(changes);
	}
}
