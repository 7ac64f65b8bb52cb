/**
 * Writes an aggregate and the messages about it in one document, then sends the messages
 * in order.
 */
@org.jspecify.annotations.NullMarked
package org.ashar.infra.platform.outbox;
