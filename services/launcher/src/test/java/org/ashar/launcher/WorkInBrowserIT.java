package org.ashar.launcher;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.ashar.contracts.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The pages on which people work on the record, each in each language, on a phone and on
 * a desk, with a picture of each left under target.
 */
class WorkInBrowserIT extends InBrowser {

	private static final List<Screen> SCREENS = List.of(new Screen("ky", 390), new Screen("ru", 390),
			new Screen("en", 1280));

	private static final Map<String, List<String>> FORMS = Map.of("curator",
			List.of("/recommendations/new", "/organizations/new", "/documents/new", "/indicators/new", "/people/new"),
			"ngo", List.of("/activities/new", "/events/new"));

	/** Lists of which a role edits or judges the first record. */
	private static final Map<String, List<String>> LISTS = Map.of("curator",
			List.of("/recommendations", "/organizations", "/documents", "/indicators", "/people", "/activities",
					"/events"),
			"assessor", List.of("/recommendations"), "focal", List.of("/work"), "verifier", List.of("/organizations"));

	@ParameterizedTest
	@ValueSource(strings = { "curator", "verifier", "ngo", "focal", "assessor" })
	void everyRoleFindsItsWorkAndItsForms(String account) {
		try (BrowserContext context = context("ky", 390)) {
			Page page = context.newPage();
			signInByKeyboard(page, account + "@example.org", "ky");
			List<String> complaints = complaints(page);
			for (Screen screen : SCREENS) {
				screen.turn(page);
				screen.look(page, "/work", "/work-of-" + account);
				FORMS.getOrDefault(account, List.of()).forEach((form) -> screen.look(page, form, form));
				LISTS.getOrDefault(account, List.of()).forEach((list) -> judge(page, list, account, screen));
			}
			assertThat(complaints).isEmpty();
		}
	}

	/** What somebody may do with a record, and the form in which a curator edits it. */
	private static void judge(Page page, String list, String account, Screen screen) {
		open(page, list);
		String record = page.locator("main .card a").first().getAttribute("href");
		screen.look(page, record, record.replaceAll("/[^/]*$", "") + "-of-" + account);
		if (account.equals("curator")) {
			screen.look(page, record + "/edit", list + "-edit");
		}
	}

	@Test
	void aNewcomerHandsInAnOrganizationAndIsToldWhatIsWrong() {
		String organization;
		try (BrowserContext context = context("ky", 390)) {
			Page page = context.newPage();
			signInByKeyboard(page, "browser-newcomer-" + UUID.randomUUID() + "@example.org", "ky");
			for (Screen screen : SCREENS) {
				screen.turn(page);
				screen.look(page, "/work", "/work-of-newcomer");
				open(page, "/organizations/new");
				page.fill("[id='acronym.ky']", "КАБ");
				page.evaluate("document.querySelector('main form').noValidate = true");
				press(page, "main form button");
				assertThat(page.inputValue("[id='acronym.ky']")).isEqualTo("КАБ");
				screen.look(page, "/organization-refused");
			}
			page.fill("[id='name.ky']", "Көчкөндөр " + UUID.randomUUID());
			page.selectOption("#classification", "22");
			page.selectOption("#stakeholderGroup", "ngo");
			press(page, "main form button");
			page.waitForSelector("button[value=submit]");
			organization = page.url().replaceAll("^https?://[^/]+|[?#].*$", "");
			SCREENS.forEach((screen) -> {
				screen.turn(page);
				screen.look(page, organization, "/organization-draft");
				screen.look(page, "/indicators/new", "/not-allowed");
				assertThat(page.locator("main form").count()).as("a form to fill in vain").isZero();
			});
			open(page, organization);
			press(page, "button[value=submit]");
			picture(page, "/organization-submitted", "en", 1280);
		}
		theVerifierSees(organization);
	}

	@Test
	void anAdminSettlesAMessageThatAServiceCouldNotHandle() throws Exception {
		try (Broker broker = new Broker(platform)) {
			broker.write(Topics.REGISTRATION_LETTERS, "nobody", Poison.GARBAGE);
		}
		try (BrowserContext context = context("ky", 390)) {
			Page page = context.newPage();
			signInByKeyboard(page, "admin@example.org", "ky");
			await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofSeconds(2)).pollInSameThread().until(() -> {
				open(page, "/work/dead-letters");
				return page.locator("main .card a").count() > 0;
			});
			String letter = page.locator("main .card a").first().getAttribute("href");
			for (Screen screen : SCREENS) {
				screen.turn(page);
				screen.look(page, "/work", "/work-of-admin");
				screen.look(page, "/work/dead-letters", "/dead-letters");
				screen.look(page, letter, "/dead-letter");
			}
			press(page, "form[action$='/replay'] button");
			page.waitForSelector(".chain li");
			assertThat(page.locator(".chain li").count()).isEqualTo(1);
			page.click("summary");
			page.fill("#reason", "Тесттин таштандысы");
			press(page, "form[action$='/discard'] button");
			page.waitForCondition(() -> page.locator("main form").count() == 0);
			SCREENS.forEach((screen) -> {
				screen.turn(page);
				screen.look(page, letter, "/dead-letter-discarded");
			});
		}
	}

	private static void theVerifierSees(String organization) {
		try (BrowserContext context = context("ky", 390)) {
			Page page = context.newPage();
			signInByKeyboard(page, "verifier@example.org", "ky");
			for (Screen screen : SCREENS) {
				screen.turn(page);
				screen.look(page, organization, "/organization-to-verify");
				assertThat(page.locator("button[value=verify]").count()).isEqualTo(1);
			}
		}
	}

	/** How somebody looks: in what language, on what width. */
	private record Screen(String language, int width) {

		/** From now on the person reads this way. */
		void turn(Page page) {
			page.setViewportSize(this.width, 900);
			open(page, "/?lang=" + this.language);
		}

		void look(Page page, String path, String name) {
			InBrowser.open(page, path);
			look(page, name);
		}

		/* With all that is folded up unfolded. */
		void look(Page page, String name) {
			page.evaluate("document.querySelectorAll('details').forEach((each) => each.open = true)");
			InBrowser.look(page, name, this.language, this.width);
		}

	}

}
