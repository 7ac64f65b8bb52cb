package org.ashar.portal;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.ashar.infra.platform.testing.Http;
import org.jsoup.Jsoup;
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

/** Events as anybody sees them. */
class EventPagesIT {

	private static TestPortal portal;

	@BeforeAll
	static void start() {
		portal = TestPortal.shared();
		Conference.answer(portal);
	}

	@BeforeEach
	void allIsWell() {
		portal.forgetOutages();
	}

	@Test
	void anEventIsToldInTheReadersLanguageAndByTheClocksOfItsPlace() {
		Document page = portal.visitor("ky").open(Conference.PATH);
		assertThat(page.select("h1").text()).isEqualTo("Мигранттардын укуктары");
		assertThat(page.select(".lead").text()).startsWith("2033-ж., 3–4-июнь").contains("Улуттук китепкана");
		assertThat(page.select("dl.facts").text()).contains("Бишкек убактысы, GMT+6")
			.contains("Уюштуруучулар Карыларга жардам борбору");
		assertThat(page.select(".register").text()).contains("120 орундун ичинен 7 орун бош.")
			.contains("Кезекте 2 киши турат.");
		assertThat(page.select("a[href$=/register]")).hasSize(1);
		assertThat(page.select("a[download]").attr("href"))
			.isEqualTo("/api/v1/events/" + Conference.ID + "/event.ics?lang=ky");
		assertThat(page.select("main a[href^=/subscribe]").attr("href")).endsWith(Conference.ID);
	}

	@Test
	void theAgendaIsReadByDayAndHourWithItsSpeakers() {
		Document page = portal.visitor("ru").open(Conference.PATH);
		assertThat(page.select("h3.day time").eachAttr("datetime")).containsExactly("2033-06-03", "2033-06-04");
		assertThat(page.select("h3.day").text()).startsWith("пятница, 3 июня 2033");
		assertThat(page.select(".agenda h4").eachText()).containsExactly("Открытие", "Панель", "Итоги");
		Element opening = page.select(".agenda > li").getFirst();
		assertThat(opening.select("time").text()).isEqualTo("09:30–10:00");
		assertThat(opening.text()).contains("Большой зал").contains("министр");
		assertThat(opening.select("a[href^=/people/]").text()).isEqualTo("Алмазбек Абытов");
		assertThat(opening.select("li").eachText()).anyMatch((who) -> who.startsWith("Кэтлин Ньюленд"))
			.anyMatch((who) -> who.startsWith("Имя не указано"));
	}

	@Test
	void itsBroadcastItsDocumentsAndWhatWasAdoptedThereAreNamed() {
		Document page = portal.visitor("en").open(Conference.PATH);
		assertThat(page.select("section[aria-labelledby=media]").text()).contains("The Nomads")
			.contains("NTS · Situation")
			.contains("Wednesday, 1 June 2033, 19:40");
		assertThat(page.select("main a[href^=/documents/]").text()).isEqualTo("Press release");
		assertThat(page.select("main a[href^=/activities/]").text()).isEqualTo("Protecting the rights of migrants");
		assertThat(page.select("main a[href^=/recommendations/]").text()).isEqualTo("Open a service");
		assertThat(portal.activities.received("GET /api/v1/recommendations").getLast().query())
			.contains("event=" + Conference.ID);
	}

	@Test
	void whatProgramsReadCannotEndItsElement() {
		Document page = portal.visitor("en").open(Conference.PATH);
		String data = page.select("script[type=application/ld+json]").getFirst().data();
		JsonNode read = JsonMapper.builder().build().readTree(data);
		assertThat(read.path("name").asString()).isEqualTo("Rights </script><script>alert(1)</script>");
		assertThat(read.path("startDate").asString()).isEqualTo("2033-06-03");
		assertThat(read.path("eventStatus").asString()).isEqualTo("https://schema.org/EventScheduled");
		assertThat(read.at("/location/name").asString()).isEqualTo("National Library");
		assertThat(page.select("script:not([src]):not([type])")).isEmpty();
	}

	@Test
	void aCancelledEventSaysSoAndTakesNobody() {
		Document page = portal.visitor("ru").open("/events/" + Conference.CANCELLED);
		assertThat(page.select(".problem").text()).isEqualTo("Мероприятие не состоится. Зал сгорел");
		assertThat(page.select(".register")).isEmpty();
		assertThat(page.select("main").text()).contains("Место будет объявлено");
	}

	@Test
	void whatIsComingUpStandsBeforeWhatHasBeenAndFiltersGoToBoth() {
		Document page = portal.visitor("en").open("/events?topic=health&state=&q=rights");
		assertThat(page.select("main h2").eachText()).containsExactly("Upcoming", "Past");
		assertThat(page.select("main .card h3 a").first().attr("href")).isEqualTo(Conference.PATH);
		List<StandIn.Received> asked = portal.events.received("GET /api/v1/events");
		assertThat(asked.subList(asked.size() - 2, asked.size())).extracting(StandIn.Received::query)
			.satisfiesExactly((ahead) -> assertThat(ahead).contains("when=ahead", "topic=health", "q=rights"),
					(past) -> assertThat(past).contains("when=past", "topic=health"));
		assertThat(page.select("nav.pages a").first().attr("href")).contains("when=ahead").contains("after=next");
		assertThat(portal.visitor("en").open("/events?when=past").select("main h2").eachText()).containsExactly("Past");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ky", "ru", "en" })
	void everyPageIsLightAndHasEachIdOnce(String language) {
		for (String path : List.of("/", "/events", Conference.PATH, Conference.PATH + "/register")) {
			Document page = portal.visitor(language).open(path);
			assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
			assertThat(page.outerHtml().getBytes(StandardCharsets.UTF_8).length).isLessThan(60_000);
		}
	}

	@Test
	void aStoppedEventsServiceCostsItsPartOnly() {
		portal.events.be(StandIn.Mood.FAILS);
		assertThat(portal.visitor("en").open("/").select(".away")).hasSize(1);
		assertThat(portal.visitor("en").open("/events").select(".away")).hasSize(2);
		Http.Answer page = portal.browser("en").get(Conference.PATH);
		assertThat(page.status()).isEqualTo(503);
		assertThat(Jsoup.parse(page.text()).select("h1").text()).isEqualTo("Out of order for a moment");
	}

	@Test
	void anEventStandsWhileTheOthersAreAway() {
		portal.activities.be(StandIn.Mood.FAILS);
		portal.directory.be(StandIn.Mood.HANGS);
		Document page = portal.visitor("en").open(Conference.PATH);
		assertThat(page.select(".agenda h4")).hasSize(3);
		assertThat(page.select(".away")).hasSize(1);
	}

	@Test
	void anEventThatIsNotThereGetsThePageForThat() {
		assertThat(portal.browser("en").get("/events/" + Conference.ORGANIZATION).status()).isEqualTo(404);
	}

}
