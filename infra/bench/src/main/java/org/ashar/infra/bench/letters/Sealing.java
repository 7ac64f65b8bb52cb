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

	private static final int KEY_ID = 0x6265_6e63;

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private final byte[] secret = new byte[32];

	private final SecureRandom random = new SecureRandom();

	private final SecretKey sealing;

	private final SecretKey fingerprints;

	Sealing() throws GeneralSecurityException {
		this.random.nextBytes(this.secret);
		this.sealing = derive("seal");
		this.fingerprints = derive("fingerprint");
	}

	/** What goes into ASHAR_SEAL_KEYS. */
	String key() {
		return HexFormat.of().toHexDigits(KEY_ID) + ":" + Base64.getEncoder().encodeToString(this.secret);
	}

	byte[] seal(String address) throws GeneralSecurityException {
		byte[] nonce = new byte[NONCE];
		this.random.nextBytes(nonce);
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(Cipher.ENCRYPT_MODE, this.sealing, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(bytes(PURPOSE));
		byte[] text = cipher.doFinal(bytes(address));
		return ByteBuffer.allocate(Integer.BYTES + NONCE + text.length).putInt(KEY_ID).put(nonce).put(text).array();
	}

	String fingerprint(String address) throws GeneralSecurityException {
		Mac mac = Mac.getInstance("HmacSHA256");
		mac.init(this.fingerprints);
		return HexFormat.of().formatHex(mac.doFinal(bytes(address)));
	}

	private SecretKey derive(String use) throws GeneralSecurityException {
		byte[] info = bytes("ashar/1/" + use + "/" + PURPOSE);
		return KDF.getInstance("HKDF-SHA256")
			.deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(this.secret).thenExpand(info, this.secret.length));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
