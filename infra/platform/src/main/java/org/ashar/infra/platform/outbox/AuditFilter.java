package org.ashar.infra.platform.outbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which entries an auditor looks for; null means any.
 *
 * @param kind of the records, such as organization
 * @param record id of one of them
 * @param account that did it
 * @param role in which it did
 * @param from the first moment
 * @param to the first moment no more
 */
public record AuditFilter(@Nullable String kind, @Nullable String record, @Nullable String account,
		@Nullable String role, @Nullable Instant from, @Nullable Instant to) {
}
