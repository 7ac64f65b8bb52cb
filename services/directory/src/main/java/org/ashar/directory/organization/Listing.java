package org.ashar.directory.organization;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether an organization stands in the public directory. */
public enum Listing {

	DRAFT, SUBMITTED, PUBLISHED, SUSPENDED, ARCHIVED, REJECTED,

	/** It was another record's double, to which it leads on. */
	MERGED;

	/** The listings of what has not been public since it was last a draft. */
	static final Set<Listing> NOT_YET_PUBLIC = EnumSet.of(DRAFT, SUBMITTED, REJECTED);

	/** Throws {@link OrganizationProblem.WrongState} unless this is one of those. */
	void demand(Listing... any) {
		if (!List.of(any).contains(this)) {
			throw new OrganizationProblem.WrongState(this);
		}
	}

}
