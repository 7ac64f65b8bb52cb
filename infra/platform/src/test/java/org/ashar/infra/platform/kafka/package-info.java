/** What Kafka listeners can rely on. */
@org.jspecify.annotations.NullMarked
package org.ashar.infra.platform.kafka;
