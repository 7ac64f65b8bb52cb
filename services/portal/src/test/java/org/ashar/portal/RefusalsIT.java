package org.ashar.portal;

import org.ashar.infra.platform.testing.Http;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever refuses a request: people get a page of the house, programs a problem. */
class RefusalsIT {

	private static TestPortal portal;

	@BeforeAll
	static void start() {
		portal = TestPortal.shared();
	}

	@ParameterizedTest
	@CsvSource({ "ky,Буга уруксат жок", "ru,Сюда нельзя", "en,You may not do this" })
	void aFormThatIsNotOursGetsAPage(String language, String title) {
		Http.Answer answer = form(portal.browser(language)).post("/subscribe", "email=a%40example.org");
		isPage(answer, 403, language, title);
	}

	@Test
	void aFormThatIsTooLargeGetsAPage() {
		Http.Answer answer = form(portal.browser("ru")).post("/subscribe", "email=" + "a".repeat(1_100_000));
		isPage(answer, 413, "ru", "Слишком много");
	}

	@Test
	void anAddressThatCannotBeReadGetsAPage() {
		isPage(portal.browser("ky").get("/organizations?q=%ff"), 400, "ky", "Мындай суроо-талапты окуй албадык");
	}

	@Test
	void aPageThatIsNotThereAndAMethodThatNobodyKnowsGetPages() {
		isPage(portal.browser("en").get("/no-such-page"), 404, "en", "There is no such page");
		isPage(portal.browser("en").get("/organizations/no-id"), 404, "en", "There is no such page");
		isPage(portal.browser("en").send("PROPFIND", "/organizations", null), 400, "en", "This request cannot be read");
	}

	@Test
	void aSignInThatWentWrongGetsAPageInsteadOfGoingRoundInCircles() {
		Http.Answer answer = portal.browser("en").get("/login/oauth2/code/ashar?code=x&state=y");
		isPage(answer, 401, "en", "Signing in did not work");
		assertThat(Jsoup.parse(answer.text()).select("main a[href=/login/ashar]")).hasSize(1);
	}

	@Test
	void aProgramGetsAProblem() {
		Http.Answer answer = form(portal.program("ru")).post("/subscribe", "email=a%40example.org");
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
		Http.Answer api = portal.browser("ru").get("/api/v1/no-such-thing");
		assertThat(api.status()).isEqualTo(404);
		assertThat(api.header("Content-Type")).hasValue("application/problem+json");
		assertThat(api.json().path("title").asString()).isEqualTo("Здесь ничего нет");
		assertThat(api.response().headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
	}

	private static void isPage(Http.Answer answer, int status, String language, String title) {
		assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
		assertThat(answer.header("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("text/html"));
		assertThat(answer.header("Content-Security-Policy")).hasValueSatisfying(
				(policy) -> assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe"));
		assertThat(answer.response().headers().allValues("Content-Security-Policy")).hasSize(1);
		Document page = Jsoup.parse(answer.text());
		assertThat(page.select("html").attr("lang")).isEqualTo(language);
		assertThat(page.select("h1").text()).isEqualTo(title);
		assertThat(page.select("nav.main a")).isNotEmpty();
		assertThat(page.select(".languages a")).hasSize(2).noneMatch((link) -> link.attr("href").startsWith("/error"));
	}

	private static Http form(Http client) {
		return client.header("Content-Type", "application/x-www-form-urlencoded");
	}

}
