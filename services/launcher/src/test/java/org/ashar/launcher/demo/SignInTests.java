package org.ashar.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.ashar.launcher.demo.FakePortal.Answer;
import org.ashar.launcher.demo.FakePortal.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTests {

	private final Map<String, String> letters = new LinkedHashMap<>(Map.of("1", "Your code: 1111 1111"));

	private final AtomicReference<String> challenge = new AtomicReference<>("");

	private final FakePortal portal = new FakePortal().on("GET /oauth2/authorize", this::authorize)
		.on("GET /sign-in", (asked) -> Answer.page("""
				<form action="/language"><input name="lang"></form>
				<form method="post" action="/sign-in?lang=ru"><input type="hidden" name="_csrf" value="t1">
				<input name="email"></form>"""))
		.on("POST /sign-in", this::address)
		.on("GET /sign-in/code", (asked) -> Answer.page("""
				<form method="post" action="/sign-in/code"><input type="hidden" name="_csrf" value="t2">
				<input name="code"></form>"""))
		.on("POST /sign-in/code", this::code)
		.on("POST /oauth2/token", this::token)
		.on("GET /api/v1/search", this::search)
		.on("GET /api/v1/message/1", (asked) -> letter("1"))
		.on("GET /api/v1/message/2", (asked) -> letter("2"))
		.on("DELETE /api/v1/messages", this::remove);

	private final SignIn signIn = new SignIn(this.portal.address(), this.portal.address());

	@AfterEach
	void close() {
		this.portal.close();
	}

	@Test
	void whoGivesTheCodeOfTheLetterGetsAToken() {
		assertThat(this.signIn.token("ngo")).isEqualTo("a.b.c");
	}

	@Test
	void onlyTheLetterThatWasReadIsRemoved() {
		this.signIn.token("ngo@example.org");
		assertThat(this.letters).containsOnlyKeys("1");
	}

	@Test
	void whoIsTurnedAwayHearsWhy() {
		this.portal.on("POST /sign-in", (asked) -> new Answer(429,
				"<title>Too many codes</title><form><input name=email>", Map.of("Content-Type", "text/html")));
		assertThatThrownBy(() -> this.signIn.token("ngo")).isInstanceOf(CannotLoad.class)
			.hasMessageContaining("429")
			.hasMessageContaining("Too many codes");
	}

	private Answer authorize(Asked asked) {
		if (asked.field("continue").isEmpty()) {
			this.challenge.set(asked.field("code_challenge"));
			boolean asExpected = asked.field("client_id").equals("cli") && asked.field("response_type").equals("code");
			return asExpected ? Answer.to("/sign-in") : new Answer(400, "", Map.of());
		}
		return Answer.to("http://127.0.0.1:1/callback?code=c%2Bd");
	}

	private Answer address(Asked asked) {
		assertThat(asked.header("Cookie")).contains("s=browser");
		assertThat(asked.field("_csrf")).isEqualTo("t1");
		assertThat(asked.field("email")).isEqualTo("ngo@example.org");
		this.letters.put("2", "Your code for " + asked.field("email") + " of 2026-11-23:\n\n    1234 5678\n");
		return Answer.to("/sign-in/code");
	}

	private Answer code(Asked asked) {
		boolean right = asked.field("code").equals("12345678") && asked.field("_csrf").equals("t2");
		return right ? Answer.to("/oauth2/authorize?continue=yes") : new Answer(422, "", Map.of());
	}

	private Answer token(Asked asked) {
		boolean proven = challengeOf(asked.field("code_verifier")).equals(this.challenge.get());
		boolean right = proven && asked.field("code").equals("c+d");
		return right ? Answer.json(200, "{\"access_token\":\"a.b.c\"}") : Answer.json(400, "{}");
	}

	private Answer search(Asked asked) {
		assertThat(asked.field("query")).isEqualTo("to:\"ngo@example.org\"");
		return Answer.json(200,
				this.letters.keySet()
					.stream()
					.map("{\"ID\":\"%s\"}"::formatted)
					.collect(Collectors.joining(",", "{\"messages\":[", "]}")));
	}

	private Answer letter(String id) {
		return Answer.json(200, "{\"Text\":\"" + this.letters.get(id).replace("\n", "\\n") + "\"}");
	}

	private Answer remove(Asked asked) {
		this.letters.keySet().removeIf((id) -> asked.body().contains("\"" + id + "\""));
		return new Answer(200, "ok", Map.of());
	}

	private static String challengeOf(String verifier) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
