package org.ashar.activities.reference;

import java.util.Optional;

/** What this service has heard of the directory; it may be some seconds behind. */
public interface Directory {

	/** The organization with this id, whatever its listing. */
	Optional<Party> organization(OrganizationId id);

	/** Whether a list (topic, area, affected-group) has such an entry. */
	boolean hasConcept(String scheme, String notation);

}
