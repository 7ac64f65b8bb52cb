package org.ashar.infra.platform.sealing;

/**
 * Encrypts text that lies outside its owner's database: AES-256-GCM, bound to a purpose,
 * key id in the first bytes.
 */
public final class Seal {

	private final KeyRing ring;

	Seal(KeyRing ring) {
		this.ring = ring;
	}

	/** Seals a text under the newest key; the same text gives other bytes each time. */
	public byte[] seal(String purpose, String plain) {
		return Sealed.close(ring.newest(), purpose, plain);
	}

	/**
	 * Opens what {@link #seal} made for the same purpose. @throws BrokenSealException on
	 * anything else
	 */
	public String open(String purpose, byte[] sealed) {
		return Sealed.open(ring.named(Sealed.keyId(sealed)).orElseThrow(BrokenSealException::new), purpose, sealed);
	}

	/**
	 * A value's HMAC in hex, for look-ups; made with the oldest key, so that it stays the
	 * same when keys are added.
	 */
	public String fingerprint(String purpose, String plain) {
		return Mark.hex(ring.oldest().derive("fingerprint", purpose), plain);
	}

}
