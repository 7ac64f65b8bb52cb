package org.ashar.directory.duplicate;

/** Why two records may be of one organization. */
public enum Reason {

	/** They are called the same, in whatever script. */
	SAME_NAME,

	/** Their names differ by a letter or two, or by vowels only. */
	SIMILAR_NAME,

	/** One is called as the other was called, or is wrongly called. */
	FORMER_NAME,

	/** They have the same acronym, in whatever script. */
	ACRONYM,

	/** They have the same number, in whatever register. */
	NUMBER,

	/** They have the same site. */
	SITE,

	/** They have the same telephone. */
	PHONE

}
