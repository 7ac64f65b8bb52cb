package org.ashar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.ashar.identity.key.KeyRing;
import org.ashar.identity.signin.SignInDesk;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.MongoOperations;

import tools.jackson.databind.JsonNode;

/** What time does to codes, tokens, keys and limits. */
class TimeIT {

	private static final Duration WINDOW = Duration.ofMinutes(15);

	private static TestIdentity identity;

	@BeforeAll
	static void start() {
		identity = TestIdentity.start("--ashar.identity.sign-in.codes-per-address=3",
				"--ashar.identity.sign-in.codes-per-client=20");
	}

	@AfterAll
	static void stop() {
		if (identity != null) {
			identity.close();
		}
	}

	@Test
	void aCodeIsTooOldAfterTenMinutes() {
		Browser browser = identity.browser();
		String email = TestIdentity.address();
		browser.get("/sign-in?lang=en");
		browser.get(Browser.location(browser.submit("/sign-in?lang=en", Map.of("email", email))));

		identity.clock().forward(Duration.ofMinutes(10));
		HttpResponse<String> page = browser.submit("/sign-in/code?lang=en",
				Map.of("code", identity.notifications().lastCode(email)));

		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("This code is no longer taken");
	}

	@Test
	void anAddressGetsSoManyCodesAndThenWaits() {
		aWindowBegins();
		String email = TestIdentity.address();
		Browser browser = identity.browser();
		browser.get("/sign-in?lang=en");
		for (int number = 0; number < 3; number++) {
			assertThat(browser.submit("/sign-in?lang=en", Map.of("email", email)).statusCode()).isEqualTo(303);
		}

		HttpResponse<String> refused = browser.submit("/sign-in?lang=en", Map.of("email", email));
		HttpResponse<String> fromElsewhere = asked(identity.browser(), email.toUpperCase(java.util.Locale.ROOT));

		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("Retry-After")).isPresent();
		assertThat(refused.body()).contains("Too many codes were asked for");
		assertThat(fromElsewhere.statusCode()).isEqualTo(429);

		identity.clock().forward(WINDOW);
		assertThat(browser.submit("/sign-in?lang=en", Map.of("email", email)).statusCode()).isEqualTo(303);
	}

	@Test
	void aNetworkGetsSoManyCodesAndThenWaits() {
		aWindowBegins();
		Browser browser = identity.browser();
		for (int number = 0; number < 20; number++) {
			assertThat(asked(browser, TestIdentity.address()).statusCode()).isEqualTo(303);
		}

		assertThat(asked(browser, TestIdentity.address()).statusCode()).isEqualTo(429);
		assertThat(asked(identity.browser(), TestIdentity.address()).statusCode()).isEqualTo(303);
	}

	@Test
	void anAuthorizationCodeIsTooOldAfterAMinute() {
		String code = OAuth.code(identity, identity.browser(), TestIdentity.address());

		identity.clock().forward(Duration.ofSeconds(61));

		assertThat(OAuth.exchange(identity, code).json().get("error").asString()).isEqualTo("invalid_grant");
	}

	@Test
	void aStolenRefreshTokenEndsAllThatCameOfIt() {
		JsonNode first = OAuth.exchange(identity, OAuth.code(identity, identity.browser(), TestIdentity.address()))
			.json();
		JsonNode second = OAuth.refresh(identity, first.get("refresh_token").asString()).json();
		identity.clock().forward(Duration.ofMinutes(1));

		Http.Answer stolen = OAuth.refresh(identity, first.get("refresh_token").asString());
		Http.Answer owners = OAuth.refresh(identity, second.get("refresh_token").asString());

		assertThat(stolen.status()).isEqualTo(400);
		assertThat(owners.status()).isEqualTo(400);
	}

	@Test
	void aRefreshTokenIsTooOldAfterAMonth() {
		JsonNode tokens = OAuth.exchange(identity, OAuth.code(identity, identity.browser(), TestIdentity.address()))
			.json();

		identity.clock().forward(Duration.ofDays(30).plusSeconds(1));

		assertThat(OAuth.refresh(identity, tokens.get("refresh_token").asString()).status()).isEqualTo(400);
	}

	@Test
	void aClockThatIsSetBackByYearsLocksNobodyOut() {
		identity.clock().forward(Duration.ofDays(-4000));
		try {
			Http.Answer answer = OAuth.exchange(identity,
					OAuth.code(identity, identity.browser(), TestIdentity.address()));
			assertThat(answer.status()).as("%s", answer).isEqualTo(200);
		}
		finally {
			identity.clock().forward(Duration.ofDays(4000));
		}
	}

	@Test
	void keysChangeAndOldTokensAreStillBelieved() throws Exception {
		KeyRing keys = identity.service().bean(KeyRing.class);
		identity.clock().forward(Duration.ofDays(31));
		keys.refresh();
		identity.clock().forward(Duration.ofHours(2));
		SignedJWT before = token();
		Set<String> keysBefore = published();

		identity.clock().forward(Duration.ofDays(29).plusHours(22).plusMinutes(30));
		keys.refresh();
		Set<String> announced = published();
		SignedJWT meanwhile = token();
		identity.clock().forward(Duration.ofHours(2));
		SignedJWT after = token();

		assertThat(announced).contains(before.getHeader().getKeyID());
		assertThat(keysBefore).doesNotContain(after.getHeader().getKeyID());
		assertThat(announced).contains(after.getHeader().getKeyID());
		assertThat(meanwhile.getHeader().getKeyID()).isEqualTo(before.getHeader().getKeyID());
		assertThat(after.getHeader().getKeyID()).isNotEqualTo(before.getHeader().getKeyID());
		JWK oldKey = keys().getKeyByKeyId(before.getHeader().getKeyID());
		assertThat(before.verify(new ECDSAVerifier(oldKey.toECKey()))).isTrue();

		identity.clock().forward(Duration.ofDays(2));
		assertThat(published()).doesNotContain(before.getHeader().getKeyID());
	}

	@Test
	void whatIsTooOldIsSweptAway() {
		asked(identity.browser(), TestIdentity.address());
		MongoOperations mongo = identity.service().bean(MongoOperations.class);
		assertThat(mongo.getCollection("sign-ins").countDocuments()).isPositive();

		identity.clock().forward(Duration.ofHours(2));
		identity.service().bean(SignInDesk.class).sweep();

		assertThat(mongo.getCollection("sign-ins").countDocuments()).isZero();
		assertThat(mongo.getCollection("sign-in-counters").countDocuments()).isZero();
	}

	/*
	 * Limits count in windows of the clock, none of which is to end before the test does.
	 */
	private static void aWindowBegins() {
		long passed = identity.clock().millis() % WINDOW.toMillis();
		identity.clock().forward(WINDOW.minusMillis(passed));
	}

	private static HttpResponse<String> asked(Browser browser, String email) {
		browser.get("/sign-in?lang=en");
		return browser.submit("/sign-in?lang=en", Map.of("email", email));
	}

	private static SignedJWT token() {
		String code = OAuth.code(identity, identity.browser(), TestIdentity.address());
		return OAuth.parsed(OAuth.exchange(identity, code).json().get("access_token").asString());
	}

	private static Set<String> published() {
		return keys().getKeys().stream().map(JWK::getKeyID).collect(Collectors.toSet());
	}

	private static JWKSet keys() {
		try {
			return JWKSet.parse(identity.http().get("/oauth2/jwks").text());
		}
		catch (java.text.ParseException noKeys) {
			throw new AssertionError(noKeys);
		}
	}

}
