package org.ashar.launcher.demo;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request for a code by the public client {@code cli}, with its proof key (RFC 7636).
 */
record Pkce(String verifier, String challenge) {

	/* Nobody listens there: the code is taken from the redirect itself. */
	static final String REDIRECT = "http://127.0.0.1:1/callback";

	private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

	static Pkce fresh() {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		String verifier = base64(random);
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
			return new Pkce(verifier, base64(hash));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String authorizePath() {
		return "/oauth2/authorize?response_type=code&client_id=cli&scope=openid&code_challenge_method=S256"
				+ "&code_challenge=" + this.challenge + "&redirect_uri="
				+ URLEncoder.encode(REDIRECT, StandardCharsets.UTF_8);
	}

	/** The form that gives a token for the code in the redirect. */
	Map<String, String> tokenForm(URI redirected) {
		Matcher code = CODE.matcher("?" + redirected.getRawQuery());
		if (!code.find()) {
			throw new CannotLoad("Signing in was refused");
		}
		Map<String, String> form = new LinkedHashMap<>();
		form.put("grant_type", "authorization_code");
		form.put("client_id", "cli");
		form.put("redirect_uri", REDIRECT);
		form.put("code_verifier", this.verifier);
		form.put("code", URLDecoder.decode(code.group(1), StandardCharsets.UTF_8));
		return form;
	}

	private static String base64(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
