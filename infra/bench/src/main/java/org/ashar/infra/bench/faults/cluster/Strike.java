package org.ashar.infra.bench.faults.cluster;

/**
 * One fault of a schedule.
 *
 * @param atMillis when, since the beginning
 * @param target which process, or the line to it
 */
public record Strike(long atMillis, String target, Fault fault) {
}
