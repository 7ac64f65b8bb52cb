package org.ashar.infra.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Which tokens count: ES256 under identity's keys, from our issuer, for {@code ashar},
 * with a subject, and not expired.
 */
record IssuedTokens(String issuer, Clock clock, IssuerKeys keys) {

	static final String AUDIENCE = "ashar";

	private static final Duration SKEW = Duration.ofSeconds(30);

	JwtDecoder decoder() {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.ES256).build();
		OAuth2TokenValidator<Jwt> validator = validator();
		decoder.setJwtValidator(validator);
		return new KnownTokens(decoder, validator, System::nanoTime);
	}

	private OAuth2TokenValidator<Jwt> validator() {
		return new DelegatingOAuth2TokenValidator<>(times(), new JwtIssuerValidator(issuer),
				claim(JwtClaimNames.AUD, (List<String> audience) -> audience != null && audience.contains(AUDIENCE)),
				claim(JwtClaimNames.EXP, (Object expiry) -> expiry != null),
				claim(JwtClaimNames.SUB, (String subject) -> subject != null && !subject.isBlank()));
	}

	// The platform's clock: where it is shifted, tokens are issued and checked in the
	// same shifted time.
	private OAuth2TokenValidator<Jwt> times() {
		JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
		times.setClock(clock);
		return times;
	}

	private static <T> OAuth2TokenValidator<Jwt> claim(String name, Predicate<T> test) {
		return new JwtClaimValidator<>(name, test);
	}
}
