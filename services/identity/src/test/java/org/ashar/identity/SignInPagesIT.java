package org.ashar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sign-in pages, as people and as attackers use them. */
class SignInPagesIT {

	private final TestIdentity identity = TestIdentity.shared();

	private final Browser browser = identity.browser();

	@ParameterizedTest
	@CsvSource({ "ky, Кирүү, Кодду жазыңыз", "ru, Вход, Введите код", "en, Sign in, Enter the code" })
	void thePagesSpeakTheReadersLanguage(String language, String first, String second) {
		HttpResponse<String> address = browser.get("/sign-in?lang=" + language);
		assertThat(address.statusCode()).isEqualTo(200);
		assertThat(address.body()).contains("<html lang=\"" + language + "\"", "<h1>" + first + "</h1>",
				"autocomplete=\"email\"", "href=\"/sign-in?lang=ky\"");

		String next = Browser
			.location(browser.submit("/sign-in?lang=" + language, Map.of("email", TestIdentity.address())));
		HttpResponse<String> code = browser.get(next);
		assertThat(code.body()).contains("<html lang=\"" + language + "\"", "<h1>" + second + "</h1>",
				"autocomplete=\"one-time-code\"", "inputmode=\"numeric\"");
		assertThat(identity.notifications().letters()).last()
			.extracting(letter -> letter.get("language").asString())
			.isEqualTo(language);
	}

	@Test
	void noPageMayBeFramedKeptOrScripted() {
		HttpResponse<String> page = browser.get("/sign-in");

		assertThat(page.headers().firstValue("Content-Security-Policy")).get()
			.asString()
			.contains("default-src 'none'", "frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(page.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
		assertThat(page.headers().firstValue("Set-Cookie")).get().asString().contains("HttpOnly", "SameSite=Lax");
		assertThat(page.body()).doesNotContain("<script", "<style", "style=", "onclick");
		assertThat(browser.cookies()).containsOnlyKeys("ashar-sign-in");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "nobody", "a@b", "айда@example.org", "a@example.org\r\nBcc: b@example.org",
			"a@exam\u010Dple.org, b@example.org" })
	void anAddressThatCannotBeWrittenToIsExplained(String typed) {
		browser.get("/sign-in?lang=en");
		int before = identity.notifications().letters().size();

		HttpResponse<String> page = browser.submit("/sign-in?lang=en", Map.of("email", typed));

		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("role=\"alert\"", "This is not an e-mail address", "aria-invalid=\"true\"",
				"aria-describedby=\"problem email-hint\"");
		assertThat(identity.notifications().letters()).hasSize(before);
	}

	@Test
	void whatSomebodyTypedComesBackAsTextOnly() {
		browser.get("/sign-in?lang=en");

		HttpResponse<String> page = browser.submit("/sign-in?lang=en", Map.of("email", "\"><script>alert(1)</script>"));

		assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>");
	}

	@Test
	void aFormFromElsewhereDoesNothing() {
		browser.get("/sign-in?lang=en");
		int before = identity.notifications().letters().size();

		HttpResponse<String> forged = browser.submit("/sign-in?lang=en",
				Map.of("email", TestIdentity.address(), "_csrf", "forged"));
		HttpResponse<String> withoutCookie = identity.browser()
			.submit("/sign-in?lang=en", Map.of("email", TestIdentity.address()));

		assertThat(List.of(Browser.location(forged), Browser.location(withoutCookie))).containsOnly("/sign-in?again");
		assertThat(browser.get("/sign-in?again").body()).contains("Форма устарела");
		assertThat(identity.notifications().letters()).hasSize(before);
	}

	@Test
	void nobodyLearnsWhetherAnAddressHasAnAccount() {
		String known = identity.person().email();
		String unknown = TestIdentity.address();

		HttpResponse<String> one = asked(known);
		HttpResponse<String> other = asked(unknown);

		assertThat(one.statusCode()).isEqualTo(other.statusCode());
		assertThat(one.body()).isEqualTo(other.body());
		assertThat(Browser.location(one)).isEqualTo(Browser.location(other));
		assertThat(one.headers().map().keySet()).isEqualTo(other.headers().map().keySet());
		assertThat(codePage(known).replace(known, "*")).isEqualTo(codePage(unknown).replace(unknown, "*"));
	}

	@Test
	void fiveWrongCodesSpendTheRightOne() {
		String email = TestIdentity.address();
		browser.get("/sign-in?lang=en");
		browser.get(Browser.location(browser.submit("/sign-in?lang=en", Map.of("email", email))));
		String right = identity.notifications().lastCode(email);
		String wrong = right.equals("00000000") ? "00000001" : "00000000";

		List<HttpResponse<String>> pages = IntStream.range(0, 5)
			.mapToObj(number -> browser.submit("/sign-in/code?lang=en", Map.of("code", wrong)))
			.toList();

		assertThat(pages).allMatch(page -> page.statusCode() == 422);
		assertThat(pages.getFirst().body()).contains("You have 4 more tries.");
		assertThat(pages.get(3).body()).contains("You have one more try.");
		assertThat(pages.getLast().body()).contains("it is no longer taken");
		HttpResponse<String> tooLate = browser.submit("/sign-in/code?lang=en", Map.of("code", right));
		assertThat(tooLate.statusCode()).isEqualTo(422);
		assertThat(tooLate.body()).contains("This code is no longer taken");
	}

	@Test
	void aCodeOpensOnlyTheBrowserThatAskedForIt() {
		String email = TestIdentity.address();
		browser.get("/sign-in?lang=en");
		browser.submit("/sign-in?lang=en", Map.of("email", email));
		Browser thief = identity.browser();
		thief.get("/sign-in?lang=en");

		HttpResponse<String> page = thief.submit("/sign-in/code?lang=en",
				Map.of("code", identity.notifications().lastCode(email)));

		assertThat(page.statusCode()).isEqualTo(422);
	}

	@Test
	void aNewCodeReplacesTheOldOne() {
		String email = TestIdentity.address();
		browser.get("/sign-in?lang=en");
		browser.submit("/sign-in?lang=en", Map.of("email", email));
		String old = identity.notifications().lastCode(email);
		browser.submit("/sign-in?lang=en", Map.of("email", email));
		String fresh = identity.notifications().lastCode(email);

		assertThat(browser.submit("/sign-in/code?lang=en", Map.of("code", old)).statusCode()).isEqualTo(422);
		assertThat(browser
			.submit("/sign-in/code?lang=en", Map.of("code", fresh.substring(0, 4) + " " + fresh.substring(4)))
			.statusCode()).isEqualTo(303);
	}

	@Test
	void whoCameUnaskedIsLedToThePortalAndNowhereElse() {
		browser.get("/sign-in?lang=en&continue=https://evil.example/");

		assertThat(browser.signIn(TestIdentity.address(), identity.notifications())).isEqualTo("/login/ashar");
	}

	@Test
	void theBrowserGetsANewSecretWithTheCode() {
		browser.get("/sign-in?lang=en");
		String before = browser.cookies().get("ashar-sign-in");

		browser.signIn(TestIdentity.address(), identity.notifications());

		assertThat(browser.cookies().get("ashar-sign-in")).isNotEqualTo(before);
	}

	@Test
	void theLetterGoesWithTheSecretBetweenServicesAndTheCodesLife() {
		String email = TestIdentity.address();

		asked(email);

		assertThat(identity.notifications().secrets()).last().asString().hasSizeGreaterThan(30);
		assertThat(identity.notifications().letters()).last().satisfies(letter -> {
			assertThat(letter.get("minutes").asInt()).isEqualTo(10);
			assertThat(letter.get("code").asString()).matches(Pattern.compile("[0-9]{8}"));
		});
	}

	@Test
	void whoSignsOutMustAskForANewCode() {
		String email = TestIdentity.address();
		browser.get("/sign-in?lang=en");
		browser.submit("/sign-in?lang=en", Map.of("email", email));
		browser.get("/sign-out?lang=en");

		assertThat(Browser.location(browser.submit("/sign-out?lang=en", Map.of()))).isEqualTo("/");
		assertThat(browser.cookies()).isEmpty();
		assertThat(Browser.location(browser.get("/sign-in/code?lang=en"))).startsWith("/sign-in");
	}

	private HttpResponse<String> asked(String email) {
		Browser somebody = identity.browser();
		somebody.get("/sign-in?lang=en");
		return somebody.submit("/sign-in?lang=en", Map.of("email", email));
	}

	private String codePage(String email) {
		Browser somebody = identity.browser();
		somebody.get("/sign-in?lang=en");
		String next = Browser.location(somebody.submit("/sign-in?lang=en", Map.of("email", email)));
		return somebody.get(next).body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
	}

}
