package org.ashar.infra.platform.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role within a scope ({@code platform}, {@code organization:<uuid>},
 * {@code event:<uuid>}, {@code topic:<notation>}), valid from start (inclusive) to end
 * (exclusive; none means until revoked).
 */
public record Grant(Role role, String scope, Instant start, @Nullable Instant end) {

	/** The scope of grants that hold everywhere. */
	public static final String PLATFORM = "platform";

	/** Whether the grant counts at this time. */
	public boolean holdsAt(Instant now) {
		return !now.isBefore(start) && (end == null || now.isBefore(end));
	}
}
