/** A durable Kafka broker of one node, which is its own controller. */
@NullMarked
package org.ashar.infra.embedded.broker;

import org.jspecify.annotations.NullMarked;
