package org.ashar.infra.platform.sealing;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Encrypts text that lies outside its owner's database: AES-256-GCM, bound to a purpose,
 * key id in the first bytes.
 */
public final class Seal {

	private static final String PERSONAL = "personal-key";

	private static final int KEY_BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

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
	 * A fresh key for the data of one person, itself sealed: whoever destroys it destroys
	 * all that it has sealed, wherever a copy lies.
	 */
	public byte[] personalKey() {
		byte[] key = new byte[KEY_BYTES];
		RANDOM.nextBytes(key);
		return seal(PERSONAL, Base64.getEncoder().encodeToString(key));
	}

	/** Seals a text under a {@link #personalKey}. */
	public byte[] seal(byte[] personalKey, String purpose, String plain) {
		return Sealed.close(unsealed(personalKey), purpose, plain);
	}

	/**
	 * Opens what was sealed under a {@link #personalKey}. @throws BrokenSealException on
	 * anything else
	 */
	public String open(byte[] personalKey, String purpose, byte[] sealed) {
		return Sealed.open(unsealed(personalKey), purpose, sealed);
	}

	private RingKey unsealed(byte[] personalKey) {
		return new RingKey(0, Base64.getDecoder().decode(open(PERSONAL, personalKey)));
	}

	/**
	 * A value's HMAC in hex, for look-ups; made with the oldest key, so that it stays the
	 * same when keys are added.
	 */
	public String fingerprint(String purpose, String plain) {
		return Mark.hex(ring.oldest().derive("fingerprint", purpose), plain);
	}

}
