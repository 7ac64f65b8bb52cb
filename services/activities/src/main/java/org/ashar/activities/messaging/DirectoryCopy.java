package org.ashar.activities.messaging;

import java.util.Optional;
import java.util.UUID;

import org.ashar.activities.reference.Directory;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.activities.reference.Party;
import org.ashar.contracts.Concept;
import org.ashar.contracts.Organization;
import org.ashar.infra.platform.inbox.Mirror;
import org.ashar.infra.platform.inbox.Mirrors;
import org.springframework.stereotype.Component;

/** Our copy of the directory, as far as we have heard of it. */
@Component
class DirectoryCopy implements Directory {

	private final Mirror<Party> organizations;

	private final Mirror<Entry> concepts;

	DirectoryCopy(Mirrors mirrors) {
		this.organizations = mirrors.of(Party.class, "mirror_organizations");
		this.concepts = mirrors.of(Entry.class, "mirror_concepts");
	}

	OrganizationId take(Organization organization, long sequence) {
		OrganizationId id = new OrganizationId(UUID.fromString(organization.getId()));
		organizations.apply(organization.getId(), sequence,
				new Party(id, organization.getListing(), organization.getTrust(), Fates.of(organization, sequence)));
		return id;
	}

	void take(Concept concept, long sequence) {
		concepts.apply(key(concept.getScheme(), concept.getNotation()), sequence,
				new Entry(concept.getScheme(), concept.getNotation()));
	}

	@Override
	public Optional<Party> organization(OrganizationId id) {
		return organizations.find(id.value().toString());
	}

	@Override
	public boolean hasConcept(String scheme, String notation) {
		return concepts.find(key(scheme, notation)).isPresent();
	}

	private static String key(String scheme, String notation) {
		return scheme + ":" + notation;
	}

	/** One entry of a controlled list. */
	record Entry(String scheme, String notation) {
	}

}
