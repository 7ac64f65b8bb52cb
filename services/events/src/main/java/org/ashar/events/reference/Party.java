package org.ashar.events.reference;

/**
 * What we know of an organization of the directory.
 *
 * @param listing draft, submitted, published, suspended, archived or rejected
 * @param trust unverified, verified or stale
 */
public record Party(OrganizationId id, String listing, String trust) {

	/** Whether its own people may publish for it: it is listed and was verified. */
	public boolean maySpeakForItself() {
		return listing.equals("published") && trust.equals("verified");
	}
}
