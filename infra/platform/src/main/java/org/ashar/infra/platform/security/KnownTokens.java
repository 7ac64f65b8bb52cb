package org.ashar.infra.platform.security;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks the signature of a token once a minute, since the same token comes with every
 * request of its account, and to check it costs more than most answers. All else, its
 * time among it, is checked each time.
 */
final class KnownTokens implements JwtDecoder {

	private static final int MOST = 1_000;

	private static final long NANOS = Duration.ofMinutes(1).toNanos();

	private final JwtDecoder signatures;

	private final OAuth2TokenValidator<Jwt> validator;

	private final LongSupplier ticks;

	private final Map<String, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
			return size() > MOST;
		}
	});

	/**
	 * In front of another decoder.
	 * @param validator of what a token says
	 */
	KnownTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> validator, LongSupplier ticks) {
		this.signatures = signatures;
		this.validator = validator;
		this.ticks = ticks;
	}

	@Override
	public Jwt decode(String token) {
		long now = ticks.getAsLong();
		@Nullable Known before = known.get(token);
		if (before != null && now - before.at() < NANOS && !validator.validate(before.token()).hasErrors()) {
			return before.token();
		}
		Jwt decoded = signatures.decode(token);
		known.put(token, new Known(decoded, now));
		return decoded;
	}

	private record Known(Jwt token, long at) {
	}

}
