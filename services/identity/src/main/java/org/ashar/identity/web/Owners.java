package org.ashar.identity.web;

import java.util.EnumSet;
import java.util.Set;

import org.ashar.identity.grant.Scope;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Caller;
import org.ashar.infra.platform.security.Role;

import org.springframework.security.access.AccessDeniedException;

/** Who may give which role in an organization. */
final class Owners {

	/** What an owner may hand on. Owners and focal points are appointed by admins. */
	private static final Set<Role> GIFTS = EnumSet.of(Role.ORG_EDITOR, Role.ORG_CONTRIBUTOR);

	private Owners() {
	}

	static Author author(Caller caller, Scope scope, Role given) {
		if (caller.has(Role.ADMIN)) {
			return new Author(caller.account(), Role.ADMIN.code());
		}
		caller.requireOn(scope.value(), Role.ORG_OWNER);
		if (!GIFTS.contains(given)) {
			throw new AccessDeniedException("An owner does not appoint these");
		}
		return new Author(caller.account(), Role.ORG_OWNER.code());
	}

}
