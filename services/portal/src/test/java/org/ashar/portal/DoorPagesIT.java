package org.ashar.portal;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The door of an event: devices that are enrolled, the page they keep, and who came. */
class DoorPagesIT {

	private static final String DOOR = Conference.PATH + "/door";

	private static final String DESK = Conference.PATH + "/check-in";

	private static final String LIST = Conference.PATH + "/guests/attendance";

	private static final String API = "/api/v1" + Conference.PATH;

	private static final String STAFF = """
			[{"role":"check-in","scope":"event:%s","start":"2013-01-01T00:00:00Z"}]""".formatted(Conference.ID);

	private static final String OWNER = """
			[{"role":"event-owner","scope":"event:%s","start":"2013-01-01T00:00:00Z"}]""".formatted(Conference.ID);

	private static TestPortal portal;

	@BeforeAll
	static void start() {
		portal = TestPortal.shared();
		Conference.answer(portal);
	}

	@BeforeEach
	void allIsWell() {
		portal.forgetOutages();
		portal.events.answer("POST " + API + "/devices", "{\"id\":\"d1\",\"token\":\"k1.device~token\"}")
			.answer("GET " + API + "/devices", """
					[{"id":"d1","name":"Башкы эшик","enrolledAt":"2033-06-03T02:00:00Z"}]""")
			.answer("POST " + API + "/devices/d1/revoke",
					"""
							{"id":"d1","name":"Башкы эшик","enrolledAt":"2033-06-03T02:00:00Z","revokedAt":"2033-06-03T05:00:00Z"}""")
			.answer("GET " + API + "/attendance/refused", """
					{"items":[{"why":"forged","at":"2033-06-03T04:00:00Z","by":"d1"}]}""")
			.answer("GET " + API + "/attendance",
					"""
							{"items":[{"name":"Айгүл <b>","category":"media","state":"withdrawn","flags":["again","withdrawn"],
							"visits":[{"sessionId":null,"in":"2033-06-03T03:30:00Z","by":"d1","out":null},
							{"sessionId":"s1","in":"2033-06-03T03:40:00Z","by":"d1","out":"2033-06-03T04:10:00Z"}],
							"attempts":[{"sessionId":null,"direction":"in","at":"2033-06-03T03:31:00Z","by":"d1"}]}],"next":"c/1"}""");
	}

	@Test
	void thePolicyIsWiderForThePageAtTheDoorAndForNoOther() {
		String door = policy(portal.visitor("ky").get(DOOR));
		assertThat(door).contains("script-src 'self';", "worker-src 'self'", "manifest-src 'self'")
			.doesNotContain("unsafe");
		for (String path : List.of("/", Conference.PATH, DOOR + "/worker.js")) {
			assertThat(policy(portal.visitor("ky").get(path))).as(path).doesNotContain("worker-src", "manifest-src");
		}
	}

	private static String policy(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
		return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
	}

	@Test
	void itIsInstalledForOneEventAndItsWorkerLooksAfterThatPageOnly() {
		HttpResponse<String> worker = portal.visitor("ky").get(DOOR + "/worker.js");
		assertThat(worker.headers().firstValue("Service-Worker-Allowed")).contains(DOOR);
		assertThat(worker.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
		HttpResponse<String> manifest = portal.visitor("ru").get(DOOR + "/app.webmanifest");
		assertThat(manifest.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/manifest+json");
		assertThat(manifest.body()).contains("\"scope\":\"" + DOOR + "\"", "\"name\":\"У входа · Ashar\"");
		assertThat(portal.visitor("ky").get("/events/no-event/door").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ky", "ru", "en" })
	void whatTheScriptsSayStandsInThePageAndNothingOfAnybody(String language) {
		Document page = portal.signedIn(language, STAFF).open(DOOR);
		assertThat(page.select("#words li").eachText()).hasSizeGreaterThan(20).noneMatch(String::isBlank);
		assertThat(page.select("form[action*=logout]")).as("the page is kept: it names nobody").isEmpty();
		for (Element field : page.select("main input:not([type=radio]), main select")) {
			assertThat(page.select("label[for=\"" + field.id() + "\"]")).as(field.id()).hasSize(1);
		}
	}

	@Test
	void everyScriptThatIsKeptIsThere() {
		String worker = portal.visitor("en").get(DOOR + "/worker.js").body();
		for (String name : List.of("camera", "desk", "page", "roster", "store", "tickets", "uplink", "vault",
				"words")) {
			assertThat(worker).contains("'" + name + "'");
			HttpResponse<String> script = portal.visitor("en").get("/assets/door/" + name + ".js");
			assertThat(script.statusCode()).as(name).isEqualTo(200);
			assertThat(script.body()).as("no text in scripts").doesNotContainPattern("[а-яА-Я]{3}");
		}
		HttpResponse<String> scanner = portal.visitor("en").get("/assets/scanner/qr.js");
		assertThat(scanner.statusCode()).isEqualTo(200);
		assertThat(scanner.body()).doesNotContain("eval(", "new Function");
	}

	@Test
	void whoStandsAtTheDoorEnrolsADeviceAndItsTokenIsInNoAddressThatAServerSees() {
		Visitor staff = portal.signedIn("ky", STAFF);
		Element form = staff.open(DESK).selectFirst("main form");
		HttpResponse<String> answer = staff.submit(form, Map.of("name", "Башкы эшик"), "");
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(DOOR + "#k1.device~token");
		StandIn.Received sent = portal.events.received("POST " + API + "/devices").getLast();
		assertThat(sent.body()).isEqualTo("{\"name\":\"Башкы эшик\"}");
		assertThat(sent.header("Idempotency-Key")).isEqualTo(form.select("[name=_key]").val());
	}

	@Test
	void othersEnrolNothing() {
		assertThat(portal.visitor("ky").get(DESK).statusCode()).isEqualTo(302);
		assertThat(portal.signedIn("ky", "[]").get(DESK).statusCode()).isEqualTo(403);
	}

	@Test
	void aRefusalIsSaidInTheWordsOfTheService() {
		portal.events.refuseWrites("{\"title\":\"Кире бериш жабык\",\"status\":409,\"detail\":\"Өтүп кеткен\"}");
		Visitor staff = portal.signedIn("ky", STAFF);
		Element form = staff.open(DESK).selectFirst("main form");
		Document page = Jsoup.parse(staff.submit(form, Map.of("name", "Эшик"), "").body());
		assertThat(page.select("#problem").text()).isEqualTo("Кире бериш жабык Өтүп кеткен");
		assertThat(page.getElementById("name").val()).isEqualTo("Эшик");
	}

	@Test
	void theOrganizerSeesWhoCameWithFlagsAndAttempts() {
		Document page = portal.signedIn("ru", OWNER).open(LIST);
		assertThat(page.select(".card h2").text()).isEqualTo("Айгүл <b>");
		assertThat(page.select(".card .state").eachText()).containsExactly("Отмечен повторно", "Отозвал регистрацию");
		assertThat(page.select(".card").first().text()).contains("Главный вход", "Открытие", "Башкы эшик",
				"Сканирования, которые не засчитаны: 1");
		assertThat(page.select(".card time").eachText()).anyMatch((time) -> time.contains("09:30"));
		assertThat(page.select("main").text()).contains("Не наш билет");
		assertThat(page.select("a[rel=next]")).hasSize(1);
		assertThat(portal.signedIn("ru", OWNER).get(LIST).headers().firstValue("Cache-Control").orElseThrow())
			.contains("no-store");
	}

	@Test
	void aLostDeviceIsRevoked() {
		Visitor organizer = portal.signedIn("en", OWNER);
		Element form = organizer.open(LIST).selectFirst("form[action$=/revoke]");
		assertThat(organizer.submit(form, Map.of(), "").statusCode()).isEqualTo(302);
		assertThat(portal.events.received("POST " + API + "/devices/d1/revoke")).isNotEmpty();
	}

	@Test
	void theTicketIsPassedOnToWhoeverHoldsTheLinkAndKeptByNobody() {
		portal.events.answer("GET /api/v1/registrations/ticket.svg", "<svg/>");
		HttpResponse<String> ticket = portal.visitor("ky").get("/registrations/k1.abc/ticket.svg");
		assertThat(ticket.body()).isEqualTo("<svg/>");
		assertThat(ticket.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(
				portal.events.received("GET /api/v1/registrations/ticket.svg").getLast().header("Registration-Token"))
			.isEqualTo("k1.abc");
		assertThat(portal.visitor("ky").get("/registrations/k1.abc/ticket.exe").statusCode()).isEqualTo(404);
		portal.events.refuse("GET /api/v1/registrations/ticket.pdf", "{\"title\":\"No seat\",\"status\":409}");
		assertThat(portal.visitor("ky").get("/registrations/k1.abc/ticket.pdf").statusCode()).isEqualTo(409);
		portal.events.refuseNothing();
	}

}
