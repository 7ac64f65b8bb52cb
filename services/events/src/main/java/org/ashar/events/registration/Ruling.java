package org.ashar.events.registration;

import java.time.Instant;

import org.ashar.events.reference.Coded;
import org.ashar.infra.platform.outbox.Author;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer has decided about one registration; it stands there for ever.
 *
 * @param reason why, in the organizer's words
 */
public record Ruling(Kind kind, @Nullable String reason, Author by, Instant at) {

	/** Throws RegistrationProblem when it lacks a reason. */
	public void check() {
		if (kind.needsReason() && reason == null) {
			throw new RegistrationProblem.ReasonMissing();
		}
	}

	/** What can be decided. */
	public enum Kind implements Coded {

		/** She may come, as soon as there is a seat. */
		APPROVE("approve"),

		/** She may not come. */
		REJECT("reject"),

		/**
		 * She is served before everybody who waits: out of order, so not without a
		 * reason.
		 */
		PRIORITISE("prioritise"),

		/** Somebody who had left comes back, at the end of the queue. */
		REINSTATE("reinstate"),

		/** She has told the organizer that she does not come. */
		WITHDRAW("withdraw");

		private final String code;

		Kind(String code) {
			this.code = code;
		}

		@Override
		public String code() {
			return code;
		}

		/** Whether it needs a reason in writing. */
		public boolean needsReason() {
			return this == PRIORITISE;
		}

	}

}
