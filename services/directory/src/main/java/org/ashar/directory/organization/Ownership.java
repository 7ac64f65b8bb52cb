package org.ashar.directory.organization;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.outbox.Author;

/** Gives an organization that nobody owns to whoever showed that it is hers. */
@Component
public class Ownership {

	private final Organizations organizations;

	private final Clock clock;

	Ownership(Organizations organizations, Clock clock) {
		this.organizations = organizations;
		this.clock = clock;
	}

	/** Throws an {@link OrganizationProblem} unless there is one that nobody owns. */
	public void demandUnclaimed(OrganizationId id, Actor actor) {
		organizations.get(id, actor).demandUnclaimed();
	}

	/** Makes an account the owner; repeating the same claim changes nothing. */
	public void give(OrganizationId id, UUID claim, String account, Author author) {
		Organization organization = organizations.find(id).orElseThrow(OrganizationProblem.Unknown::new);
		if (organization.beClaimed(claim, account, author, clock.instant())) {
			organizations.save(organization);
		}
	}

}
