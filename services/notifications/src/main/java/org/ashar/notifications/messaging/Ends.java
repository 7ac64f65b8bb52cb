package org.ashar.notifications.messaging;

import java.util.List;
import java.util.Optional;
import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationDissolution;
import org.ashar.contracts.OrganizationRevocation;
import org.ashar.contracts.OrganizationSuccession;
import org.ashar.notifications.occasion.Fate;

/** What the directory says of the end of an organization. */
final class Ends {

	private Ends() {
	}

	/** How it ended; a directory of an earlier release does not say how it dissolved. */
	static Optional<Fate> now(Organization organization) {
		OrganizationDissolution dissolution = organization.getDissolution();
		if (dissolution != null) {
			return Optional.of(new Fate("dissolved", dissolution.getDate(), Words.of(dissolution.getLegalBasis()),
					List.of(), null));
		}
		List<OrganizationSuccession> successors = organization.getSuccessors();
		return successors.stream()
			.findFirst()
			.map(first -> new Fate(first.getType(), first.getDate(), Words.of(first.getLegalBasis()),
					successors.stream().map(OrganizationSuccession::getOrganizationId).toList(), null));
	}

	/** How it was said to have ended. */
	static Optional<Fate> revoked(Organization organization) {
		if (organization.getRevocations().isEmpty()) {
			return Optional.empty();
		}
		OrganizationRevocation last = organization.getRevocations().getLast();
		return Optional
			.of(new Fate(last.getType(), last.getDate(), Words.of(last.getReason()), last.getSuccessors(), null));
	}

}
