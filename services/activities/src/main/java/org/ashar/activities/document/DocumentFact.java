package org.ashar.activities.document;

/** What happened to a document record. */
public sealed interface DocumentFact {

	/** Somebody wrote it down. */
	record Drafted() implements DocumentFact {
	}

	/**
	 * Somebody changed it.
	 *
	 * @param minor true when nobody needs to hear of it
	 */
	record Edited(boolean minor) implements DocumentFact {
	}

	/** Everybody may read it from now on. */
	record Published() implements DocumentFact {
	}

	/** It is kept but no longer changed. */
	record Archived() implements DocumentFact {
	}

}
