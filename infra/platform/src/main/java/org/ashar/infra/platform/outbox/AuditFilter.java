package org.ashar.infra.platform.outbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

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

	/* Where a day begins for those who are asked about it. */
	private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");

	/** As auditors ask: from one day to another, both of which count. */
	public static AuditFilter ofDays(@Nullable String kind, @Nullable String record, @Nullable UUID account,
			@Nullable String role, @Nullable LocalDate first, @Nullable LocalDate last) {
		return new AuditFilter(kind, record, (account != null) ? account.toString() : null, role, beginning(first),
				(last != null) ? beginning(last.plusDays(1)) : null);
	}

	private static @Nullable Instant beginning(@Nullable LocalDate day) {
		return (day != null) ? day.atStartOfDay(BISHKEK).toInstant() : null;
	}
}
