package org.ashar.infra.platform.outbox;

import java.time.Instant;

/**
 * Where a fact stands among the facts of its aggregate.
 *
 * @param messageId the same however often the message is sent
 * @param sequence from 1, without gaps
 */
public record Stamp(String messageId, long sequence, Instant at, Author author) {
}
