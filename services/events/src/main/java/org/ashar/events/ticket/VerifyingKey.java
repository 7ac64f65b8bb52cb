package org.ashar.events.ticket;

import java.security.interfaces.ECPublicKey;

import org.ashar.infra.platform.sealing.SigningKey;

/** The half of a key that tells true tickets from others; anybody may have it. */
public record VerifyingKey(String id, ECPublicKey key) {

	static VerifyingKey of(SigningKey key) {
		return new VerifyingKey(key.id(), key.publicKey());
	}
}
