package org.ashar.identity.web;

import java.time.Instant;

import org.ashar.identity.grant.GrantId;
import org.ashar.identity.grant.HeldGrant;
import org.jspecify.annotations.Nullable;

/** A grant as the API shows it. */
record GrantShape(GrantId id, String role, String scope, Instant start, @Nullable Instant end) {

	static GrantShape of(HeldGrant grant) {
		return new GrantShape(grant.id(), grant.role().code(), grant.scope().value(), grant.start(), grant.end());
	}
}
