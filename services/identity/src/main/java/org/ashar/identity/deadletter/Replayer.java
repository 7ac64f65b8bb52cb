package org.ashar.identity.deadletter;

import org.jspecify.annotations.Nullable;

/** Has a service try a message once more. */
public interface Replayer {

	/** Tries once and tells what came of it; a service that is away is an answer, too. */
	Verdict replay(Origin origin);

	/**
	 * What came of it.
	 *
	 * @param cause the class of what went wrong
	 */
	record Verdict(Outcome outcome, @Nullable String cause) {
	}

}
