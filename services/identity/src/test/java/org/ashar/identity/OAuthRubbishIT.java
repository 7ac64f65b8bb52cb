package org.ashar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.ashar.infra.platform.testing.Http;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no client would send to the authorization server. */
class OAuthRubbishIT {

	private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

	private final TestIdentity identity = TestIdentity.shared();

	@ParameterizedTest
	@MethodSource("oauthRubbish")
	void theAuthorizationServerRefusesRubbishCalmly(String method, String path, @Nullable String body) {
		Http http = identity.http().header("Content-Type", "application/x-www-form-urlencoded");

		Http.Answer answer = http.send(method, path, body);

		assertThat(answer.status()).as("%s", answer).isBetween(300, 499);
	}

	static Stream<Arguments> oauthRubbish() {
		return Stream.of(Arguments.of("GET", "/oauth2/authorize", null),
				Arguments.of("POST", "/oauth2/authorize", "a=b"),
				Arguments.of("GET", "/oauth2/authorize?client_id=cli&client_id=cli&response_type=code", null),
				Arguments.of("GET", "/oauth2/authorize?client_id=%00&response_type=code", null),
				Arguments.of("GET", "/oauth2/authorize?client_id=" + "x".repeat(5000) + "&response_type=code", null),
				Arguments.of("POST", "/oauth2/token", ""),
				Arguments.of("POST", "/oauth2/token", "grant_type=password&username=a&password=b&client_id=cli"),
				Arguments.of("POST", "/oauth2/token", "grant_type=refresh_token&client_id=cli"),
				Arguments.of("POST", "/oauth2/token", "grant_type=refresh_token&client_id=cli&refresh_token=fp:abc"),
				Arguments.of("POST", "/oauth2/token", "grant_type=refresh_token&client_id=portal&refresh_token=x"),
				Arguments.of("POST", "/oauth2/token",
						"grant_type=authorization_code&client_id=cli&code=%00&code_verifier=x"),
				Arguments.of("POST", "/oauth2/token",
						"grant_type=client_credentials&client_id=" + NOBODY + "&client_secret=x"),
				Arguments.of("POST", "/oauth2/introspect", "token=x"),
				Arguments.of("POST", "/oauth2/revoke", "token=x&client_id=nobody"),
				Arguments.of("GET", "/oauth2/token", null), Arguments.of("POST", "/connect/logout", "id_token_hint=x"),
				Arguments.of("GET", "/userinfo", null), Arguments.of("POST", "/sign-in", "email=a@example.org"),
				Arguments.of("POST", "/sign-in/code", "code=12345678"));
	}

}
