package org.ashar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.ashar.identity.TestIdentity.Person;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

/** Tokens: who gets them, how they are renewed, revoked, looked into. */
class TokensIT {

	private final TestIdentity identity = TestIdentity.shared();

	@Test
	void aRefreshTokenIsExchangedForTheNextOne() {
		JsonNode first = signedIn();

		Http.Answer second = OAuth.refresh(identity, first.get("refresh_token").asString());
		Http.Answer third = OAuth.refresh(identity, second.json().get("refresh_token").asString());

		assertThat(List.of(second.status(), third.status())).containsOnly(200);
		assertThat(second.json().get("refresh_token").asString()).isNotEqualTo(first.get("refresh_token").asString());
		assertThat(third.json().get("id_token")).isNotNull();
	}

	@Test
	void ofManyWhoUseARefreshTokenAtOnceOneIsServed() {
		String token = signedIn().get("refresh_token").asString();

		List<Integer> statuses = IntStream.range(0, 8)
			.parallel()
			.mapToObj(number -> OAuth.refresh(identity, token).status())
			.toList();

		assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
	}

	@Test
	void ofManyWhoUseACodeAtOnceOneIsServed() {
		String code = OAuth.code(identity, identity.browser(), TestIdentity.address());

		List<Integer> statuses = IntStream.range(0, 8)
			.parallel()
			.mapToObj(number -> OAuth.exchange(identity, code).status())
			.toList();

		assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
	}

	@Test
	void aRevokedRefreshTokenIsOver() {
		String token = signedIn().get("refresh_token").asString();

		Http.Answer revoked = OAuth.post(identity.http(), "/oauth2/revoke", Map.of("client_id", "cli", "token", token));

		assertThat(revoked.status()).isEqualTo(200);
		assertThat(OAuth.refresh(identity, token).status()).isEqualTo(400);
	}

	@Test
	void theRefreshTokenOfOneClientIsNothingToAnother() {
		String token = signedIn().get("refresh_token").asString();
		JsonNode client = client("bench", List.of());

		Http.Answer answer = OAuth.post(identity.http().header("Authorization", basic(client)), "/oauth2/token",
				Map.of("grant_type", "refresh_token", "refresh_token", token));

		assertThat(answer.status()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/callback", "http://127.0.0.1:1/other",
			"http://localhost:1/callback#x", "http://localhost.evil.example:80/callback",
			"http://127.0.0.1@evil.example/callback", "javascript:alert(1)", "http://localhost:999999/callback" })
	void nobodyIsSentWhereTheClientDoesNotLive(String redirect) {
		Http.Answer answer = identity.http().get(OAuth.authorize("cli", redirect));

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("Location")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:50000/callback", "http://localhost:8123/callback",
			"http://[::1]:4000/callback" })
	void aCommandLineListensAtAnyPortOfItsOwnMachine(String redirect) {
		assertThat(identity.http().get(OAuth.authorize("cli", redirect)).header("Location")).hasValue("/sign-in");
	}

	@Test
	void withoutPkceNobodyBegins() {
		String request = OAuth.authorize("cli", OAuth.CALLBACK).replaceAll("&code_challenge=.*", "");

		Http.Answer answer = identity.http().get(request);

		assertThat(answer.header("Location")).get()
			.asString()
			.startsWith(OAuth.CALLBACK)
			.contains("error=invalid_request", "code_challenge");
	}

	@Test
	void thePortalNeedsItsSecret() {
		String redirect = "http://localhost:8080/login/oauth2/code/ashar";
		Browser browser = identity.browser();
		browser.get(OAuth.authorize("portal", redirect));
		String back = browser.signIn(TestIdentity.address(), identity.notifications());
		String code = OAuth.query(Browser.location(browser.get(back))).get("code");
		Map<String, String> form = Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", redirect,
				"code_verifier", OAuth.VERIFIER);
		String secret = identity.service().context().getEnvironment().getRequiredProperty("ashar.portal.client-secret");

		Http.Answer wrong = OAuth.post(identity.http().header("Authorization", basic("portal", "guessed")),
				"/oauth2/token", form);
		Http.Answer right = OAuth.post(identity.http().header("Authorization", basic("portal", secret)),
				"/oauth2/token", form);

		assertThat(wrong.status()).isEqualTo(401);
		assertThat(right.status()).as("%s", right).isEqualTo(200);
		assertThat(right.json().has("refresh_token")).isTrue();
	}

	@Test
	void anIntegratorsProgramGetsTokensForItself() throws Exception {
		JsonNode client = client("importer", List.of("directory.read", "activities.write"));

		Http.Answer answer = OAuth.post(identity.http().header("Authorization", basic(client)), "/oauth2/token",
				Map.of("grant_type", "client_credentials", "scope", "directory.read"));
		Http.Answer tooMuch = OAuth.post(identity.http().header("Authorization", basic(client)), "/oauth2/token",
				Map.of("grant_type", "client_credentials", "scope", "everything"));

		assertThat(answer.status()).as("%s", answer).isEqualTo(200);
		var claims = OAuth.parsed(answer.json().get("access_token").asString()).getJWTClaimsSet();
		assertThat(claims.getSubject()).isEqualTo(client.get("clientId").asString());
		assertThat(claims.getStringListClaim("scope")).containsExactly("directory.read");
		assertThat(claims.getAudience()).containsExactly("ashar");
		assertThat(answer.json().has("refresh_token")).isFalse();
		assertThat(tooMuch.json().get("error").asString()).isEqualTo("invalid_scope");
	}

	@Test
	void aProgramWithoutTheRightSecretGetsNothing() {
		JsonNode client = client("importer", List.of());

		Http.Answer answer = OAuth.post(
				identity.http().header("Authorization", basic(client.get("clientId").asString(), "guessed")),
				"/oauth2/token", Map.of("grant_type", "client_credentials"));

		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.json().get("error").asString()).isEqualTo("invalid_client");
	}

	@Test
	void aTokenCanBeLookedIntoAndRevoked() {
		JsonNode client = client("importer", List.of());
		Http asClient = identity.http().header("Authorization", basic(client));
		String token = OAuth.post(asClient, "/oauth2/token", Map.of("grant_type", "client_credentials"))
			.json()
			.get("access_token")
			.asString();

		JsonNode active = OAuth.post(asClient, "/oauth2/introspect", Map.of("token", token)).json();
		OAuth.post(asClient, "/oauth2/revoke", Map.of("token", token));
		JsonNode revoked = OAuth.post(asClient, "/oauth2/introspect", Map.of("token", token)).json();
		JsonNode foreign = OAuth.post(asClient, "/oauth2/introspect", Map.of("token", "rubbish")).json();

		assertThat(active.get("active").asBoolean()).isTrue();
		assertThat(active.get("sub").asString()).isEqualTo(client.get("clientId").asString());
		assertThat(List.of(revoked, foreign)).allMatch(answer -> !answer.get("active").asBoolean());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/.well-known/openid-configuration", "/.well-known/oauth-authorization-server" })
	void everyEndpointIsFoundUnderThePublicAddress(String path) {
		JsonNode server = identity.http().get(path).json();

		assertThat(server.get("issuer").asString()).isEqualTo("http://localhost:8080");
		assertThat(server.get("token_endpoint").asString()).isEqualTo("http://localhost:8080/oauth2/token");
		assertThat(server.get("jwks_uri").asString()).isEqualTo("http://localhost:8080/oauth2/jwks");
		assertThat(server.get("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
	}

	@Test
	void theWorldSeesOnlyThePublicHalvesOfKeys() {
		assertThat(identity.http().get("/oauth2/jwks").json().get("keys")).isNotEmpty()
			.allMatch(key -> key.get("crv").asString().equals("P-256") && !key.has("d"));
	}

	private JsonNode signedIn() {
		return OAuth.exchange(identity, OAuth.code(identity, identity.browser(), TestIdentity.address())).json();
	}

	private JsonNode client(String name, List<String> scopes) {
		Person admin = identity.admin();
		Http.Answer made = admin.http().post("/api/v1/clients", Map.of("name", name, "scope", scopes));
		assertThat(made.status()).as("%s", made).isEqualTo(201);
		return made.json();
	}

	private static String basic(JsonNode client) {
		return basic(client.get("clientId").asString(), client.get("clientSecret").asString());
	}

	private static String basic(String id, String secret) {
		return "Basic " + Base64.getEncoder()
			.encodeToString((id + ":" + secret).getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

}
