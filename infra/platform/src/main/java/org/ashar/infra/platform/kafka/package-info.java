/** Carries Avro messages over Kafka. */
@org.jspecify.annotations.NullMarked
package org.ashar.infra.platform.kafka;
