package org.ashar.infra.platform.sealing;

import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;

/**
 * A key pair for ES256 (RFC 7518, section 3.4).
 *
 * @param id the "kid" of what it signs; each key's id is made from its predecessor's
 * @param signsFrom when it takes over
 */
public record SigningKey(String id, KeyPair pair, Instant signsFrom) {

	/** The half that everybody may have. */
	public ECPublicKey publicKey() {
		return (ECPublicKey) this.pair.getPublic();
	}

	/** The half that signs. */
	public ECPrivateKey privateKey() {
		return (ECPrivateKey) this.pair.getPrivate();
	}

	/** Never the key. */
	@Override
	public String toString() {
		return "SigningKey[" + this.id + "]";
	}
}
