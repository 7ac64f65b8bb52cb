package org.ashar.infra.platform.http;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;

/**
 * Makes a repeated POST create one thing only; a controller argument, whether the header
 * {@code Idempotency-Key} is there or not.
 */
public final class IdempotencyKey {

	private static final String ATTRIBUTE = IdempotencyKey.class.getName();

	private final RememberedKeys keys;

	private final String caller;

	private final @Nullable String value;

	private @Nullable UUID begun;

	IdempotencyKey(RememberedKeys keys, String caller, @Nullable String value) {
		this.keys = keys;
		this.caller = caller;
		this.value = value;
	}

	/**
	 * The identifier for what this request creates: the same for the same caller, key and
	 * purpose; a new one without the header. The same key with another body is refused
	 * (409 {@code idempotency-key-reused}), unless the first request was refused.
	 */
	public UUID id(String purpose, Object body) {
		if (value == null) {
			return keys.fresh();
		}
		RememberedKeys.Remembered remembered = keys.remember(caller, purpose, value, body);
		begun = remembered.first() ? remembered.id() : null;
		return remembered.id();
	}

	void keepIn(NativeWebRequest request) {
		request.setAttribute(ATTRIBUTE, this, RequestAttributes.SCOPE_REQUEST);
	}

	/**
	 * A request that was refused has created nothing: whoever mends it may send it again
	 * under the key that it brought. A failure of ours says nothing of the kind.
	 */
	static void refused(HttpServletRequest request, HttpStatusCode status) {
		if (status.is4xxClientError() && request.getAttribute(ATTRIBUTE) instanceof IdempotencyKey key
				&& key.begun != null) {
			key.keys.forget(key.begun);
			key.begun = null;
		}
	}

}
