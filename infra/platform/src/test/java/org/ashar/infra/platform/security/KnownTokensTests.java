package org.ashar.infra.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownTokensTests {

	private final AtomicInteger checked = new AtomicInteger();

	private final AtomicLong nanos = new AtomicLong();

	private volatile boolean expired;

	private final KnownTokens tokens = new KnownTokens(this::check, jwt -> expired
			? OAuth2TokenValidatorResult.failure(new OAuth2Error("expired")) : OAuth2TokenValidatorResult.success(),
			nanos::get);

	@Test
	void aSignatureIsCheckedOnceAMinute() {
		assertThat(tokens.decode("mine").getSubject()).isEqualTo("mine");
		assertThat(tokens.decode("mine").getSubject()).isEqualTo("mine");
		assertThat(checked).hasValue(1);
		assertThat(tokens.decode("other").getSubject()).isEqualTo("other");
		assertThat(checked).hasValue(2);
		nanos.addAndGet(Duration.ofMinutes(1).toNanos());
		tokens.decode("mine");
		assertThat(checked).hasValue(3);
	}

	@Test
	void aTokenWhoseTimeIsOverIsRefusedThoughItsSignatureIsKnown() {
		tokens.decode("mine");
		expired = true;
		assertThatThrownBy(() -> tokens.decode("mine")).isInstanceOf(BadJwtException.class);
	}

	@Test
	void aRefusedTokenIsRefusedEachTime() {
		expired = true;
		assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
		assertThatThrownBy(() -> tokens.decode("forged")).isInstanceOf(BadJwtException.class);
		assertThat(checked).hasValue(2);
	}

	@Test
	void noMoreThanAThousandAreKept() {
		for (int token = 0; token <= 1_000; token++) {
			tokens.decode("token" + token);
		}
		tokens.decode("token1000");
		assertThat(checked).hasValue(1_001);
		tokens.decode("token0");
		assertThat(checked).hasValue(1_002);
	}

	private Jwt check(String token) {
		checked.incrementAndGet();
		if (expired) {
			throw new BadJwtException("expired");
		}
		return Jwt.withTokenValue(token).header("alg", "ES256").subject(token).build();
	}

}
