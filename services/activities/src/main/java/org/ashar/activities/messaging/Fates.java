package org.ashar.activities.messaging;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.ashar.activities.reference.Fate;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.OrganizationSuccession;
import org.jspecify.annotations.Nullable;

/** What the directory says became of an organization. */
final class Fates {

	/** After these somebody else may be asked than before. */
	static final Set<OrganizationChange> HAVE_CONSEQUENCES = Set.of(OrganizationChange.SUCCEEDED,
			OrganizationChange.DISSOLVED, OrganizationChange.MERGED);

	private Fates() {
	}

	static @Nullable Fate of(Organization organization, long sequence) {
		if (organization.getMergedInto() != null) {
			return new Fate(Fate.DUPLICATE, List.of(id(organization.getMergedInto())), sequence);
		}
		if (organization.getIdentity().equals("active")) {
			return null;
		}
		return new Fate(organization.getIdentity(),
				organization.getSuccessors()
					.stream()
					.map(OrganizationSuccession::getOrganizationId)
					.map(Fates::id)
					.toList(),
				sequence);
	}

	private static OrganizationId id(String text) {
		return new OrganizationId(UUID.fromString(text));
	}

}
