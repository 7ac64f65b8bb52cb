package org.ashar.infra.bench.faults.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ashar.infra.bench.report.MissException;

/**
 * Signs a person in as a browser would: by the public client {@code cli}, with a proof
 * key (RFC 7636) and the code from the letter.
 */
final class SignIn {

	private static final String NOBODY_LISTENS = "http://127.0.0.1:1/callback";

	private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{4})[ \\u00A0]?(\\d{4})(?!\\d)");

	private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final Pattern GRANT = Pattern.compile("[?&]code=([^&]+)");

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final URI portal;

	private final Post post;

	SignIn(URI portal, Post post) {
		this.portal = portal;
		this.post = post;
	}

	/** A token that lives five minutes. */
	String token(String email) {
		String verifier = UUID.randomUUID().toString() + UUID.randomUUID();
		URI asked = this.portal.resolve("/oauth2/authorize?response_type=code&client_id=cli&scope=openid"
				+ "&code_challenge_method=S256&code_challenge=" + challenge(verifier) + "&redirect_uri="
				+ Client.encode(NOBODY_LISTENS));
		URI signIn = next(open(asked));
		URI code = next(fill(signIn, secret(signIn) + "email=" + Client.encode(email)));
		Matcher letter = this.post.await(email, CODE);
		URI back = next(fill(code, secret(code) + "code=" + letter.group(1) + letter.group(2)));
		for (int step = 0; step < 5 && !back.toString().startsWith(NOBODY_LISTENS); step++) {
			back = next(open(back));
		}
		Matcher grant = GRANT.matcher(back.toString());
		if (!grant.find()) {
			throw new MissException("Signing in ends at " + back);
		}
		String body = fill(this.portal.resolve("/oauth2/token"),
				"grant_type=authorization_code&client_id=cli&redirect_uri=" + Client.encode(NOBODY_LISTENS)
						+ "&code_verifier=" + verifier + "&code=" + grant.group(1))
			.body();
		return Client.JSON.readTree(body).path("access_token").asString();
	}

	/* By which the form of a page is known again. */
	private String secret(URI page) {
		Matcher field = SECRET.matcher(open(page).body());
		return field.find() ? "_csrf=" + Client.encode(field.group(1)) + "&" : "";
	}

	private HttpResponse<String> open(URI address) {
		return send(HttpRequest.newBuilder(address));
	}

	private HttpResponse<String> fill(URI address, String form) {
		return send(HttpRequest.newBuilder(address)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Origin", this.portal.toString())
			.POST(BodyPublishers.ofString(form)));
	}

	private static URI next(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.map(answer.uri()::resolve)
			.orElseThrow(() -> new MissException(
					"Signing in stops at " + answer.uri().getPath() + " with " + answer.statusCode()));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new MissException("Signing in stops", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MissException("Interrupted", ex);
		}
	}

	private static String challenge(String verifier) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
