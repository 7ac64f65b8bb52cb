package org.ashar.directory.lineage;

/**
 * Whether an organization is still the body that it was. Each but the first two may be
 * dissolved afterwards.
 */
public enum Identity {

	/** It is what it is. */
	ACTIVE,

	/** Nobody took its place. */
	DISSOLVED,

	/** One body took its place under another name. */
	RENAMED,

	/** It became a part of one other body. */
	MERGED,

	/** Several bodies took its place. */
	SPLIT;

	/** Whether a body can end like this with so many successors. */
	boolean fits(int successors) {
		return switch (this) {
			case ACTIVE -> false;
			case DISSOLVED -> successors == 0;
			case RENAMED, MERGED -> successors == 1;
			case SPLIT -> successors > 1;
		};
	}

}
