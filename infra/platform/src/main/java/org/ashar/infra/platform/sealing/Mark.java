package org.ashar.infra.platform.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * HMAC-SHA256 in its two shapes: a hex fingerprint, and a token of key id (4), mark (24)
 * and id in base64url.
 */
final class Mark {

	private static final int BYTES = 24;

	private static final int HEAD = Integer.BYTES + BYTES;

	private Mark() {
	}

	static String hex(SecretKey key, String text) {
		return HexFormat.of().formatHex(mac(key, text));
	}

	static String token(RingKey key, String purpose, String id) {
		byte[] text = id.getBytes(StandardCharsets.UTF_8);
		byte[] token = ByteBuffer.allocate(HEAD + text.length)
			.putInt(key.id())
			.put(mac(key.derive("token", purpose), id), 0, BYTES)
			.put(text)
			.array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
	}

	static Optional<String> read(KeyRing ring, String purpose, String token) {
		byte[] bytes;
		try {
			bytes = Base64.getUrlDecoder().decode(token);
		}
		catch (IllegalArgumentException notBase64) {
			return Optional.empty();
		}
		if (bytes.length <= HEAD) {
			return Optional.empty();
		}
		String id = new String(bytes, HEAD, bytes.length - HEAD, StandardCharsets.UTF_8);
		// Comparing whole tokens also refuses other spellings of the same bytes.
		return ring.named(ByteBuffer.wrap(bytes).getInt())
			.filter(key -> MessageDigest.isEqual(ascii(token(key, purpose, id)), ascii(token)))
			.map(key -> id);
	}

	private static byte[] mac(SecretKey key, String text) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(key);
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException("HmacSHA256 belongs to every JDK", impossible);
		}
	}

	private static byte[] ascii(String token) {
		return token.getBytes(StandardCharsets.UTF_8);
	}

}
