package org.ashar.notifications.mailroom;

/**
 * Where bundles wait for their turn. Digests lie apart from the others: an earlier
 * release, which cannot read them, looks there for nothing.
 */
enum Shelf {

	/** News and announcements. */
	BULK,

	/** Digests. */
	DIGEST;

	static Shelf of(LetterKind kind) {
		return kind == LetterKind.DIGEST ? DIGEST : BULK;
	}

}
