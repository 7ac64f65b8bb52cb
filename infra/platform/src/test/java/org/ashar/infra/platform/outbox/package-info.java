/** What the outbox promises. */
@org.jspecify.annotations.NullMarked
package org.ashar.infra.platform.outbox;
