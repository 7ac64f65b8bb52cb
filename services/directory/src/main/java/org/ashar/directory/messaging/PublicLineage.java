package org.ashar.directory.messaging;

import java.util.List;
import java.util.Locale;

import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationDissolution;
import org.ashar.contracts.OrganizationRenaming;
import org.ashar.contracts.OrganizationRevocation;
import org.ashar.contracts.OrganizationSuccession;
import org.ashar.directory.lineage.Dissolution;
import org.ashar.directory.lineage.Lineage;
import org.ashar.directory.lineage.Renaming;
import org.ashar.directory.lineage.Revocation;
import org.ashar.directory.lineage.Succession;

/** What the world may know of the bodies before and after one. */
final class PublicLineage {

	private PublicLineage() {
	}

	static void fill(Organization.Builder state, Lineage lineage) {
		state.setIdentity(lineage.identity().name().toLowerCase(Locale.ROOT));
		state.setPredecessors(successions(lineage.predecessors()));
		state.setSuccessors(successions(lineage.successors()));
		state.setRenamings(lineage.renamings().stream().map(PublicLineage::renaming).toList());
		state.setDissolution((lineage.dissolution() != null) ? dissolution(lineage.dissolution()) : null);
		state.setRevocations(lineage.revocations().stream().map(PublicLineage::revocation).toList());
	}

	private static List<OrganizationSuccession> successions(List<Succession> successions) {
		return successions.stream().map(PublicLineage::succession).toList();
	}

	private static OrganizationSuccession succession(Succession succession) {
		return new OrganizationSuccession(succession.type().name().toLowerCase(Locale.ROOT), succession.date(),
				Envelope.tagsOrNull(succession.legalBasis().text()), succession.legalBasis().url(),
				succession.organizationId().value().toString());
	}

	private static OrganizationRenaming renaming(Renaming renaming) {
		return new OrganizationRenaming(Envelope.tags(renaming.formerName()), renaming.date(),
				Envelope.tagsOrNull(renaming.legalBasis().text()), renaming.legalBasis().url());
	}

	private static OrganizationDissolution dissolution(Dissolution dissolution) {
		return new OrganizationDissolution(dissolution.date(), Envelope.tagsOrNull(dissolution.legalBasis().text()),
				dissolution.legalBasis().url());
	}

	private static OrganizationRevocation revocation(Revocation revocation) {
		return new OrganizationRevocation(revocation.type().name().toLowerCase(Locale.ROOT), revocation.date(),
				Envelope.tagsOrNull(revocation.legalBasis().text()), revocation.legalBasis().url(),
				revocation.successors().stream().map((former) -> former.value().toString()).toList(),
				Envelope.tagsOrNull(revocation.reason()), revocation.at());
	}

}
