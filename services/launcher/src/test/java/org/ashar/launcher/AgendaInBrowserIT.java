package org.ashar.launcher;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import biweekly.Biweekly;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An agenda from its first clash to the letter about what has changed, on a phone and on
 * a wide screen.
 */
class AgendaInBrowserIT extends InBrowser {

	private static final Map<String, Integer> SCREENS = Map.of("ky", 390, "en", 1280);

	@Test
	void anAgendaIsPutInOrderOnAPhoneAndWhoeverComesHearsOfItOnce() {
		SignedIn organizer = new SignedIn(platform, "organizer");
		String event = announced(organizer);
		String letter = seat(organizer, event);
		try (BrowserContext context = context("ky", 390)) {
			Page page = context.newPage();
			signInByKeyboard(page, "organizer@example.org", "ky");
			List<String> complaints = complaints(page);
			all(page, "/events/" + event + "/agenda/edit", "/agenda-edit");
			all(page, "/events/" + event + "/copy", "/event-copy");
			open(page, "/events/" + event + "/agenda/edit?lang=ky");
			page.locator(".arranged .card").first().locator("button[value=later]").click();
			page.waitForSelector(".notice, .problem");
			look(page, "/agenda-arranged", "ky", 390);
			assertThat(page.locator(".arranged h3").first().textContent()).contains("Панель");
			all(page, page.locator(".arranged h3 a").first().getAttribute("href"), "/session-in-depth");
			all(page, "/events/" + event, "/event-changed");
			open(page, "/events/" + event + "?lang=ky");
			page.locator("button[value=tell]").click();
			page.waitForSelector(".notice");
			assertThat(page.locator("#tell").count()).isZero();
			assertThat(complaints).isEmpty();
		}
		Post.Letter changed = post.await(letter, (each) -> each.text().contains("мурда:"));
		assertThat(changed.text()).contains("• «Ачылыш» сессиясы, убактысы");
		assertThat(Biweekly.parse(post.calendars(changed).getFirst()).first().getMethod().getValue())
			.isEqualTo("REQUEST");
		visitors(organizer, event, changed);
	}

	/** What a speaker, a guest and everybody see. */
	private static void visitors(SignedIn organizer, String event, Post.Letter letter) {
		String speaker = organizer.http().get("/api/v1/events/" + event + "/speakers").json().at("/0/path").asString();
		try (BrowserContext context = context("ky", 390)) {
			Page page = context.newPage();
			List<String> complaints = complaints(page);
			all(page, "/events/" + event, "/event-told");
			all(page, "/events/" + event + "/agenda", "/agenda-by-day");
			all(page, "/events/" + event + "/agenda?by=track", "/agenda-by-track");
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator(".top").isVisible()).as("on paper").isFalse();
			assertThat(page.locator(".agenda h4").first().isVisible()).isTrue();
			picture(page, "/agenda-on-paper", "ky", 390);
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
			all(page, speaker, "/speaker");
			page.click("button[value=confirm]");
			page.waitForSelector(".notice");
			open(page, letter.link("/registrations/") + "?lang=ky");
			page.click("button[value=open-feed]");
			page.waitForSelector("#feed-address");
			look(page, "/registration-feed", "ky", 390);
			String feed = page.inputValue("#feed-address");
			Http.Answer file = new Http("").get(feed);
			assertThat(Biweekly.parse(file.text()).first().getEvents()).as("at the address that is shown").hasSize(4);
			assertThat(complaints).isEmpty();
		}
		assertThat(organizer.http().get("/api/v1/events/" + event).json().at("/sessions").toString())
			.contains("confirmed");
	}

	private static void all(Page page, String path, String name) {
		SCREENS.forEach((language, width) -> {
			page.setViewportSize(width, 900);
			open(page, path + (path.contains("?") ? "&" : "?") + "lang=" + language);
			page.evaluate("document.querySelectorAll('details').forEach((each) => each.open = true)");
			look(page, name, language, width);
		});
		page.setViewportSize(390, 900);
		open(page, path + (path.contains("?") ? "&" : "?") + "lang=ky");
	}

	private static String announced(SignedIn organizer) {
		String owner = organizer.http().get("/api/v1/events?mine=true").json().at("/items/0/organizationId").asString();
		Map<String, Object> hall = Map.of("ky", "Чоң зал", "en", "Great hall");
		Map<String, Object> event = Map.of("organizationId", owner, "name",
				Map.of("ky", "Сары-Ой жыйыны", "en", "Meeting in Sary-Oy"), "firstDay", "2033-06-03", "lastDay",
				"2033-06-04", "zone", "Asia/Bishkek", "attendance", "offline", "interpretation", List.of("ru", "en"),
				"sessions",
				List.of(session("opening", "Ачылыш", "Opening", "09:00", "09:30", Map.of("room", hall)),
						session("panel", "Панель", "Panel", "09:20", "10:30",
								Map.of("room", hall, "track", Map.of("ky", "Укук", "en", "Law"), "interpretation",
										List.of("en"), "materials",
										List.of(Map.of("title", Map.of("ky", "Слайддар", "en", "Slides"), "uri",
												"https://example.org/slides.pdf")),
										"minutes", Map.of("ky", "Чечимдер кабыл алынды.", "en", "Decisions."))),
						session("workshop", "Семинар", "Workshop", "11:00", "12:00",
								Map.of("track", Map.of("ky", "Саламаттык", "en", "Health")))));
		String id = organizer.http()
			.idempotencyKey(UUID.randomUUID().toString())
			.post("/api/v1/events", event)
			.json()
			.get("id")
			.asString();
		String path = "/api/v1/events/" + id;
		act(organizer, path, "announce");
		Http.Answer seats = organizer.http()
			.ifMatch(version(organizer, path))
			.put(path + "/seating", Map.of("capacity", 10));
		assertThat(seats.status()).as("%s", seats).isEqualTo(200);
		act(organizer, path, "open-registration");
		return id;
	}

	private static Map<String, Object> session(String type, String ky, String en, String from, String to,
			Map<String, Object> more) {
		Map<String, Object> session = new java.util.HashMap<>(more);
		session.putAll(Map.of("type", type, "title", Map.of("ky", ky, "en", en), "day", "2033-06-03", "startsAt", from,
				"endsAt", to, "speakers",
				List.of(Map.of("name", Map.of("ky", "Асан Үсөнов"), "role", "speaker", "state", "invited"))));
		return session;
	}

	private static void act(SignedIn organizer, String path, String verb) {
		Http.Answer done = organizer.http().ifMatch(version(organizer, path)).post(path + "/" + verb, null);
		assertThat(done.status()).as("%s", done).isEqualTo(200);
	}

	private static long version(SignedIn organizer, String path) {
		JsonNode event = organizer.http().get(path).json();
		return event.get("version").asLong();
	}

	/** Somebody who has got a seat; her address. */
	private static String seat(SignedIn organizer, String event) {
		String address = "agenda-" + UUID.randomUUID() + "@example.org";
		Http guest = new Http(platform.portal().toString());
		guest.post("/api/v1/events/" + event + "/registrations",
				Map.of("name", "Айгүл Токтогулова", "email", address, "language", "ky"));
		String confirm = post.await(address, (each) -> each.text().contains("/registrations/confirm/"))
			.link("/registrations/confirm/");
		Http.Answer seated = guest.post("/api/v1/registrations/confirm",
				Map.of("token", confirm.substring(confirm.lastIndexOf('/') + 1)));
		assertThat(seated.status()).as("%s", seated).isEqualTo(200);
		return address;
	}

}
