package org.ashar.infra.platform.http;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Makes a repeated POST create one thing only; a controller argument, whether the header
 * {@code Idempotency-Key} is there or not.
 */
public final class IdempotencyKey {

	private final RememberedKeys keys;

	private final String caller;

	private final @Nullable String value;

	IdempotencyKey(RememberedKeys keys, String caller, @Nullable String value) {
		this.keys = keys;
		this.caller = caller;
		this.value = value;
	}

	/**
	 * The identifier for what this request creates: the same for the same caller, key and
	 * purpose; a new one without the header. The same key with another body is refused
	 * (409 {@code idempotency-key-reused}).
	 */
	public UUID id(String purpose, Object body) {
		return value == null ? keys.fresh() : keys.remember(caller, purpose, value, body);
	}

}
