package org.ashar.identity.web;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;
import org.ashar.identity.grant.Scope;
import org.ashar.infra.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * A grant to give.
 *
 * @param role code of the role
 * @param scope "platform", "organization:{uuid}", "event:{uuid}" or "topic:{notation}"
 * @param end when it is over, null until it is revoked
 */
record NewGrant(@NotNull @RoleText String role, @NotNull String scope, @Nullable Instant end) {

	Role asRole() {
		return Role.of(role).orElseThrow();
	}

	Scope asScope() {
		return new Scope(scope);
	}
}
