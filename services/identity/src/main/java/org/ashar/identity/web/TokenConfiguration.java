package org.ashar.identity.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.ashar.identity.key.KeyRing;
import org.ashar.infra.platform.sealing.SigningKey;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/** What tokens look like: ES256, for "ashar", by our clock. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

	private static final String AUDIENCE = "ashar";

	private static final int RANDOM_BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	@Bean
	JWKSource<SecurityContext> jwkSource(KeyRing keys) {
		return (selector, context) -> selector.select(new JWKSet(keys.published().stream().map(this::jwk).toList()));
	}

	@Bean
	OAuth2TokenGenerator<? extends OAuth2Token> tokenGenerator(JWKSource<SecurityContext> source, KeyRing keys,
			Clock clock) {
		JwtGenerator signed = new JwtGenerator(new NimbusJwtEncoder(source));
		signed.setClock(clock);
		signed.setJwtCustomizer(context -> customize(context, keys.signing()));
		return new DelegatingOAuth2TokenGenerator(signed, new RefreshTokens(clock));
	}

	/** No bean: of two generators the authorization server would take neither. */
	static OAuth2TokenGenerator<OAuth2AuthorizationCode> codes(Clock clock) {
		return new AuthorizationCodes(clock);
	}

	private static void customize(JwtEncodingContext token, SigningKey key) {
		token.getJwsHeader().algorithm(SignatureAlgorithm.ES256).keyId(key.id());
		if (OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
			token.getClaims().audience(List.of(AUDIENCE));
		}
	}

	private JWK jwk(SigningKey key) {
		return new ECKey.Builder(Curve.P_256, key.publicKey()).privateKey(key.privateKey())
			.keyID(key.id())
			.keyUse(KeyUse.SIGNATURE)
			.algorithm(JWSAlgorithm.ES256)
			.build();
	}

	private static String random() {
		byte[] bytes = new byte[RANDOM_BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * Also for public clients: they rotate, and reuse is noticed (RFC 9700, section
	 * 4.14.2).
	 */
	private record RefreshTokens(Clock clock) implements OAuth2TokenGenerator<OAuth2RefreshToken> {
		@Override
		public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
			if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) {
				return null;
			}
			Instant now = clock.instant();
			return new OAuth2RefreshToken(random(), now,
					now.plus(context.getRegisteredClient().getTokenSettings().getRefreshTokenTimeToLive()));
		}
	}

	private record AuthorizationCodes(Clock clock) implements OAuth2TokenGenerator<OAuth2AuthorizationCode> {
		@Override
		public OAuth2AuthorizationCode generate(OAuth2TokenContext context) {
			Instant now = clock.instant();
			return new OAuth2AuthorizationCode(random(), now,
					now.plus(context.getRegisteredClient().getTokenSettings().getAuthorizationCodeTimeToLive()));
		}
	}

}
