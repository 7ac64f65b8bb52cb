package org.ashar.identity;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.ashar.infra.platform.testing.Http;

import com.nimbusds.jwt.SignedJWT;

/** The command-line client's part of OAuth2, by hand. */
final class OAuth {

	static final String VERIFIER = "a-verifier-that-is-long-enough-for-rfc-7636-0123456789";

	static final String CALLBACK = "http://127.0.0.1:53211/callback";

	private OAuth() {
	}

	static String authorize(String client, String redirect) {
		return "/oauth2/authorize?response_type=code&client_id=" + client + "&redirect_uri=" + encoded(redirect)
				+ "&scope=openid&state=xyz%20%D0%BA&code_challenge=" + challenge() + "&code_challenge_method=S256";
	}

	static String challenge() {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** Signs somebody in and gives the authorization code for the command line. */
	static String code(TestIdentity identity, Browser browser, String email) {
		browser.get(authorize("cli", CALLBACK));
		String back = browser.signIn(email, identity.notifications());
		return query(Browser.location(browser.get(back))).get("code");
	}

	static Http.Answer exchange(TestIdentity identity, String code) {
		return token(identity, Map.of("grant_type", "authorization_code", "client_id", "cli", "code", code,
				"redirect_uri", CALLBACK, "code_verifier", VERIFIER));
	}

	static Http.Answer refresh(TestIdentity identity, String refreshToken) {
		return token(identity,
				Map.of("grant_type", "refresh_token", "client_id", "cli", "refresh_token", refreshToken));
	}

	static Http.Answer token(TestIdentity identity, Map<String, String> form) {
		return post(identity.http(), "/oauth2/token", form);
	}

	static Http.Answer post(Http http, String path, Map<String, String> form) {
		return http.header("Content-Type", "application/x-www-form-urlencoded")
			.post(path,
					form.entrySet()
						.stream()
						.map(field -> field.getKey() + "=" + encoded(field.getValue()))
						.collect(Collectors.joining("&")));
	}

	static SignedJWT parsed(String token) {
		try {
			return SignedJWT.parse(token);
		}
		catch (java.text.ParseException noJwt) {
			throw new AssertionError(noJwt);
		}
	}

	static Map<String, String> query(String uri) {
		return Arrays.stream(URI.create(uri).getRawQuery().split("&"))
			.map(pair -> pair.split("=", 2))
			.collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> one, LinkedHashMap::new));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
