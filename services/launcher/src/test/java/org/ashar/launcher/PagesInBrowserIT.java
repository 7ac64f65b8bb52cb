package org.ashar.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages for everybody in a real browser, wide and narrow, in each language.
 */
class PagesInBrowserIT extends InBrowser {

	private static final List<String> PAGES = List.of("/", "/organizations", "/activities", "/recommendations",
			"/recommendations/overdue", "/events", "/documents", "/indicators", "/people", "/subscribe", "/sign-in",
			"/search", "/feeds");

	/** Lists of which the first record is opened as well. */
	private static final List<String> RECORDS = List.of("/organizations", "/activities", "/recommendations", "/events",
			"/documents", "/indicators", "/people");

	/** Addresses at which there is nothing, and links that no letter of ours has. */
	private static final List<String> NOTHING = List.of("/nothing", "/recommendations/nothing", "/preferences/nothing",
			"/registrations/nothing", "/registrations/confirm/nothing", "/delegations/nothing",
			"/delegations/confirm/nothing", "/invitations/nothing");

	@ParameterizedTest
	@CsvSource({ "ky,390", "ru,390", "en,1280" })
	void everyPageFitsAPhoneStaysLightAndComplainsOfNothing(String language, int width) {
		try (BrowserContext context = context(language, width)) {
			Page page = context.newPage();
			List<String> complaints = complaints(page);
			PAGES.forEach((path) -> look(page, path, path, language, width));
			for (String list : RECORDS) {
				open(page, list);
				String record = page.locator("main .card a").first().getAttribute("href");
				look(page, record, list + "-one", language, width);
			}
			look(page, "/search?q=нооруз", "/search-nothing", language, width);
			look(page, wayOf(page, "R0"), "/way", language, width);
			assertThat(complaints).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "ky,390", "ru,390", "en,1280" })
	void whatIsNotThereOrNotRightIsExplained(String language, int width) {
		try (BrowserContext context = context(language, width)) {
			Page page = context.newPage();
			NOTHING.forEach((path) -> look(page, path, path, language, width));
			for (String kind : List.of("/subscriptions/confirm", "/unsubscribe")) {
				open(page, kind + "/nothing");
				press(page, "main form button");
				page.waitForSelector(".problem");
				assertThat(page.locator(".problem").count()).isEqualTo(1);
				look(page, kind + "/nothing", language, width);
			}
			open(page, "/subscribe");
			page.fill("#email", "nobody@example.org");
			press(page, "main form button:last-of-type");
			assertThat(page.inputValue("#email")).isEqualTo("nobody@example.org");
			look(page, "/subscribe-refused", language, width);
		}
	}

	@ParameterizedTest
	@CsvSource({ "ky,390,мигрант", "ru,1280,миграц", "en,1280,strategy" })
	void whoeverTypesFindsTheRecordByKeyboard(String language, int width, String typed) {
		try (BrowserContext context = context(language, width)) {
			Page page = context.newPage();
			List<String> complaints = complaints(page);
			open(page, "/subscribe");
			page.focus("#find");
			page.keyboard().type(typed);
			page.waitForSelector(".guesses a");
			assertThat(page.textContent("#guesses-told")).isNotBlank();
			picture(page, "/guesses", language, width);
			String first = page.locator(".guesses a").first().getAttribute("href");
			page.keyboard().press("Tab");
			page.keyboard().press("Tab");
			page.keyboard().press("Enter");
			page.waitForURL("**" + first);
			page.goBack();
			page.focus("main");
			assertThat(page.locator(".guesses").isVisible()).as("nothing lies over the page").isFalse();
			page.fill("#find", typed);
			page.press("#find", "Enter");
			page.waitForURL("**/search?q=*");
			assertThat(page.locator("main .card").count()).isPositive();
			assertThat(complaints).isEmpty();
		}
	}

	@Test
	void whoeverHasNoMouseSkipsTheMenuAndSubscribes() {
		try (BrowserContext context = context("ky", 1280)) {
			Page page = context.newPage();
			open(page, "/subscribe");
			tabTo(page, ".skip");
			page.keyboard().press("Enter");
			assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
			tabTo(page, "#email");
			page.keyboard().type("browser-keys@example.org");
			tabTo(page, "input[name='topic[]']");
			page.keyboard().press("Space");
			tabTo(page, "main form button");
			page.keyboard().press("Enter");
			post.await("browser-keys@example.org", (each) -> each.text().contains("/subscriptions/confirm/"));
		}
	}

	@Test
	void somebodySubscribesReadsTheNewsAndLeaves() {
		Map<String, String> readers = new LinkedHashMap<>();
		for (String language : List.of("ky", "ru", "en")) {
			String reader = "browser-" + language + "@example.org";
			subscribe(reader, language);
			readers.put(language, reader);
		}
		String news = new MainJob(platform.portal(), post).publishRecommendation("ky");
		readers.forEach((language, reader) -> leave(reader, news, language));
	}

	private static void subscribe(String reader, String language) {
		try (BrowserContext context = context(language, 390)) {
			Page page = context.newPage();
			open(page, "/subscribe");
			page.fill("#email", reader);
			page.selectOption("#frequency", "at_once");
			page.check("input[name='topic[]'][value=health]");
			press(page, "main form button[value=preview]");
			look(page, "/subscribe-preview", language, 390);
			press(page, "main form button:not([name])");
			look(page, "/subscribe-sent", language, 390);
			Post.Letter letter = post.await(reader, (each) -> each.text().contains("/subscriptions/confirm/"));
			lookElsewhere(letter.link("/subscriptions/confirm/"), language);
			// In the browser in which she signed up the page presses its own button.
			page.navigate(platform.portal().resolve(letter.link("/subscriptions/confirm/")).toString(),
					new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
			page.waitForSelector("main a[href*='/preferences/']");
			look(page, "/confirmed", language, 390);
			page.click("main a[href*='/preferences/']");
			look(page, "/preferences", language, 390);
			page.setViewportSize(1280, 900);
			look(page, "/preferences", language, 1280);
		}
	}

	/** Another browser waits for somebody to press the button. */
	private static void lookElsewhere(String link, String language) {
		try (BrowserContext context = context(language, 390)) {
			Page page = context.newPage();
			look(page, link, "/confirm", language, 390);
			assertThat(page.locator("main form button").count()).isOne();
		}
	}

	private static void leave(String reader, String news, String language) {
		Post.Letter letter = post.await(reader, (each) -> each.text().contains(news));
		try (BrowserContext context = context(language, 390)) {
			Page page = context.newPage();
			look(page, letter.link("/unsubscribe/"), "/unsubscribe", language, 390);
			press(page, "main form button");
			look(page, "/unsubscribed", language, 390);
			open(page, letter.link("/preferences/"));
			assertThat(page.locator("main .card").count()).isZero();
		}
	}

	@ParameterizedTest
	@CsvSource({ "ky,390", "ru,1280", "en,390" })
	void aGuestRegistersAndTheOrganizerFindsHerOnTheList(String language, int deskWidth) {
		String event = openEvent(language);
		String guest = "browser-guest-" + language + "@example.org";
		try (BrowserContext context = context(language, 390)) {
			Page page = context.newPage();
			List<String> complaints = complaints(page);
			look(page, event, "/event-open", language, 390);
			page.click("main a[href$='/register']");
			page.fill("main [name=name]", "Айгүл");
			page.fill("main [name=email]", guest);
			look(page, "/event-register", language, 390);
			press(page, "main form button");
			look(page, "/event-registered", language, 390);
			Post.Letter letter = post.await(guest, (each) -> each.text().contains("/registrations/confirm/"));
			look(page, letter.link("/registrations/confirm/"), "/registration-confirm", language, 390);
			press(page, "main form button");
			look(page, "/registration-confirmed", language, 390);
			Post.Letter seat = post.await(guest, (each) -> !post.calendars(each).isEmpty());
			look(page, seat.link("/registrations/"), "/registration", language, 390);
			assertThat(page.locator("button[value=withdraw]").count()).isEqualTo(1);
			signInByKeyboard(page, "organizer@example.org", language);
			page.setViewportSize(deskWidth, 900);
			for (String desk : List.of("", "/guests", "/guests/sheet", "/seating", "/edit", "/sessions/new",
					"/cancel")) {
				look(page, event + desk, "/desk" + desk, language, deskWidth);
			}
			look(page, "/work", "/work-of-organizer", language, deskWidth);
			open(page, event + "/guests");
			assertThat(page.textContent("main")).contains(guest);
		}
	}

	@Test
	void whoeverHasNoJavaScriptSubscribesAndRegisters() {
		String event = openEvent("ky");
		String guest = "browser-plain-" + UUID.randomUUID() + "@example.org";
		try (BrowserContext context = withoutJavaScript("ky")) {
			Page page = context.newPage();
			open(page, "/subscribe");
			page.fill("#email", guest);
			page.check("input[name='topic[]'][value=health]");
			press(page, "main form button:not([name])");
			open(page, post.await(guest, (each) -> each.text().contains("/subscriptions/confirm/"))
				.link("/subscriptions/confirm/"));
			press(page, "main form button");
			page.waitForSelector("main a[href*='/preferences/']");
			assertThat(page.locator("main a[href*='/preferences/']").count()).isEqualTo(1);
			open(page, event);
			page.click("main a[href$='/register']");
			page.fill("main [name=name]", "Айгүл");
			page.fill("main [name=email]", guest);
			press(page, "main form button");
			open(page, post.await(guest, (each) -> each.text().contains("/registrations/confirm/"))
				.link("/registrations/confirm/"));
			press(page, "main form button");
			assertThat(page.locator("main .problem").count()).isZero();
			post.await(guest, (each) -> !post.calendars(each).isEmpty());
		}
	}

	private static String openEvent(String language) {
		Visitor organizer = Visitor.signedIn(platform.portal(), post, "organizer@example.org", language);
		return "/events/" + ConferenceJourneyIT.openForTwo(organizer, "Көчүү " + UUID.randomUUID(), language);
	}

	/** Where the way of a recommendation is told, by its number. */
	private static String wayOf(Page page, String number) {
		open(page, "/search?type=recommendation&q=" + number);
		return page.locator("main .card a").first().getAttribute("href") + "/chain";
	}

	/** Presses Tab until it is there; on the way one always sees where one is. */
	private static void tabTo(Page page, String target) {
		for (int presses = 0; presses < 60; presses++) {
			page.keyboard().press("Tab");
			assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).isNotEqualTo("none");
			if ((Boolean) page.evaluate("(target) => document.activeElement.matches(target)", target)) {
				return;
			}
		}
		throw new AssertionError("No way to " + target + " by keyboard");
	}

}
