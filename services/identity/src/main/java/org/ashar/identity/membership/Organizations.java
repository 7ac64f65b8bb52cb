package org.ashar.identity.membership;

import java.util.Optional;
import java.util.UUID;

import org.ashar.infra.platform.inbox.Mirror;
import org.ashar.infra.platform.inbox.Mirrors;

import org.springframework.stereotype.Repository;

/** The copies of the directory's organizations. */
@Repository
class Organizations {

	private final Mirror<OrganizationCard> cards;

	Organizations(Mirrors mirrors) {
		this.cards = mirrors.of(OrganizationCard.class, "organizations");
	}

	Optional<OrganizationCard> find(UUID organization) {
		return cards.find(organization.toString());
	}

	void apply(UUID organization, long sequence, OrganizationCard card) {
		cards.apply(organization.toString(), sequence, card);
	}

}
