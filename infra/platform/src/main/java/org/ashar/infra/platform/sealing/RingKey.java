package org.ashar.infra.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * A key of 256 bits with the id by which sealed bytes and tokens name it; used only to
 * derive keys for purposes.
 */
final class RingKey {

	private static final int BYTES = 32;

	private static final int ID_DIGITS = 8;

	private final int id;

	private final byte[] secret;

	/* There are few purposes, and each is asked for again and again. */
	private final Map<String, SecretKey> derived = new ConcurrentHashMap<>();

	RingKey(int id, byte[] secret) {
		if (secret.length != BYTES) {
			throw new IllegalStateException("A key has %d bytes".formatted(BYTES));
		}
		this.id = id;
		this.secret = secret.clone();
	}

	/**
	 * Reads {@code <8 hex digits>:<base64 of 32 bytes>}; the message of a refusal never
	 * repeats the text.
	 */
	static RingKey read(String entry) {
		int colon = entry.indexOf(':');
		if (colon != ID_DIGITS) {
			throw new IllegalStateException("A key is written <8 hex digits>:<base64 of 32 bytes>");
		}
		try {
			return new RingKey(HexFormat.fromHexDigits(entry, 0, colon),
					Base64.getDecoder().decode(entry.substring(colon + 1)));
		}
		catch (IllegalArgumentException unreadable) {
			throw new IllegalStateException("A key is written <8 hex digits>:<base64 of 32 bytes>");
		}
	}

	/**
	 * The key for one use and purpose (HKDF, RFC 5869), so that what one purpose made is
	 * worthless to another.
	 */
	SecretKey derive(String use, String purpose) {
		return derived.computeIfAbsent("ashar/1/" + use + "/" + purpose, this::derive);
	}

	private SecretKey derive(String info) {
		try {
			return KDF.getInstance("HKDF-SHA256")
				.deriveKey("AES",
						HKDFParameterSpec.ofExtract()
							.addIKM(secret)
							.thenExpand(info.getBytes(StandardCharsets.UTF_8), BYTES));
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException("HKDF-SHA256 belongs to every JDK from 25 on", impossible);
		}
	}

	int id() {
		return id;
	}

	@Override
	public String toString() {
		return "RingKey[" + HexFormat.of().toHexDigits(id) + "]";
	}

}
