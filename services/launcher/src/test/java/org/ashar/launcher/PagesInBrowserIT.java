package org.ashar.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages in a real browser, wide and narrow, in each language, with a picture of each
 * left under target.
 */
class PagesInBrowserIT {

	private static final List<String> PAGES = List.of("/", "/organizations", "/activities", "/recommendations",
			"/events", "/documents", "/indicators", "/people", "/subscribe", "/work", "/search", "/feeds");

	/** Lists of which the first record is opened as well. */
	private static final List<String> RECORDS = List.of("/organizations", "/activities", "/recommendations", "/events",
			"/documents", "/indicators", "/people");

	private static final Map<String, List<String>> FORMS = Map.of("curator",
			List.of("/recommendations/new", "/organizations/new", "/documents/new", "/indicators/new", "/people/new"),
			"ngo", List.of("/activities/new", "/events/new"));

	private static final int[] WIDTHS = { 390, 1280 };

	private static final int WEIGHT_LIMIT = 100_000;

	private static Playwright playwright;

	private static Browser browser;

	private static RunningPlatform platform;

	@BeforeAll
	static void start() {
		Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
		Assumptions.assumeTrue(chromium.isPresent(), "No Chromium here: pages are not looked at in a browser");
		platform = RunningPlatform.get();
		playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(chromium.get())
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));
	}

	@AfterAll
	static void stop() {
		if (playwright != null) {
			playwright.close();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ky", "ru", "en" })
	void everyPageFitsAPhoneStaysLightAndComplainsOfNothing(String language) {
		for (int width : WIDTHS) {
			try (BrowserContext context = context(language, width)) {
				Page page = context.newPage();
				List<String> complaints = complaints(page);
				PAGES.forEach((path) -> look(page, path, path, language, width));
				for (String list : RECORDS) {
					page.navigate(platform.portal().resolve(list).toString());
					String record = page.locator("main .card a").first().getAttribute("href");
					look(page, record, list + "-one", language, width);
				}
				look(page, "/search?q=нооруз", "/search-nothing", language, width);
				look(page, wayOf(page, "R0"), "/way", language, width);
				assertThat(complaints).isEmpty();
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "curator,ky", "verifier,ru", "ngo,ky", "focal,en" })
	void everyRoleFindsItsWorkOnAPhoneAndOnADesk(String account, String language) {
		try (BrowserContext context = context(language, 390)) {
			Page page = context.newPage();
			List<String> complaints = complaints(page);
			signInByKeyboard(page, account + "@example.org", language);
			for (int width : WIDTHS) {
				page.setViewportSize(width, 900);
				look(page, "/work", "/work-of-" + account, language, width);
				for (String form : FORMS.getOrDefault(account, List.of())) {
					look(page, form, form, language, width);
				}
			}
			assertThat(complaints).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "ky,390,мигрант", "ru,1280,миграц", "en,1280,strategy" })
	void whoeverTypesFindsTheRecordByKeyboard(String language, int width, String typed) {
		try (BrowserContext context = context(language, width)) {
			Page page = context.newPage();
			List<String> complaints = complaints(page);
			page.navigate(platform.portal().resolve("/subscribe").toString());
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

	/** Where the way of a recommendation is told, by its number. */
	private static String wayOf(Page page, String number) {
		page.navigate(platform.portal().resolve("/search?type=recommendation&q=" + number).toString());
		return page.locator("main .card a").first().getAttribute("href") + "/chain";
	}

	/** Opens a page, and leaves a picture of it. */
	private static void look(Page page, String path, String name, String language, int width) {
		page.navigate(platform.portal().resolve(path).toString());
		assertThat(page.getAttribute("html", "lang")).as(path).isEqualTo(language);
		assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
			.as(path + " is wider than " + width)
			.isTrue();
		assertThat(weight(page)).as("bytes of " + path).isBetween(1_000, WEIGHT_LIMIT);
		picture(page, name, language, width);
	}

	private static List<String> complaints(Page page) {
		List<String> complaints = new ArrayList<>();
		page.onConsoleMessage((message) -> complaints.add(message.text()));
		return complaints;
	}

	/**
	 * What the page and all it needs weigh on the wire, in bytes, also where the browser
	 * has a part already.
	 */
	private static int weight(Page page) {
		return ((Number) page.evaluate("""
				performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
					.reduce((sum, each) => sum + each.encodedBodySize, 0)""")).intValue();
	}

	@Test
	void somebodySubscribesInABrowserAndConfirmsByTheLetter() {
		Post post = new Post(platform.mailbox());
		try (BrowserContext context = context("ky", 390)) {
			Page page = context.newPage();
			page.navigate(platform.portal().resolve("/subscribe").toString());
			page.fill("#email", "browser-ky@example.org");
			page.selectOption("#frequency", "daily");
			page.check("input[name='topic[]'][value=health]");
			page.click("main form button");
			Post.Letter letter = post.await("browser-ky@example.org",
					(each) -> each.text().contains("/subscriptions/confirm/"));
			page.navigate(platform.portal().resolve(letter.link("/subscriptions/confirm/")).toString());
			picture(page, "/confirm", "ky", 390);
			page.click("main form button");
			assertThat(page.locator("main a[href*='/preferences/']").count()).isEqualTo(1);
			page.click("main a[href*='/preferences/']");
			picture(page, "/preferences", "ky", 390);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ky", "ru", "en" })
	void aGuestRegistersAndTheOrganizerFindsHerOnTheList(String language) {
		Post post = new Post(platform.mailbox());
		Visitor organizer = Visitor.signedIn(platform.portal(), post, "organizer@example.org", language);
		String event = "/events/" + ConferenceJourneyIT.openForTwo(organizer, "Көчүү " + UUID.randomUUID(), language);
		String guest = "browser-guest-" + language + "@example.org";
		try (BrowserContext context = context(language, 390)) {
			Page page = context.newPage();
			List<String> complaints = complaints(page);
			look(page, event, "/event-open", language, 390);
			page.click("main a[href$='/register']");
			page.fill("main [name=name]", "Айгүл");
			page.fill("main [name=email]", guest);
			picture(page, "/event-register", language, 390);
			page.click("main form button");
			picture(page, "/event-registered", language, 390);
			Post.Letter letter = post.await(guest, (each) -> each.text().contains("/registrations/confirm/"));
			look(page, letter.link("/registrations/confirm/"), "/registration-confirm", language, 390);
			page.click("main form button");
			picture(page, "/registration-confirmed", language, 390);
			Post.Letter seat = post.await(guest, (each) -> !post.calendars(each).isEmpty());
			look(page, seat.link("/registrations/"), "/registration", language, 390);
			assertThat(page.locator("button[value=withdraw]").count()).isEqualTo(1);
			signInByKeyboard(page, "organizer@example.org", language);
			for (int width : WIDTHS) {
				page.setViewportSize(width, 900);
				for (String desk : List.of("", "/guests", "/guests/sheet", "/seating", "/edit", "/cancel")) {
					look(page, event + desk, "/desk" + desk, language, width);
				}
				look(page, "/work", "/work-of-organizer", language, width);
			}
			page.navigate(platform.portal().resolve(event + "/guests").toString());
			assertThat(page.textContent("main")).contains(guest);
			assertThat(complaints).isEmpty();
		}
	}

	private static void signInByKeyboard(Page page, String address, String language) {
		Post post = new Post(platform.mailbox());
		List<String> before = post.to(address).stream().map(Post.Letter::id).toList();
		page.navigate(platform.portal().resolve("/work").toString());
		page.focus("input[name=email]");
		page.keyboard().type(address);
		page.keyboard().press("Enter");
		page.waitForSelector("input[name=code]");
		picture(page, "/sign-in-code", language, 390);
		page.focus("input[name=code]");
		page.keyboard().type(post.await(address, (letter) -> !before.contains(letter.id())).code());
		page.keyboard().press("Enter");
		page.waitForSelector("form[action*=logout]");
	}

	private static BrowserContext context(String language, int width) {
		return browser.newContext(new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 900));
	}

	private static void picture(Page page, String path, String language, int width) {
		String name = (path.equals("/") ? "home" : path.substring(1).replace('/', '-')) + "-" + language + "-" + width;
		page.screenshot(
				new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
	}

}
