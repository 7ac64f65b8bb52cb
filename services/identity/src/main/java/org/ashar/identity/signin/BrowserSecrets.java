package org.ashar.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Makes what a browser holds (256 random bits), the codes, and what is kept of the
 * former.
 */
final class BrowserSecrets {

	private static final int BYTES = 32;

	private static final int CODES = 100_000_000;

	private final SecureRandom random = new SecureRandom();

	String fresh() {
		byte[] bytes = new byte[BYTES];
		random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** Eight digits, each code as likely as any other. */
	String code() {
		return "%08d".formatted(random.nextInt(CODES));
	}

	/** Enough for random secrets: nobody can try 2^256 of them. */
	static String fingerprint(String secret) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("Every Java platform has SHA-256", impossible);
		}
	}

}
