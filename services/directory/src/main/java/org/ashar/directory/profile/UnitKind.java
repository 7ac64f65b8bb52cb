package org.ashar.directory.profile;

/** What kind of part of another organization one is. */
public enum UnitKind {

	/** A department or an institution of it. */
	UNIT,

	/** It does in one region what the other does in the whole country. */
	REGIONAL_OFFICE

}
