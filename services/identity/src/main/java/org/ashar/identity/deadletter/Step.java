package org.ashar.identity.deadletter;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What an operator did about a dead letter.
 *
 * @param by her account
 * @param reason why it was discarded
 * @param outcome of a replay; null while it lasts, and when nobody lived to write it down
 * @param cause the class of what went wrong again
 */
public record Step(String by, Instant at, Act act, @Nullable String reason, @Nullable Outcome outcome,
		@Nullable String cause) {

	static Step replay(String by, Instant at) {
		return new Step(by, at, Act.REPLAY, null, null, null);
	}

	static Step discard(String by, Instant at, String reason) {
		return new Step(by, at, Act.DISCARD, reason, null, null);
	}

	Step ended(Replayer.Verdict verdict) {
		return new Step(by, at, act, reason, verdict.outcome(), verdict.cause());
	}

	/** What can be done. */
	public enum Act {

		/** Given to the service once more. */
		REPLAY,

		/** Given up for good. */
		DISCARD

	}
}
