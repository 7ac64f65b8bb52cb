package org.ashar.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.ashar.infra.platform.testing.RunningService;

/** Identity, as far as the portal talks to it: keys, tokens, and who somebody is. */
final class IdentityStandIn {

	static final String ACCOUNT = UUID.randomUUID().toString();

	private final StandIn service = new StandIn();

	private final ECKey key;

	IdentityStandIn() {
		try {
			this.key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		this.service.answer("GET /oauth2/jwks", new JWKSet(this.key.toPublicJWK()).toString());
	}

	StandIn service() {
		return this.service;
	}

	/** From now on whoever comes with a code has this account and these grants. */
	void signIn(String nonce, String grants) {
		signIn(nonce, grants, 300);
	}

	/**
	 * The same with a token that lives so many seconds; what is almost over is renewed.
	 */
	void signIn(String nonce, String grants, int seconds) {
		String idToken = token((claims) -> claims.audience("portal").claim("nonce", nonce));
		String access = token((claims) -> claims.audience("ashar"));
		this.service.answer("POST /oauth2/token", """
				{"access_token":"%s","id_token":"%s","refresh_token":"again","token_type":"Bearer","expires_in":%d,
				"scope":"openid"}""".formatted(access, idToken, seconds));
		this.service.answer("GET /api/v1/me", """
				{"id":"%s","name":"Aigul","email":"aigul@example.org","language":"ky","grants":%s}""".formatted(ACCOUNT,
				grants));
	}

	private String token(Consumer<JWTClaimsSet.Builder> particular) {
		Instant now = Instant.now();
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(RunningService.PUBLIC_URL)
			.subject(ACCOUNT)
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
		particular.accept(claims);
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("test").build(),
				claims.build());
		try {
			token.sign(new ECDSASigner(this.key));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		return token.serialize();
	}

}
