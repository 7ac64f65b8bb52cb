package org.ashar.directory.centre;

/** What happened to a service at a place. */
public sealed interface CentreFact {

	/** Everybody may know of it, as it stands now. */
	record Told() implements CentreFact {
	}

	/** Nobody but those who look after it may know of it any more, or yet. */
	record Hidden() implements CentreFact {
	}

}
