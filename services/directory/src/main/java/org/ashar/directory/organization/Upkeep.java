package org.ashar.directory.organization;

import java.time.Clock;
import java.time.Instant;

import org.springframework.stereotype.Component;

/**
 * What time does to the register: trust runs out, and claims that a crash left open are
 * settled.
 */
@Component
public class Upkeep {

	private static final int AT_ONCE = 100;

	private final Organizations organizations;

	private final IdentifierClaims identifiers;

	private final Clock clock;

	Upkeep(Organizations organizations, IdentifierClaims identifiers, Clock clock) {
		this.organizations = organizations;
		this.identifiers = identifiers;
		this.clock = clock;
	}

	/** Does whatever is due; returns how many organizations went stale. */
	public int run() {
		Instant now = clock.instant();
		identifiers.settleOld(now);
		int stale = 0;
		for (Organization organization : organizations.assuredBefore(Assurance.limit(now), AT_ONCE)) {
			// Whoever changes it at the same moment wins; the next round looks at it
			// again.
			if (organization.goStale(now) && organizations.saveUnlessChanged(organization)) {
				stale++;
			}
		}
		return stale;
	}

}
