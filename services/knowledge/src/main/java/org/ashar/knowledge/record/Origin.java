package org.ashar.knowledge.record;

import java.time.Instant;

/**
 * Where something was first said: a message of a record.
 *
 * @param record whose message
 * @param sequence its place among the record's messages, from 1
 * @param at when it happened
 * @param authorRole in which role its author acted
 */
public record Origin(RecordKey record, long sequence, Instant at, String authorRole) {
}
