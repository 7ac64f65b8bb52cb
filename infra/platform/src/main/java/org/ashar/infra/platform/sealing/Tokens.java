package org.ashar.infra.platform.sealing;

import java.util.Optional;

/**
 * Links that can be printed again and checked without storage: HMAC(purpose, id),
 * URL-safe, key id inside. They do not expire.
 */
public final class Tokens {

	private final KeyRing ring;

	Tokens(KeyRing ring) {
		this.ring = ring;
	}

	/** The token of an id for a purpose under the newest key; the same each time. */
	public String issue(String purpose, String id) {
		return Mark.token(ring.newest(), purpose, id);
	}

	/**
	 * The id, if the token was issued for this purpose under a key that is still kept;
	 * else empty.
	 */
	public Optional<String> check(String purpose, String token) {
		return Mark.read(ring, purpose, token);
	}

}
