package org.ashar.events.registration;

import java.time.Instant;

/**
 * A seat book did not say what its registrations say, and was put right.
 *
 * @param takenBefore seats taken, as the book had it
 * @param taken as the registrations have it
 * @param waitingBefore people in the queue, as the book had it
 * @param waiting as the registrations have it
 * @param tailBefore the highest queue number, as the book had it
 * @param tail from there on numbers are given
 */
public record Repair(Instant at, int takenBefore, int taken, int waitingBefore, int waiting, long tailBefore,
		long tail) {
}
