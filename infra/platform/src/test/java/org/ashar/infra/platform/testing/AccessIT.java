package org.ashar.infra.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.ashar.infra.platform.security.Grant;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.sample.SampleApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessIT {

	private static final String MINE = "/api/v1/mine";

	private static final String CURATED = "/api/v1/curated";

	private static RunningService service;

	@BeforeAll
	static void start() {
		service = RunningService.start(SampleApplication.class, "sample");
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void everybodyReadsWhatIsOpen() {
		assertThat(service.http().get("/api/v1/open").json().get("anonymous").asBoolean()).isTrue();
		assertThat(service.as("somebody").get("/api/v1/open").json().get("anonymous").asBoolean()).isFalse();
	}

	@Test
	void nobodyWithoutATokenGetsFurther() {
		Http.Answer answer = service.http().get(MINE);
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.response().headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
		assertThat(answer.json().get("type").asString()).isEqualTo("urn:ashar:problem:unauthenticated");
		assertThat(service.http().post("/api/v1/open", Map.of()).status()).isEqualTo(401);
		assertThat(service.http().get("/api/v1/no-such-thing").status()).isEqualTo(401);
		assertThat(service.http().get("/").status()).isEqualTo(401);
	}

	@Test
	void aTokenNamesItsAccount() {
		String account = UUID.randomUUID().toString();
		assertThat(service.as(account).get(MINE).json().get("account").asString()).isEqualTo(account);
	}

	@Test
	void aTokenThatWasNotMeantForUsIsRefused() {
		assertThat(bent(claims -> claims.audience("portal"))).isEqualTo(401);
		assertThat(bent(claims -> claims.issuer("http://elsewhere.example"))).isEqualTo(401);
		assertThat(bent(claims -> claims.subject(null))).isEqualTo(401);
		assertThat(bent(claims -> claims.expirationTime(null))).isEqualTo(401);
		assertThat(bent(claims -> claims.expirationTime(Date.from(now().minus(Duration.ofMinutes(2)))))).isEqualTo(401);
		assertThat(bent(claims -> claims.notBeforeTime(Date.from(now().plus(Duration.ofMinutes(2)))))).isEqualTo(401);
		assertThat(bent(claims -> {
		})).isEqualTo(200);
	}

	@Test
	void aTokenOfAnotherKeyOrAlgorithmIsRefused() throws Exception {
		String foreign = new TestTokens(RunningService.PUBLIC_URL).token("somebody");
		Http.Answer answer = service.http().as(foreign).get(MINE);
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.header("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
		assertThat(service.http().as(rs256()).get(MINE).status()).isEqualTo(401);
		assertThat(service.http().as("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.").get(MINE).status()).isEqualTo(401);
		assertThat(service.http().as("rubbish").get("/api/v1/open").status()).isEqualTo(401);
	}

	@Test
	void onlyACuratorMayDoWhatCuratorsDo() {
		assertThat(service.http().post(CURATED, Map.of()).status()).isEqualTo(401);
		assertThat(service.as("nobody-special").post(CURATED, Map.of()).json().get("type").asString())
			.isEqualTo("urn:ashar:problem:forbidden");
		assertThat(service.with(grant("platform", null)).post(CURATED, Map.of()).status()).isEqualTo(200);
		assertThat(service.with(grant("topic:pensions", null)).post(CURATED, Map.of()).status()).isEqualTo(403);
		assertThat(service.with(grant("platform", now().minusSeconds(1))).post(CURATED, Map.of()).status())
			.isEqualTo(403);
	}

	@Test
	void theServicesTalkAmongThemselves() {
		String path = "/internal/v1/ping";
		assertThat(service.internally().get(path).json().get("pong").asBoolean()).isTrue();
		assertThat(service.http().get(path).status()).isEqualTo(401);
		assertThat(service.http().header("X-Ashar-Internal", "a guess").get(path).status()).isEqualTo(401);
		assertThat(service.with(grant("platform", null)).get(path).status()).isEqualTo(401);
		assertThat(service.internally().get(MINE).status()).isEqualTo(401);
	}

	@Test
	void operatorsSeeHealthAndMetricsAndNothingElse() {
		assertThat(service.http().get("/actuator/health").status()).isEqualTo(200);
		assertThat(service.http().get("/actuator/health/liveness").status()).isEqualTo(200);
		assertThat(service.http().get("/actuator/prometheus").text()).contains("service=\"sample\"");
		assertThat(service.http().get("/actuator/env").status()).isEqualTo(401);
		assertThat(service.http().get("/v3/api-docs").text()).contains("/api/v1/mine").doesNotContain("anonymous");
	}

	@Test
	void theAnswersCarryNoInvitations() {
		Http.Answer answer = service.http().get("/api/v1/open");
		assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
		assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'; frame-ancestors 'none'");
		assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
		assertThat(answer.header("X-Frame-Options")).contains("DENY");
		assertThat(answer.header("Set-Cookie")).isEmpty();
	}

	@Test
	void whileIdentityIsAwayTokensAreNotCalledFalse() {
		try (RunningService alone = RunningService.start(SampleApplication.class, "sample",
				"--ashar.services.identity.url=http://127.0.0.1:1")) {
			Http.Answer answer = alone.as("somebody").get(MINE);
			assertThat(answer.status()).isEqualTo(503);
			assertThat(answer.header("Retry-After")).isPresent();
			assertThat(answer.header("Content-Type")).contains("application/problem+json");
			assertThat(answer.json().get("type").asString()).isEqualTo("urn:ashar:problem:unavailable");
			assertThat(alone.http().get("/api/v1/open").status()).isEqualTo(200);
		}
	}

	@Test
	void tokensLiveInTheShiftedTimeOfADemonstration(@TempDir Path folder) throws IOException {
		assumeThat(Backends.start().embedded()).isTrue();
		Path offset = Files.writeString(folder.resolve("offset"), "P30D");
		try (RunningService shifted = RunningService.start(SampleApplication.class, "sample",
				"--ashar.clock-offset-file=" + offset)) {
			assertThat(shifted.as("somebody").get(MINE).status()).isEqualTo(200);
			String ofToday = shifted.tokens()
				.token("somebody", claims -> claims.expirationTime(Date.from(now().plus(Duration.ofHours(1)))));
			assertThat(shifted.http().as(ofToday).get(MINE).status()).isEqualTo(401);
		}
	}

	/* Asked each time: what is over, or not yet, is so by seconds. */
	private static Instant now() {
		return service.bean(Clock.class).instant();
	}

	private static int bent(Consumer<JWTClaimsSet.Builder> bend) {
		return service.http().as(service.tokens().token("somebody", bend)).get(MINE).status();
	}

	private static Grant grant(String scope, @Nullable Instant end) {
		return new Grant(Role.CURATOR, scope, now().minusSeconds(60), end);
	}

	private static String rs256() throws Exception {
		JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(RunningService.PUBLIC_URL)
			.audience("ashar")
			.subject("somebody")
			.expirationTime(Date.from(now().plusSeconds(60)))
			.build();
		SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
		token.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
		return token.serialize();
	}

}
