package org.ashar.infra.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Consumer;

/** Signs tokens that the services under test trust. */
public final class TestTokens {

	private final ECKey key;

	private final String issuer;

	// Where a service's clock is shifted, its tokens must be too.
	private Clock clock = Clock.systemUTC();

	TestTokens(String issuer) {
		this.issuer = issuer;
		this.key = freshKey();
	}

	void by(Clock clock) {
		this.clock = clock;
	}

	/** A token of an account (its UUID) or a client (its id), good for an hour. */
	public String token(String account) {
		return token(account, claims -> {
		});
	}

	/** A token whose claims the test may bend: another issuer, audience or time. */
	public String token(String account, Consumer<JWTClaimsSet.Builder> bend) {
		Instant now = clock.instant();
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer)
			.audience("ashar")
			.subject(account)
			.jwtID(UUID.randomUUID().toString())
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plus(Duration.ofHours(1))));
		bend.accept(claims);
		return sign(claims.build());
	}

	ECKey publicKey() {
		return key.toPublicJWK();
	}

	private String sign(JWTClaimsSet claims) {
		JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(JOSEObjectType.JWT)
			.keyID(key.getKeyID())
			.build();
		SignedJWT token = new SignedJWT(header, claims);
		try {
			token.sign(new ECDSASigner(key));
		}
		catch (JOSEException impossible) {
			throw new IllegalStateException(impossible);
		}
		return token.serialize();
	}

	private static ECKey freshKey() {
		try {
			return new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
		}
		catch (JOSEException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
