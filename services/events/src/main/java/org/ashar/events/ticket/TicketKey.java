package org.ashar.events.ticket;

import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;

/**
 * A key pair for ES256 (RFC 7518, section 3.4).
 *
 * @param id the "kid" of its tickets: eight hex digits, made from its predecessor's
 * @param signsFrom when it takes over
 */
record TicketKey(String id, KeyPair pair, Instant signsFrom) {

	VerifyingKey verifying() {
		return new VerifyingKey(id, (ECPublicKey) pair.getPublic());
	}

	/** Never the key. */
	@Override
	public String toString() {
		return "TicketKey[" + id + "]";
	}
}
