/** Keeps copies of what other services publish, moving only forward. */
@org.jspecify.annotations.NullMarked
package org.ashar.infra.platform.inbox;
