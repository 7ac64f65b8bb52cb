package org.ashar.directory.concept;

/** What happened to a concept. */
public sealed interface ConceptFact {

	/** It was added to its list. */
	record Added() implements ConceptFact {
	}

	/** It got other labels or another place in its list. */
	record Changed() implements ConceptFact {
	}

}
