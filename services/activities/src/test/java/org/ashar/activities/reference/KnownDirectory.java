package org.ashar.activities.reference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A directory that knows what a test told it. */
public final class KnownDirectory implements Directory {

	private final Map<OrganizationId, Party> parties = new HashMap<>();

	private final Set<String> concepts = new HashSet<>();

	/** A new organization with this listing and trust. */
	public OrganizationId organization(String listing, String trust) {
		OrganizationId id = new OrganizationId(UUID.randomUUID());
		parties.put(id, new Party(id, listing, trust, null));
		return id;
	}

	/** The organization is not what it was. */
	public void ended(OrganizationId id, String kind, OrganizationId... heirs) {
		parties.put(id, new Party(id, "published", "verified", new Fate(kind, List.of(heirs), 7)));
	}

	/** A new entry of a list. */
	public KnownDirectory concept(String scheme, String notation) {
		concepts.add(scheme + ":" + notation);
		return this;
	}

	/** The checks that look into this directory. */
	public References references() {
		return new References(this);
	}

	@Override
	public Optional<Party> organization(OrganizationId id) {
		return Optional.ofNullable(parties.get(id));
	}

	@Override
	public boolean hasConcept(String scheme, String notation) {
		return concepts.contains(scheme + ":" + notation);
	}

}
