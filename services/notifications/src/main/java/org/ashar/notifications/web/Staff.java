package org.ashar.notifications.web;

import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Caller;
import org.ashar.infra.platform.security.Grant;
import org.ashar.infra.platform.security.Role;
import org.springframework.security.access.AccessDeniedException;

/** Those who look after letters. */
final class Staff {

	private Staff() {
	}

	/** Who acts, in which role; 401 or 403 for everybody else. */
	static Author author(Caller caller) {
		String account = caller.account();
		return caller.strongest(Grant.PLATFORM, Role.NOTIFICATION_MANAGER, Role.ADMIN)
			.map(role -> new Author(account, role.code()))
			.orElseThrow(() -> new AccessDeniedException("None of the roles that this needs"));
	}

}
