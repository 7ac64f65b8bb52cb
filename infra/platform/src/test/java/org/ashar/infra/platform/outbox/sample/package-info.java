/** A service with one small aggregate, for the tests of outbox, inbox and Kafka. */
@org.jspecify.annotations.NullMarked
package org.ashar.infra.platform.outbox.sample;
