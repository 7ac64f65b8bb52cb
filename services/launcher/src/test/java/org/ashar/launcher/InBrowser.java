package org.ashar.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real browser before the running platform, and what is asked of every page in it:
 * fitting its screen, being light, speaking the reader's language, being usable by
 * everybody. With {@code -Dashar.pictures=true} a picture of each is left under target.
 */
abstract class InBrowser {

	private static final int WEIGHT_LIMIT = 100_000;

	private static final int PATIENCE_MILLIS = 120_000;

	/* For people to look at; they take as long as all the rest. */
	private static final boolean PICTURES = Boolean.getBoolean("ashar.pictures");

	/* Pages that have been looked at for accessibility; their language is no matter. */
	private static final Set<String> AUDITED = new HashSet<>();

	static RunningPlatform platform;

	static Post post;

	private static Playwright playwright;

	private static Browser browser;

	@BeforeAll
	static void start() {
		Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
		Assumptions.assumeTrue(chromium.isPresent(), "No Chromium here: pages are not looked at in a browser");
		platform = RunningPlatform.get();
		post = new Post(platform.mailbox());
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

	static BrowserContext context(String language, int width) {
		return patient(browser.newContext(options(language, width)));
	}

	static BrowserContext withoutJavaScript(String language) {
		return patient(browser.newContext(options(language, 390).setJavaScriptEnabled(false)));
	}

	private static BrowserContext patient(BrowserContext context) {
		context.setDefaultTimeout(PATIENCE_MILLIS);
		return context;
	}

	/**
	 * Presses a button that leads to another page, and waits until all of it is there.
	 */
	static void press(Page page, String button) {
		page.click(button);
		page.waitForLoadState();
	}

	private static Browser.NewContextOptions options(String language, int width) {
		return new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 900);
	}

	/**
	 * What the browser's console says from now on, but for what it says where a hand was
	 * quicker than the page: the field that was reached keeps the focus.
	 */
	static List<String> complaints(Page page) {
		List<String> complaints = new ArrayList<>();
		page.onConsoleMessage((message) -> {
			if (!message.text().startsWith("Autofocus processing was blocked")) {
				complaints.add(message.text());
			}
		});
		return complaints;
	}

	/* Again where a service was too busy to tell its part in time. */
	static void open(Page page, String path) {
		Awaitility.await("all of " + path).pollInSameThread().until(() -> {
			page.navigate(platform.portal().resolve(path).toString());
			return Visitor.isWhole(page.content());
		});
	}

	/** Opens a page, and looks at it. */
	static void look(Page page, String path, String name, String language, int width) {
		open(page, path);
		look(page, name, language, width);
		assertThat(weight(page)).as("bytes of " + path).isBetween(1_000, WEIGHT_LIMIT);
	}

	/** Looks at the page that is open, and may leave a picture of it. */
	static void look(Page page, String name, String language, int width) {
		page.waitForLoadState();
		assertThat(page.getAttribute("html", "lang")).as(name).isEqualTo(language);
		assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
			.as(name + " is wider than " + width)
			.isTrue();
		if (AUDITED.add(name)) {
			assertThat(barriers(page)).as(name + " keeps somebody out").isEmpty();
		}
		picture(page, name, language, width);
	}

	/** What keeps people from using the page, as axe finds it. */
	private static List<String> barriers(Page page) {
		return new AxeBuilder(page).setLegacyMode(true)
			.analyze()
			.getViolations()
			.stream()
			.filter((rule) -> List.of("serious", "critical").contains(rule.getImpact()))
			.map((rule) -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
			.toList();
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

	static void picture(Page page, String path, String language, int width) {
		if (!PICTURES) {
			return;
		}
		String name = (path.equals("/") ? "home" : path.substring(1).replace('/', '-')) + "-" + language + "-" + width;
		page.screenshot(
				new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", name + ".png")));
	}

	/** Signs in with the code that was mailed; the first code typed is a wrong one. */
	static void signInByKeyboard(Page page, String address, String language) {
		OneByOne.signIn(address, () -> signIn(page, address, language));
	}

	private static void signIn(Page page, String address, String language) {
		List<String> before = post.to(address).stream().map(Post.Letter::id).toList();
		open(page, "/work");
		look(page, "/sign-in", language, 390);
		page.focus("input[name=email]");
		page.keyboard().type(address);
		page.keyboard().press("Enter");
		page.waitForSelector("input[name=code]");
		look(page, "/sign-in-code", language, 390);
		typeCode(page, "00000000");
		page.waitForSelector("[role=alert]");
		look(page, "/sign-in-code-wrong", language, 390);
		typeCode(page, post.await(address, (letter) -> !before.contains(letter.id())).code());
		page.waitForSelector("form[action*=logout]");
	}

	private static void typeCode(Page page, String code) {
		page.fill("input[name=code]", "");
		page.focus("input[name=code]");
		page.keyboard().type(code);
		page.keyboard().press("Enter");
	}

}
