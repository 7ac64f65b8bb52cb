package org.ashar.directory.merger;

/** How far a merger has come. */
public enum MergerState {

	/** Somebody holds two records for the same. */
	PROPOSED,

	/** Somebody else does, too, and they are one. */
	CONFIRMED,

	/** Somebody does not. */
	REJECTED,

	/** They are two again. */
	UNDONE

}
