package org.ashar.infra.bench.letters;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Addresses as the platform stores them: sealed (AES-256-GCM) and found by their
 * fingerprint (HMAC-SHA256), under keys derived from one that the installation is given.
 */
final class Sealing {

	private static final String PURPOSE = "subscriber-address";

	private static final String PERSONAL = "personal-key";

	private static final int KEY_ID = 0x6265_6e63;

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private final byte[] secret = new byte[32];

	private final SecureRandom random = new SecureRandom();

	private final SecretKey personal;

	private final SecretKey fingerprints;

	Sealing() throws GeneralSecurityException {
		this.random.nextBytes(this.secret);
		this.personal = derive(this.secret, "seal", PERSONAL);
		this.fingerprints = derive(this.secret, "fingerprint", PURPOSE);
	}

	/** What goes into ASHAR_SEAL_KEYS. */
	String key() {
		return HexFormat.of().toHexDigits(KEY_ID) + ":" + Base64.getEncoder().encodeToString(this.secret);
	}

	/** An address under a key of its owner's own. */
	Sealed seal(String address) throws GeneralSecurityException {
		byte[] own = new byte[this.secret.length];
		this.random.nextBytes(own);
		byte[] key = close(KEY_ID, this.personal, PERSONAL, Base64.getEncoder().encodeToString(own));
		return new Sealed(key, close(0, derive(own, "seal", PURPOSE), PURPOSE, address));
	}

	private byte[] close(int id, SecretKey key, String purpose, String plain) throws GeneralSecurityException {
		byte[] nonce = new byte[NONCE];
		this.random.nextBytes(nonce);
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(bytes(purpose));
		byte[] text = cipher.doFinal(bytes(plain));
		return ByteBuffer.allocate(Integer.BYTES + NONCE + text.length).putInt(id).put(nonce).put(text).array();
	}

	String fingerprint(String address) throws GeneralSecurityException {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(this.fingerprints);
		return HexFormat.of().formatHex(mac.doFinal(bytes(address)));
	}

	private static SecretKey derive(byte[] secret, String use, String purpose) throws GeneralSecurityException {
		byte[] info = bytes("ashar/1/" + use + "/" + purpose);
		return KDF.getInstance("HKDF-SHA256")
			.deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, secret.length));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** An address and its key, as they are stored. */
	record Sealed(byte[] key, byte[] address) {
	}

}
