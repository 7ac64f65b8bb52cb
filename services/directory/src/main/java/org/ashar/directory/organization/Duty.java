package org.ashar.directory.organization;

/** What someone looks after in the whole directory. */
public enum Duty {

	/** Reviews, publishes, takes down; keeps what has no owner. */
	CURATOR,

	/** Checks that organizations are what they say. */
	VERIFIER,

	/** Runs the platform; may enter organizations that have no account. */
	ADMIN,

	/** Reads everything. */
	AUDITOR

}
