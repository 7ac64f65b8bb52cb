package org.ashar.launcher;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import biweekly.Biweekly;
import biweekly.ICalendar;
import org.ashar.infra.platform.testing.Http;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The other half of the main job, from outside only: an organizer announces a conference,
 * people register without an account and get a seat or a place in the queue, somebody
 * withdraws, the next one is offered the seat, and in the end it is cancelled. Everybody
 * hears of it in her language.
 */
class ConferenceJourneyIT {

	private static final String CONFIRM = "/registrations/confirm/";

	private static final String MANAGE = "/registrations/";

	private static final String NAME = "Айсалкын Баракелде";

	private static RunningPlatform platform;

	private static Post post;

	@BeforeAll
	static void start() {
		platform = RunningPlatform.get();
		post = new Post(platform.mailbox());
	}

	@ParameterizedTest
	@ValueSource(strings = { "ky", "ru", "en" })
	void aConferenceFillsItsSeatsAndNobodyIsForgotten(String language) {
		Visitor organizer = Visitor.signedIn(platform.portal(), post, "organizer@example.org", language);
		String name = "Көчүү " + UUID.randomUUID();
		String event = openForTwo(organizer, name, language);
		String first = register(event, "first", language);
		String second = register(event, "second", language);
		String third = register(event, "third", language);
		Post.Letter seat = confirm(first, 1);
		confirm(second, 2);
		Post.Letter queue = confirm(third, 3);
		assertThat(calendarOf(seat).getEvents().getFirst().getSummary().getValue()).isEqualTo(name);
		assertThat(post.calendars(queue)).isEmpty();
		assertThat(guests(organizer, event)).contains(first, second, third);

		nothingHappensToWhoeverOnlyOpens(seat, language);
		assertThat(stranger(language).get(MANAGE + "forged-token").statusCode()).isEqualTo(404);
		withdraw(seat, language);
		Post.Letter offer = post.await(third, (letter) -> after(letter, queue) && letter.text().contains(MANAGE));
		Visitor next = stranger(language);
		Document offered = next.open(offer.link(MANAGE));
		Document accepted = next.submit(Visitor.formWith(offered, "accept"), Map.of(), "accept");
		assertThat(accepted.select("button[value=withdraw]")).hasSize(1);
		post.await(third, (letter) -> !post.calendars(letter).isEmpty());

		found(name, event, language);
		String follower = follow(event, name, language);
		cancel(organizer, event, language);
		Post.Letter news = post.await(follower,
				(letter) -> letter.text().contains("/events/" + event) && letter.text().contains("Жол жабык"));
		assertThat(news.header("Content-Language")).isIn(language, "");
		assertThat(news.subject()).contains(name);
		Post.Letter cancelled = post.await(second,
				(letter) -> post.calendars(letter).stream().anyMatch((file) -> file.contains("METHOD:CANCEL")));
		assertThat(cancelled.header("Content-Language")).isIn(language, "");
		assertThat(stranger(language).open("/events/" + event).select("main .problem")).isNotEmpty();
		Discretion.assertKept(platform, post, NAME);
	}

	@Test
	void programsThatOpenEveryLinkOfEveryLetterChangeNothing() {
		Visitor organizer = Visitor.signedIn(platform.portal(), post, "organizer@example.org", "en");
		String event = openForTwo(organizer, "Көчүү " + UUID.randomUUID(), "en");
		String waits = register(event, "waits", "en");
		Post.Letter question = post.await(waits, (letter) -> letter.text().contains(CONFIRM));
		String comes = register(event, "comes", "ky");
		confirm(comes, 1);

		Crawler.changesNothing(platform, post, List.of(waits, comes), CONFIRM, MANAGE);
		assertThat(stranger("en").open(question.link(CONFIRM)).select("main form button")).as("still to be pressed")
			.isNotEmpty();
	}

	/**
	 * On its last day a conference publishes what was agreed in a session; it is drafted
	 * as a recommendation, and whoever was there is asked whether she wants to follow it.
	 */
	@Test
	void whatWasAgreedBecomesARecommendationAndWhoeverWasThereMayFollowIt() {
		Visitor organizer = Visitor.signedIn(platform.portal(), post, "organizer@example.org", "ru");
		String name = "Көчүү " + UUID.randomUUID();
		ZoneId zone = inBroadDaylight();
		String today = LocalDate.now(zone).toString();
		String event = openForTwo(organizer, name, "ru",
				Map.of("firstDay", today, "lastDay", today, "zone", zone.getId()));
		Document session = organizer.open("/events/" + event + "/sessions/new");
		organizer.submit(session.selectFirst("main form"),
				Map.of("type", "panel", "title.ru", "Панель о консульствах", "day", today), "");
		String guest = register(event, "came", "ky");
		confirm(guest, 1);
		Http staff = as("organizer");
		arrive(staff, event);

		Document form = organizer.open("/events/" + event + "/outcomes/new");
		String place = form.select("#sessionId option[value~=.+]").getFirst().attr("value");
		organizer.submit(form.selectFirst("main form"),
				Map.of("text.ru", "Открыть консульство в каждом городе", "kind", "service", "sessionId", place), "");
		Document look = organizer.open("/events/" + event + "/outcomes/publish");
		assertThat(look.select("main .card").text()).contains("Открыть консульство", "Панель о консульствах");
		organizer.submit(look.selectFirst("main form"), Map.of(), "");

		Post.Letter offer = post.await(guest, (letter) -> letter.text().contains("/subscribe?"));
		assertThat(offer.header("Content-Language")).startsWith("ky");
		assertThat(stranger("ky").open(offer.link("/subscribe?kind=record&value=")).select("main .notice").text())
			.contains(name);
		String draft = draftOf(event);
		act(staff, draft, "review");
		act(as("curator"), draft, "adopt");
		act(as("curator"), draft, "publish");
		Document page = stranger("ru").open("/events/" + event);
		assertThat(page.select("main a[href$='/chain']").eachAttr("href")).contains(draft + "/chain");
		Awaitility.await("the way of the recommendation")
			.pollInSameThread()
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(stranger("ru").open(draft + "/chain").text())
				.contains("Панель о консульствах", "Открыть консульство"));
	}

	/** What the conference of 2013 came to, as the demo world enters it. */
	@Test
	void theWayOfTheDemoWorldsRecommendationBeginsAtItsSession() {
		Http anybody = new Http(platform.portal().toString());
		JsonNode conference = anybody.get("/api/v1/events?when=past&limit=100")
			.json()
			.get("items")
			.valueStream()
			.filter((event) -> event.path("firstDay").asString().equals("2013-06-03"))
			.findFirst()
			.orElseThrow();
		JsonNode session = conference.at("/sessions/1");
		String event = "/api/v1/events/" + conference.path("id").asString();
		JsonNode outcome = anybody.get(event + "/outcomes").json().at("/published/0");
		assertThat(outcome.path("sessionId")).isEqualTo(session.path("id"));
		JsonNode recommendations = anybody.get("/api/v1/recommendations?event=" + conference.path("id").asString())
			.json()
			.get("items");
		assertThat(recommendations.valueStream().map((each) -> each.path("number").asString())).containsExactly("R0");
		JsonNode recommendation = recommendations.get(0);
		assertThat(recommendation.path("text")).isEqualTo(outcome.path("text"));
		assertThat(recommendation.path("leadBodies").get(0)).isEqualTo(outcome.path("addresseeId"));
		assertThat(anybody.get("/api/v1/activities/" + recommendation.path("setId").asString()).status())
			.as("the set is public")
			.isEqualTo(200);
		String way = "/recommendations/" + recommendation.path("id").asString() + "/chain";
		assertThat(stranger("en").open(way).select("main .chain li").first().text())
			.contains(session.at("/title/en").asString());
		String page = "/events/" + conference.path("id").asString();
		assertThat(stranger("en").open(page).select("section[aria-labelledby=outcomes] a").eachAttr("href"))
			.contains(way);
	}

	/* Where the day is not over before the test is. */
	private static ZoneId inBroadDaylight() {
		return ZoneId.of(LocalTime.now(ZoneOffset.UTC).getHour() < 12 ? "Asia/Bishkek" : "America/New_York");
	}

	private static Http as(String account) {
		return new SignedIn(platform, account).http();
	}

	private static void arrive(Http staff, String event) {
		String path = "/api/v1/events/" + event;
		String device = staff.post(path + "/devices", Map.of("name", "Вход")).json().get("token").asString();
		String guest = staff.get(path + "/registrations").json().at("/items/0/id").asString();
		Instant now = Instant.now();
		Http.Answer scanned = new Http(platform.portal().toString()).header("Device-Token", device)
			.post("/api/v1/devices/scans", Map.of("clock", now, "scans", List.of(Map.of("id", UUID.randomUUID(),
					"direction", "in", "registrationId", guest, "listed", true, "at", now))));
		assertThat(scanned.status()).as("%s", scanned).isEqualTo(200);
	}

	private static String draftOf(String event) {
		Http curator = as("curator");
		JsonNode draft = Awaitility.await("a draft of what was agreed")
			.until(() -> curator.get("/api/v1/recommendations?event=" + event).json().at("/items/0"),
					(found) -> !found.isMissingNode());
		assertThat(draft.get("editorialState").asString()).isEqualTo("draft");
		return "/recommendations/" + draft.get("id").asString();
	}

	private static void act(Http by, String record, String verb) {
		Http.Answer seen = by.get("/api/v1" + record);
		Http.Answer done = by.ifMatch(seen.version()).post("/api/v1" + record + "/" + verb, null);
		assertThat(done.status()).as("%s", done).isEqualTo(200);
	}

	/** Announces an event with two seats and opens its registration. */
	static String openForTwo(Visitor organizer, String name, String language) {
		return openForTwo(organizer, name, language,
				Map.of("firstDay", "2031-06-03", "lastDay", "2031-06-04", "zone", "Asia/Bishkek"));
	}

	private static String openForTwo(Visitor organizer, String name, String language, Map<String, String> days) {
		Document form = organizer.open("/events/new");
		String own = form.select("select[name=organizationId] option[value~=.+]").getFirst().attr("value");
		Map<String, String> filled = new HashMap<>(days);
		filled.putAll(Map.of("organizationId", own, "name." + language, name, "attendance", "offline"));
		Document made = organizer.submit(form.selectFirst("main form"), filled, "");
		String event = Visitor.idOf(made);
		organizer.submit(Visitor.formWith(made, "announce"), Map.of(), "announce");
		Document seating = organizer.open("/events/" + event + "/seating");
		Document seated = organizer.submit(seating.selectFirst("main form[action*=seating]"), Map.of("capacity", "2"),
				"");
		organizer.submit(Visitor.formWith(seated, "open-registration"), Map.of(), "open-registration");
		return event;
	}

	private static String register(String event, String who, String language) {
		String address = who + "-" + language + "-" + event.substring(24) + "@example.org";
		Visitor visitor = stranger(language);
		assertThat(visitor.open("/events/" + event).select("a[href*='/register']")).isNotEmpty();
		Document form = visitor.open("/events/" + event + "/register");
		visitor.submit(form.selectFirst("main form"),
				Map.of("name", NAME + " " + who, "email", address, "language", language), "");
		return address;
	}

	/** Presses the button of the first letter; the second letter says what came of it. */
	private static Post.Letter confirm(String address, int arrival) {
		Post.Letter letter = post.await(address, (each) -> each.text().contains(CONFIRM));
		Visitor visitor = stranger("en");
		Document page = visitor.open(letter.link(CONFIRM));
		Document done = visitor.submit(page.selectFirst("main form"), Map.of(), "");
		assertThat(done.select(".problem")).as("guest " + arrival + " " + done.text()).isEmpty();
		return post.await(address, (each) -> after(each, letter));
	}

	private static void withdraw(Post.Letter seat, String language) {
		Visitor visitor = stranger(language);
		Document page = visitor.open(seat.link(MANAGE));
		Element form = Visitor.formWith(page, "withdraw");
		assertThat(visitor.submit(form, Map.of(), "withdraw").select("button[value=withdraw]")).isEmpty();
		// A second press finds it done and says so in a page, not in an error.
		assertThat(visitor.answer(form, Map.of(), "withdraw").statusCode()).isLessThan(500);
	}

	private static void nothingHappensToWhoeverOnlyOpens(Post.Letter letter, String language) {
		letter.links().forEach((link) -> assertThat(stranger(language).get(link).statusCode()).as(link).isEqualTo(200));
		assertThat(stranger(language).open(letter.link(MANAGE)).select("button[value=withdraw]")).hasSize(1);
	}

	private static void found(String name, String event, String language) {
		String word = name.substring(name.lastIndexOf(' ') + 1);
		Awaitility.await("search finds " + word)
			.pollInSameThread()
			.until(() -> !stranger(language).open("/search?q=" + word)
				.select("a[href*='/events/" + event + "']")
				.isEmpty());
	}

	/**
	 * By the button on the page of the event; the event is named in what one agrees to.
	 */
	private static String follow(String event, String name, String language) {
		String address = "follower-" + language + "-" + event.substring(24) + "@example.org";
		Visitor visitor = stranger(language);
		Element button = visitor.open("/events/" + event).selectFirst("main a[href*='/subscribe']");
		Document form = visitor.open(button.attr("href"));
		assertThat(form.select("main .notice").text()).contains(name);
		visitor.submit(form.selectFirst("main form"),
				Map.of("email", address, "language", language, "frequency", "at_once"), "");
		Post.Letter letter = post.await(address, (each) -> each.text().contains("/subscriptions/confirm/"));
		assertThat(letter.text()).contains(name);
		Document confirm = visitor.open(letter.link("/subscriptions/confirm/"));
		visitor.submit(confirm.selectFirst("main form"), Map.of(), "");
		return address;
	}

	private static void cancel(Visitor organizer, String event, String language) {
		Document page = organizer.open("/events/" + event + "/cancel");
		organizer.submit(page.selectFirst("main form[action*=cancel]"), Map.of("note." + language, "Жол жабык"), "");
	}

	private static String guests(Visitor organizer, String event) {
		return organizer.open("/events/" + event + "/guests").text();
	}

	private static ICalendar calendarOf(Post.Letter letter) {
		List<String> files = post.calendars(letter);
		assertThat(files).as(letter.subject()).isNotEmpty();
		return Biweekly.parse(files.getFirst()).first();
	}

	private static boolean after(Post.Letter letter, Post.Letter earlier) {
		return letter.id().compareTo(earlier.id()) > 0;
	}

	private static Visitor stranger(String language) {
		return new Visitor(platform.portal(), language);
	}

}
