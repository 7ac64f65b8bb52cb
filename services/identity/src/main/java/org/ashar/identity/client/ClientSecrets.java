package org.ashar.identity.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import org.ashar.infra.platform.sealing.Seal;

import org.springframework.stereotype.Component;

/**
 * Secrets of clients: 256 random bits, kept as a keyed fingerprint, which needs no salt
 * and no slow hash.
 */
@Component
public class ClientSecrets {

	private static final int BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final Seal seal;

	ClientSecrets(Seal seal) {
		this.seal = seal;
	}

	/** A secret that nobody had before. */
	String fresh() {
		byte[] bytes = new byte[BYTES];
		random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** What is kept of a secret. */
	public String fingerprint(String secret) {
		return seal.fingerprint("client-secret", secret);
	}

	/** Whether the secret has the fingerprint; takes as long for any secret. */
	public boolean matches(String secret, String fingerprint) {
		return MessageDigest.isEqual(fingerprint(secret).getBytes(StandardCharsets.US_ASCII),
				fingerprint.getBytes(StandardCharsets.US_ASCII));
	}

}
