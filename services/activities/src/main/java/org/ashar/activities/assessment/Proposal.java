package org.ashar.activities.assessment;

import java.time.Instant;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * An assessment that somebody else has yet to look at, or has refused.
 *
 * @param account who proposes it; never leaves the service
 * @param at when
 * @param refusal null as long as nobody has decided
 */
public record Proposal(Assessment assessment, String account, Instant at, @Nullable Refusal refusal) {

	/** Whether it waits for a decision. */
	public boolean isPending() {
		return refusal == null;
	}

	Proposal refused(Refusal why) {
		return new Proposal(assessment, account, at, why);
	}

	/**
	 * Why it was not published.
	 *
	 * @param account who refused it; never leaves the service
	 */
	public record Refusal(Text reason, String account, Instant at) {
	}
}
