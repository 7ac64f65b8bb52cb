package org.ashar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.ashar.identity.account.AccountId;
import org.ashar.identity.account.AccountRegister;
import org.ashar.identity.account.EmailAddress;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.FreePorts;
import org.ashar.infra.platform.testing.Http;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Identity that is stopped and started again in the middle of things, and its first
 * admin.
 */
class RestartIT {

	private static final String CHIEF = "Chief@example.org";

	@Test
	void aRestartLosesNeitherSignInNorKeysNorTheFirstAdmin() {
		String name = "identity-" + UUID.randomUUID().toString().substring(0, 8);
		int port = FreePorts.one();
		String email = CHIEF;
		Browser browser = new Browser("http://127.0.0.1:" + port, "10.9.9.9");
		String code;
		String keys;
		try (TestIdentity identity = start(name, port)) {
			browser.get(OAuth.authorize("cli", OAuth.CALLBACK));
			browser.get("/sign-in?lang=en");
			browser.submit("/sign-in?lang=en", Map.of("email", email));
			browser.get("/sign-in/code?lang=en");
			code = identity.notifications().lastCode(email.toLowerCase(Locale.ROOT));
			keys = identity.http().get("/oauth2/jwks").text();
			identity.notifications().answer(400);
			aRefusedLetterHarmsNobodyElse(identity);
			identity.notifications().answer(503);
			awayIsSaidAlikeForEverybody(identity);
			IntStream.range(0, 6)
				.parallel()
				.forEach(number -> identity.service()
					.bean(AccountRegister.class)
					.appointFirstAdmin(EmailAddress.of("late-%d@example.org".formatted(number)).orElseThrow()));
		}
		try (TestIdentity identity = start(name, port)) {
			String back = Browser.location(browser.submit("/sign-in/code?lang=en", Map.of("code", code)));
			String granted = OAuth.query(Browser.location(browser.get(back))).get("code");
			Http.Answer tokens = OAuth.exchange(identity, granted);

			assertThat(identity.http().get("/oauth2/jwks").text()).isEqualTo(keys);
			Http.Answer me = identity.http().as(tokens.json().get("access_token").asString()).get("/api/v1/me");
			assertThat(me.status()).as("%s", me).isEqualTo(200);
			assertThat(me.json().get("grants")).singleElement()
				.satisfies(grant -> assertThat(grant.get("role").asString()).isEqualTo("admin"));
			assertThat(admins(identity)).isEqualTo(1);
		}
	}

	private static void awayIsSaidAlikeForEverybody(TestIdentity identity) {
		String known = identity.person().email();
		for (String email : new String[] { known, TestIdentity.address(), known, TestIdentity.address(), known }) {
			HttpResponse<String> page = asked(identity, email);
			assertThat(page.statusCode()).isEqualTo(503);
			assertThat(page.headers().firstValue("Retry-After")).isPresent();
			assertThat(page.body()).contains("We cannot send letters at this moment");
		}
	}

	private static void aRefusedLetterHarmsNobodyElse(TestIdentity identity) {
		for (int number = 0; number < 30; number++) {
			asked(identity, TestIdentity.address());
		}
		identity.notifications().answer(202);
		assertThat(asked(identity, TestIdentity.address()).statusCode()).isEqualTo(303);
	}

	private static HttpResponse<String> asked(TestIdentity identity, String email) {
		Browser somebody = identity.browser();
		somebody.get("/sign-in?lang=en");
		return somebody.submit("/sign-in?lang=en", Map.of("email", email));
	}

	private static long admins(TestIdentity identity) {
		AccountRegister register = identity.service().bean(AccountRegister.class);
		return identity.service()
			.bean(MongoOperations.class)
			.findAll(Document.class, "accounts")
			.stream()
			.map(account -> register.get(new AccountId(UUID.fromString(account.getString("_id")))))
			.filter(account -> account.grants().held().stream().anyMatch(held -> held.role() == Role.ADMIN))
			.count();
	}

	private static TestIdentity start(String name, int port) {
		return TestIdentity.start("--spring.application.name=" + name, "--server.port=" + port,
				"--ashar.services.identity.url=http://127.0.0.1:" + port, "--ashar.admin-email=" + CHIEF);
	}

}
