package org.ashar.directory.organization;

import org.ashar.directory.profile.OrganizationId;

/** What happened to an organization. */
public sealed interface OrganizationFact {

	/**
	 * It was entered.
	 *
	 * @param account that entered it
	 * @param claimed whether that account asks to own it
	 */
	record Registered(String account, boolean claimed) implements OrganizationFact {
	}

	/**
	 * Its profile was changed.
	 *
	 * @param minor whether the editor finds that nobody needs to hear of it
	 */
	record Edited(boolean minor) implements OrganizationFact {
	}

	/** It was handed in for review. */
	record Submitted() implements OrganizationFact {
	}

	/** The reviewer gave it back. */
	record ChangesRequested() implements OrganizationFact {
	}

	/** A verifier found that it is what it says. */
	record Verified() implements OrganizationFact {
	}

	/** It entered the public directory. */
	record Published() implements OrganizationFact {
	}

	/** The reviewer refused it. */
	record Rejected() implements OrganizationFact {
	}

	/** It was taken out of the public directory for the time being. */
	record Suspended() implements OrganizationFact {
	}

	/** It came back. */
	record Reinstated() implements OrganizationFact {
	}

	/** It was taken out for good. */
	record Archived() implements OrganizationFact {
	}

	/** Twelve months have gone by since it was verified. */
	record WentStale() implements OrganizationFact {
	}

	/** Someone contests what it says of itself. */
	record Disputed() implements OrganizationFact {
	}

	/** The dispute is over. */
	record Settled() implements OrganizationFact {
	}

	/** It is called otherwise from now on, and is still the same body. */
	record Renamed() implements OrganizationFact {
	}

	/** Another body took its place, or several did. */
	record Succeeded() implements OrganizationFact {
	}

	/** It is no more. */
	record Dissolved() implements OrganizationFact {
	}

	/**
	 * Somebody showed that it is hers.
	 *
	 * @param account that owns it from now on
	 */
	record Claimed(String account) implements OrganizationFact {
	}

	/** It was another record's double. */
	record Merged() implements OrganizationFact {
	}

	/**
	 * It was no double after all.
	 *
	 * @param from the record for whose double it was held
	 */
	record Unmerged(OrganizationId from) implements OrganizationFact {
	}

	/** It took in what its double said, or gave it back. */
	record Absorbed() implements OrganizationFact {
	}

	/** What was last said of its end was a mistake. */
	record SuccessionRevoked() implements OrganizationFact {
	}

	/** It was told that it did not come after another body. */
	record Disinherited() implements OrganizationFact {
	}

	/** It was told that it came after another body. */
	record Inherited() implements OrganizationFact {
	}

}
