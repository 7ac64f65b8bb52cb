package org.ashar.identity.authorization;

import java.time.Instant;

/**
 * A token that was issued; its value is not kept.
 *
 * @param fingerprint of its value
 * @param ends when it is no longer taken
 * @param revoked whether it was used up or taken back
 */
public record Token(String fingerprint, Instant issued, Instant ends, boolean revoked) {

	/** Whether it would be taken now. */
	public boolean isGoodAt(Instant now) {
		return !revoked && now.isBefore(ends);
	}
}
