package org.ashar.events.reference;

import java.util.Optional;

/** What this service has heard of the directory; it may be some seconds behind. */
public interface Directory {

	/** The organization with this id, whatever its listing. */
	Optional<Party> organization(OrganizationId id);

	/** Whether there is such a person who agreed to be named. */
	boolean hasPerson(PersonId id);

	/** Whether a list (topic, area, stakeholder-group) has such an entry. */
	boolean hasConcept(String scheme, String notation);

}
