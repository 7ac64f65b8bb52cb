package org.ashar.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages in a real browser, wide and narrow, in each language, with a picture of each
 * left under target.
 */
class PagesInBrowserIT {

	private static final List<String> PAGES = List.of("/", "/organizations", "/activities", "/recommendations",
			"/documents", "/indicators", "/subscribe", "/work");

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
		for (int width : new int[] { 390, 1280 }) {
			try (BrowserContext context = context(language, width)) {
				Page page = context.newPage();
				List<String> complaints = new ArrayList<>();
				page.onConsoleMessage((message) -> complaints.add(message.text()));
				for (String path : PAGES) {
					page.navigate(platform.portal().resolve(path).toString());
					assertThat(page.getAttribute("html", "lang")).as(path).isEqualTo(language);
					assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
						.as(path + " is wider than " + width)
						.isTrue();
					assertThat(weight(page)).as("bytes of " + path).isBetween(1_000, WEIGHT_LIMIT);
					picture(page, path, language, width);
				}
				assertThat(complaints).isEmpty();
			}
		}
	}

	/** What the page and all it needs weigh on the wire, in bytes, also where the browser has a part already. */
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

	@Test
	void somebodySignsInWithTheKeyboardAlone() {
		Post post = new Post(platform.mailbox());
		try (BrowserContext context = context("ru", 1280)) {
			Page page = context.newPage();
			page.navigate(platform.portal().resolve("/work").toString());
			page.focus("input[name=email]");
			page.keyboard().type("curator@example.org");
			List<String> before = post.to("curator@example.org").stream().map(Post.Letter::id).toList();
			page.keyboard().press("Enter");
			page.waitForSelector("input[name=code]");
			picture(page, "/sign-in-code", "ru", 1280);
			Post.Letter letter = post.await("curator@example.org", (each) -> !before.contains(each.id()));
			Matcher digits = Pattern.compile("\\b(\\d{4})\\s?(\\d{4})\\b").matcher(letter.text());
			assertThat(digits.find()).isTrue();
			page.focus("input[name=code]");
			page.keyboard().type(digits.group(1) + digits.group(2));
			page.keyboard().press("Enter");
			page.waitForSelector("form[action*=logout]");
			picture(page, "/curator-work", "ru", 1280);
			page.navigate(platform.portal().resolve("/recommendations/new").toString());
			picture(page, "/recommendation-form", "ru", 1280);
			page.navigate(platform.portal().resolve("/organizations/new").toString());
			picture(page, "/organization-form", "ru", 1280);
		}
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
