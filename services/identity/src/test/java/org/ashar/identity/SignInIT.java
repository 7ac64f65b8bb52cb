package org.ashar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;

/** The way in, from an application's request to its tokens. */
class SignInIT {

	private final TestIdentity identity = TestIdentity.shared();

	@Test
	void whoeverReadsTheLetterGetsTokensForHerAccount() throws Exception {
		String email = TestIdentity.address();
		Browser browser = identity.browser();

		String toSignIn = Browser.location(browser.get(OAuth.authorize("cli", OAuth.CALLBACK)));
		assertThat(toSignIn).isEqualTo("/sign-in");
		String back = browser.signIn(email, identity.notifications());
		assertThat(back).startsWith("/oauth2/authorize?");
		String callback = Browser.location(browser.get(back));
		assertThat(callback).startsWith(OAuth.CALLBACK + "?").contains("state=xyz%20%D0%BA");
		Http.Answer answer = OAuth.exchange(identity, OAuth.query(callback).get("code"));

		assertThat(answer.status()).as("%s", answer).isEqualTo(200);
		SignedJWT token = OAuth.parsed(answer.json().get("access_token").asString());
		assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
		assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("ashar");
		assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("http://localhost:8080");
		long life = token.getJWTClaimsSet().getExpirationTime().getTime()
				- token.getJWTClaimsSet().getIssueTime().getTime();
		assertThat(life).isEqualTo(300_000);
		JWKSet keys = JWKSet.parse(identity.http().get("/oauth2/jwks").text());
		ECDSAVerifier verifier = new ECDSAVerifier(keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey());
		assertThat(token.verify(verifier)).isTrue();
		Http.Answer me = identity.service().as(token.getJWTClaimsSet().getSubject()).get("/api/v1/me");
		assertThat(me.json().get("email").asString()).isEqualTo(email);
		assertThat(me.json().get("language").asString()).isEqualTo("en");
	}

	@Test
	void theBrowserIsAStrangerAgainOnceTheApplicationHasItsCode() {
		Browser browser = identity.browser();
		OAuth.code(identity, browser, TestIdentity.address());

		assertThat(browser.cookies()).isEmpty();
		assertThat(Browser.location(browser.get(OAuth.authorize("cli", OAuth.CALLBACK)))).isEqualTo("/sign-in");
	}

	@Test
	void aCodeIsTakenOnce() {
		String email = TestIdentity.address();
		Browser browser = identity.browser();
		String code = OAuth.code(identity, browser, email);

		Http.Answer first = OAuth.exchange(identity, code);
		Http.Answer second = OAuth.exchange(identity, code);

		assertThat(first.status()).isEqualTo(200);
		assertThat(second.status()).isEqualTo(400);
		assertThat(second.json().get("error").asString()).isEqualTo("invalid_grant");
	}

	@Test
	void somebodyElsesVerifierDoesNotOpenTheCode() {
		String code = OAuth.code(identity, identity.browser(), TestIdentity.address());

		Http.Answer answer = OAuth.token(identity, Map.of("grant_type", "authorization_code", "client_id", "cli",
				"code", code, "redirect_uri", OAuth.CALLBACK, "code_verifier", "x".repeat(50)));

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().get("error").asString()).isEqualTo("invalid_grant");
	}

}
