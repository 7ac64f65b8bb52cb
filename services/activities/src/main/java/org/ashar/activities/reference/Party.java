package org.ashar.activities.reference;

import org.jspecify.annotations.Nullable;

/**
 * What we know of an organization of the directory.
 *
 * @param listing draft, submitted, published, suspended, archived or rejected
 * @param trust unverified, verified or stale
 * @param fate what became of it; null while it is what it was
 */
public record Party(OrganizationId id, String listing, String trust, @Nullable Fate fate) {

	/** Whether its own people may publish for it: it is listed and was verified. */
	public boolean maySpeakForItself() {
		return listing.equals("published") && trust.equals("verified");
	}
}
