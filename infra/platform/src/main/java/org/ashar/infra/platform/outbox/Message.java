package org.ashar.infra.platform.outbox;

import org.jspecify.annotations.Nullable;

/**
 * A fact on its way over Kafka.
 *
 * @param key decides the partition and so the order; the aggregate's id
 * @param type full name of the record in the payload; CloudEvents: type
 * @param payload in Avro's single-object encoding, or null for a tombstone
 */
public record Message(String topic, String key, String type, byte @Nullable [] payload) {
}
