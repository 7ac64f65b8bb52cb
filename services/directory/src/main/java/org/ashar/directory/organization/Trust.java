package org.ashar.directory.organization;

/** Whether somebody independent has checked that an organization is what it says. */
public enum Trust {

	/** Nobody has. */
	UNVERIFIED,

	/** A verifier has, within the last twelve months. */
	VERIFIED,

	/** A verifier has, but longer ago. */
	STALE

}
