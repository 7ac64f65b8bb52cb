package org.ashar.portal;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The agenda in depth: read by day and by track, arranged, told, repeated, answered. */
class AgendaPagesIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String HOST = "0198a1de-0000-7000-8000-000000000a01";

	private static final String OWNER = "[{\"role\":\"org-owner\",\"scope\":\"organization:" + HOST + "\"}]";

	private static final String ID = "0198a1de-0000-7000-8000-000000000a02";

	private static final String EVENT = "/events/" + ID;

	private static final String API = "/api/v1" + EVENT;

	private static final String OPENING = "0198a1de-0000-7000-8000-000000000a11";

	private static final String PANEL = "0198a1de-0000-7000-8000-000000000a12";

	private static final String TOKEN = "k1.AbC-d_e.f~g";

	private static TestPortal portal;

	@BeforeAll
	static void start() {
		portal = TestPortal.shared();
		portal.directory.answer("GET /api/v1/organizations/" + HOST, """
				{"id":"%s","version":1,"listing":"published","trust":"verified","disputed":false,"name":{"ky":"Көпүрө"},
				"alternateNames":[],"identifiers":[],"memberOf":[],"topics":[],"areasServed":[],"locations":[],
				"contactPoints":[],"links":[]}""".formatted(HOST));
	}

	@BeforeEach
	void anEventThatWasMoved() {
		portal.forgetOutages();
		portal.events.answer("GET " + API, event())
			.answer("PUT " + API, event())
			.answer("GET " + API + "/clashes", """
					[{"kind":"room","sessions":["%s","%s"]}]""".formatted(OPENING, PANEL))
			.answer("GET " + API + "/speakers", """
					[{"sessionId":"%s","speaker":{"name":{"ru":"Абытов"},"role":"speaker","state":"invited"},
					"path":"/speakers/%s"}]""".formatted(OPENING, TOKEN))
			.answer("GET " + API + "/changes",
					"""
							{"untold":[{"kind":"session-time","session":{"ru":"Открытие"},
							"was":{"time":"2033-06-03T09:00/2033-06-03T10:00"},"is":{"time":"2033-06-03T09:30/2033-06-03T10:30"}}],
							"tellsAt":"2033-05-01T08:00:00Z","notices":[{"number":1,"at":"2033-04-01T08:00:00Z","changes":[
							{"kind":"venue","was":{"words":{"ru":"Старый зал"}}},{"kind":"attendance","was":{"code":"online"},
							"is":{"code":"offline"}}]}]}""");
	}

	@Test
	void theEventSaysWhatHasChangedAsItIsAndWas() {
		Document page = portal.visitor("ru").open(EVENT);
		assertThat(page.select(".notice").text()).contains("Раньше было объявлено: 1 мая 2033");
		Element changed = page.selectFirst(".changed");
		assertThat(changed.text().replaceAll("[\\u00A0\\u202F]", " ")).contains("Время сессии Открытие",
				"3 июня 2033 г., 09:30–10:30", "Место проведения: будет объявлено позже");
		assertThat(changed.select("s").eachText()).anyMatch((was) -> was.contains("Старый зал"));
		assertThat(page.select("#tell")).as("only for whoever organizes").isEmpty();
		assertThat(page.select("a[href^=webcal:]").attr("href")).endsWith(API + "/feed.ics?lang=ru");
	}

	@Test
	void anOrganizerTellsTheRegistrantsOnce() {
		portal.events.answer("POST " + API + "/tell", "{\"untold\":[],\"notices\":[]}");
		Visitor organizer = portal.signedIn("ru", OWNER);
		Element form = organizer.open(EVENT).selectFirst("#tell form");
		assertThat(organizer.submit(form, Map.of(), "tell").statusCode()).isEqualTo(302);
		assertThat(last("POST " + API + "/tell").header("If-Match")).isEqualTo("\"7\"");
	}

	@Test
	void theAgendaIsReadByDayAndByTrack() {
		Document days = portal.visitor("ru").open(EVENT + "/agenda");
		assertThat(days.select(".agenda h4").eachText()).containsExactly("Открытие", "Панель", "Итоги");
		assertThat(days.select(".tags a[aria-current]").text()).isEqualTo("По дням");
		Document tracks = portal.visitor("ru").open(EVENT + "/agenda?by=track");
		assertThat(tracks.select(".strand h2").eachText()).containsExactly("Для всех", "Право");
		assertThat(tracks.select(".strand").getLast().select("h4").eachText()).containsExactly("Панель");
		assertThat(days.text()).contains("Устный перевод: английский").contains("уточняется");
		assertThat(days.select("a[href=https://example.org/slides.pdf]").text()).isEqualTo("Слайды");
	}

	@Test
	void programsReadTheSessionsWithHoursOfTheZoneAndThatTheEventWasMoved() {
		Document page = portal.visitor("ru").open(EVENT);
		JsonNode data = JSON.readTree(page.selectFirst("script[type=application/ld+json]").data());
		assertThat(data.path("eventStatus").asString()).isEqualTo("https://schema.org/EventRescheduled");
		assertThat(data.path("previousStartDate").asString()).isEqualTo("2033-05-01");
		assertThat(data.at("/location/name").asString()).isEqualTo("Место будет объявлено");
		assertThat(data.path("subEvent")).hasSize(3);
		JsonNode opening = data.at("/subEvent/0");
		assertThat(opening.path("startDate").asString()).isEqualTo("2033-06-03T09:30:00+06:00");
		assertThat(opening.path("endDate").asString()).isEqualTo("2033-06-03T10:30:00+06:00");
		assertThat(opening.at("/location/name").asString()).isEqualTo("Зал, Место будет объявлено");
		assertThat(opening.at("/performer/0/name").asString()).isEqualTo("Абытов");
		assertThat(data.at("/subEvent/2/startDate").asString()).as("no hour yet").isEqualTo("2033-06-04");
	}

	@Test
	void aSessionIsMovedByAButtonAndWhatClashesIsSaid() {
		Visitor organizer = portal.signedIn("ru", OWNER);
		Document page = organizer.open(EVENT + "/agenda/edit");
		assertThat(page.select(".away").text()).contains("В одном зале в одно время", "Открытие", "Панель");
		assertThat(page.select("#s-" + OPENING + " .error").text()).isEqualTo("В одном зале в одно время");
		assertThat(page.select("#s-" + OPENING + " a[href=/speakers/" + TOKEN + "]")).hasSize(1);
		Element form = page.selectFirst("#s-" + OPENING + " form.arrange");
		HttpResponse<String> answer = organizer.submit(form, Map.of(), "later");
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/agenda/edit#s-" + OPENING);
		assertThat(last("PUT " + API).header("If-Match")).isEqualTo("\"7\"");
		JsonNode sessions = JSON.readTree(last("PUT " + API).body()).path("sessions");
		assertThat(sessions.valueStream().map((part) -> part.path("startsAt").asString(""))).containsExactly("09:30",
				"10:00", "");
		assertThat(sessions.at("/0/id").asString()).isEqualTo(PANEL);
		assertThat(organizer.open(EVENT + "/agenda/edit").select(".notice").text()).isEqualTo("Программа сохранена.");
	}

	@Test
	void aButtonPressedOnAPageThatIsOldMovesNothing() {
		Visitor organizer = portal.signedIn("ru", OWNER);
		Element form = organizer.open(EVENT + "/agenda/edit").selectFirst("#s-" + OPENING + " details form");
		int before = portal.events.received("PUT " + API).size();
		organizer.submit(form, Map.of("_version", "6", "minutes", "15"), "shift");
		assertThat(portal.events.received("PUT " + API)).hasSize(before);
		assertThat(organizer.open(EVENT + "/agenda/edit").select(".problem")).hasSize(1);
		organizer.submit(form, Map.of("minutes", "5000"), "shift");
		assertThat(portal.events.received("PUT " + API)).hasSize(before);
	}

	@Test
	void theNextOfASeriesBeginsWithADay() {
		portal.events.answer("POST " + API + "/copies", event());
		Visitor organizer = portal.signedIn("ru", OWNER);
		Element form = organizer.open(EVENT + "/copy").selectFirst("main form");
		HttpResponse<String> answer = organizer.submit(form, Map.of("firstDay", "2034-06-03"), "");
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(EVENT);
		assertThat(JSON.readTree(last("POST " + API + "/copies").body()))
			.isEqualTo(JSON.readTree("{\"firstDay\":\"2034-06-03\"}"));
	}

	@Test
	void theOthersOfASeriesAreNamed() {
		String first = "0198a1de-0000-7000-8000-000000000a21";
		String second = "0198a1de-0000-7000-8000-000000000a22";
		portal.events
			.answer("GET " + API, event().replace("\"version\":7", "\"version\":7,\"series\":\"" + first + "\""))
			.answer("GET /api/v1/events/" + first, event().replace(ID, first).replace("Сход", "Первый сход"))
			.answer("GET /api/v1/events",
					"{\"items\":[" + event().replace(ID, second)
						.replace("Сход", "Второй сход")
						.replace("\"version\":7", "\"version\":7,\"series\":\"" + first + "\"") + "]}");
		Document page = portal.visitor("ru").open(EVENT);
		assertThat(page.select("dl a[href^=/events/]").eachText()).containsExactly("Второй сход", "Первый сход");
		portal.events.answer("GET /api/v1/events", "{\"items\":[]}");
	}

	@Test
	void aSpeakerAnswersOnAPageOfHerOwn() {
		String engaged = """
				{"eventId":"%s","session":{"id":"%s","type":"opening","title":{"ru":"Открытие"},"day":"2033-06-03",
				"startsAt":"09:30","speakers":[],"topics":[]},"speaker":{"name":{"ru":"Абытов"},"role":"speaker",
				"state":%s}}""";
		portal.events.answer("GET /api/v1/speakers", engaged.formatted(ID, OPENING, "null"))
			.answer("POST /api/v1/speakers/confirm", engaged.formatted(ID, OPENING, "\"confirmed\""));
		Visitor speaker = portal.visitor("ru");
		Document page = speaker.open("/speakers/" + TOKEN);
		assertThat(page.select("main").text()).contains("Открытие", "Докладчик");
		HttpResponse<String> answer = speaker.submit(page.selectFirst("main form"), Map.of(), "confirm");
		assertThat(answer.body()).contains("Спасибо, ваш ответ записан.");
		assertThat(JSON.readTree(last("POST /api/v1/speakers/confirm").body()).path("token").asString())
			.isEqualTo(TOKEN);
		portal.events.forget("GET /api/v1/speakers");
		assertThat(portal.visitor("ru").get("/speakers/" + TOKEN).statusCode()).isEqualTo(404);
	}

	@Test
	void aGuestGetsTheFeedOfHerRegistrationAndRevokesIt() {
		portal.events.answer("GET /api/v1/registrations", """
				{"eventId":"%s","state":"confirmed"}""".formatted(ID))
			.answer("GET /api/v1/registrations/feed", "{\"path\":null}")
			.answer("POST /api/v1/registrations/feed", "{\"path\":\"/api/v1/calendars/x.ics\"}")
			.answer("POST /api/v1/registrations/feed/revoke", "{\"path\":null}");
		Visitor guest = portal.visitor("ru");
		Document page = guest.open("/registrations/" + TOKEN);
		assertThat(guest.submit(page.selectFirst("#feed form"), Map.of(), "open-feed").statusCode()).isEqualTo(302);
		assertThat(JSON.readTree(last("POST /api/v1/registrations/feed").body()).path("token").asString())
			.isEqualTo(TOKEN);
		portal.events.answer("GET /api/v1/registrations/feed", "{\"path\":\"/api/v1/calendars/x.ics\"}");
		Document made = guest.open("/registrations/" + TOKEN);
		assertThat(made.select("#feed-address").val()).endsWith("/api/v1/calendars/x.ics").startsWith("http");
		assertThat(made.select("#feed a").attr("href")).startsWith("webcal://");
		assertThat(guest.submit(made.selectFirst("#feed details form"), Map.of(), "revoke-feed").statusCode())
			.isEqualTo(302);
		assertThat(portal.events.received("POST /api/v1/registrations/feed/revoke")).isNotEmpty();
		portal.events.forget("GET /api/v1/registrations/feed");
	}

	@ParameterizedTest
	@ValueSource(strings = { EVENT + "/agenda/edit", EVENT + "/copy", EVENT + "/sessions/" + OPENING + "/edit" })
	void everyFieldHasItsLabelAndThePageIsLight(String path) {
		for (String language : List.of("ky", "ru", "en")) {
			FormsIT.assertEveryFieldHasItsLabel(portal.signedIn(language, OWNER).open(path), path, language);
		}
		assertThat(portal.visitor("ru").get(path).statusCode()).as("only for whoever has signed in").isEqualTo(302);
	}

	private static StandIn.Received last(String question) {
		return portal.events.received(question).getLast();
	}

	private static String event() {
		return """
				{"id":"%s","version":7,"state":"announced","organizationId":"%s","name":{"ky":"Жыйын","ru":"Сход"},
				"firstDay":"2033-06-03","lastDay":"2033-06-04","zone":"Asia/Bishkek","announcedFor":"2033-05-01",
				"changedAt":"2033-04-01T08:00:00Z","interpretation":["en"],
				"startsAt":"2033-06-02T18:00:00Z","endsAt":"2033-06-04T18:00:00Z","attendance":"offline",
				"languages":["ky"],"parties":[],"sessions":[
				{"id":"%s","type":"opening","title":{"ru":"Открытие"},"day":"2033-06-03","startsAt":"09:30",
				"endsAt":"10:30","room":{"ru":"Зал"},"speakers":[{"name":{"ru":"Абытов"},"role":"speaker",
				"state":"invited"}],"topics":[],"interpretation":["en"],"materials":[{"title":{"ru":"Слайды"},
				"uri":"https://example.org/slides.pdf"}],"minutes":{"ru":"Протокол открытия"}},
				{"id":"%s","type":"panel","title":{"ru":"Панель"},"day":"2033-06-03","startsAt":"10:00","endsAt":"11:00",
				"room":{"ru":"Зал"},"speakers":[],"topics":[],"track":{"ru":"Право"}},
				{"id":"0198a1de-0000-7000-8000-000000000a13","type":"discussion","title":{"ru":"Итоги"},
				"day":"2033-06-04","speakers":[],"topics":[]}],
				"media":[],"topics":[],"areas":[],"documents":[],"capacity":40,"quotas":{}}"""
			.formatted(ID, HOST, OPENING, PANEL);
	}

}
