package org.ashar.notifications.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an endpoint and we know and nobody else, as {@code whsec_…} (Standard Webhooks).
 */
final class Secret {

	private static final String PREFIX = "whsec_";

	private static final int BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final byte[] key;

	private Secret(byte[] key) {
		this.key = key;
	}

	static Secret fresh() {
		byte[] key = new byte[BYTES];
		RANDOM.nextBytes(key);
		return new Secret(key);
	}

	static Secret of(String text) {
		return new Secret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
	}

	String text() {
		return PREFIX + Base64.getEncoder().encodeToString(key);
	}

	/** The signature of a message at a time, version 1. */
	String sign(String id, long seconds, byte[] body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
			return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException("HmacSHA256 belongs to every JDK", impossible);
		}
	}

	@Override
	public String toString() {
		return "Secret[…]";
	}

}
