package org.ashar.identity.grant;

import java.time.Instant;

import org.ashar.infra.platform.security.Grant;
import org.ashar.infra.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role within a scope, held by an account or a client.
 *
 * @param start first moment at which it holds
 * @param end first moment at which it no longer holds, null until it is revoked
 * @param grantor the account that gave it, or "system"
 */
public record HeldGrant(GrantId id, Role role, Scope scope, Instant start, @Nullable Instant end, String grantor) {

	/**
	 * A new grant; a {@link GrantProblem} when the role does not go with the scope or it
	 * would end before it starts.
	 */
	public HeldGrant {
		scope.require(role);
		if (end != null && end.isBefore(start)) {
			throw new GrantProblem.EndsBeforeItStarts();
		}
	}

	/** Whether it is over; one that starts later is not. */
	public boolean isOverAt(Instant now) {
		return end != null && !end.isAfter(now);
	}

	/** Whether it counts now. */
	public boolean holdsAt(Instant now) {
		return !start.isAfter(now) && !isOverAt(now);
	}

	/** As the services mirror it. */
	public Grant plain() {
		return new Grant(role, scope.value(), start, end);
	}

	HeldGrant endedAt(Instant now) {
		return new HeldGrant(id, role, scope, start, now.isBefore(start) ? start : now, grantor);
	}

	boolean saysTheSameAs(HeldGrant other) {
		return role == other.role && scope.equals(other.scope);
	}
}
