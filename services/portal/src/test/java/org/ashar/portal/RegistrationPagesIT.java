package org.ashar.portal;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Registering without an account, and what the links of the letters lead to. */
class RegistrationPagesIT {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String FORM = Conference.PATH + "/register";

	private static final String REGISTERING = "POST /api/v1" + Conference.PATH + "/registrations";

	private static final String LOOKING = "GET /api/v1/registrations";

	private static final String TOKEN = "k1.AbC-d_e.f~g";

	private static final Map<String, String> AIGUL = Map.of("name", "Айгүл Токтогулова", "email", "aigul@example.org",
			"group", "media", "needs", "Жаңсоо тили");

	private static TestPortal portal;

	@BeforeAll
	static void start() {
		portal = TestPortal.shared();
		Conference.answer(portal);
		portal.events.answer(REGISTERING, """
				{"eventId":"%s","confirmBy":"2033-01-03T06:00:00Z"}""".formatted(Conference.ID));
		portal.events.answer("GET /api/v1/registrations/entry", """
				{"name":"Айгүл","email":"aigul@example.org","affiliation":"Борбор","language":"ky","group":null,
				"answers":{"diet":"halal"},"consents":["photos"]}""");
	}

	@BeforeEach
	void allIsWell() {
		portal.forgetOutages();
	}

	@Test
	void somebodyRegistersOnceHoweverOftenTheButtonIsPressed() {
		Visitor visitor = portal.visitor("ky");
		Element form = visitor.open(FORM).selectFirst("main form");
		HttpResponse<String> answer = visitor.submit(form, AIGUL, "");
		visitor.submit(form, AIGUL, "");
		Document page = Jsoup.parse(answer.body());
		assertThat(page.select("h1").text()).isEqualTo("Кат жолдо");
		assertThat(page.select("main").text()).contains("12:00 (Бишкек убактысы, GMT+6)")
			.doesNotContain("aigul@example.org");
		List<StandIn.Received> sent = portal.events.received(REGISTERING);
		assertThat(sent.getLast().header("Idempotency-Key")).isNotEmpty()
			.isEqualTo(sent.get(sent.size() - 2).header("Idempotency-Key"));
		assertThat(json(sent.getLast())).isEqualTo(JSON.readTree("""
				{"name":"Айгүл Токтогулова","email":"aigul@example.org","language":"ky","group":"media",
				"needs":"Жаңсоо тили"}"""));
	}

	@Test
	void noWordOfThePersonIsInAnAddressOrACookie() {
		Visitor visitor = portal.visitor("ky");
		Element form = visitor.open(FORM).selectFirst("main form");
		assertThat(form.attr("method")).isEqualTo("post");
		portal.events.refuseWrites("{\"title\":\"Оңдоңуз\",\"status\":400}");
		HttpResponse<String> answer = visitor.submit(form, AIGUL, "");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("ashar="));
		assertThat(answer.uri().toString()).doesNotContain("aigul");
	}

	@Test
	void aRefusalKeepsEveryWordAndLeadsToTheFields() {
		portal.events.refuseWrites("""
				{"title":"Исправьте","status":400,"detail":"Одно","errors":[
				{"field":"email","code":"MailAddress","message":"Это не адрес"},
				{"field":"needs","code":"TooLong","message":"Слишком длинно"}]}""");
		Visitor visitor = portal.visitor("ru");
		Element form = visitor.open(FORM).selectFirst("main form");
		Document page = Jsoup.parse(visitor.submit(form, AIGUL, "").body());
		assertThat(page.select("#problem a")).hasSize(2)
			.allMatch((link) -> page.getElementById(link.attr("href").substring(1)) != null);
		assertThat(page.getElementById("email").val()).isEqualTo("aigul@example.org");
		assertThat(page.getElementById("email").attr("aria-describedby")).isEqualTo("email-hint email-error");
		assertThat(page.getElementById("needs").wholeText()).isEqualTo("Жаңсоо тили");
		assertThat(page.select("#group option[selected]").val()).isEqualTo("media");
		assertThat(page.select("#language option[selected]").val()).isEqualTo("ru");
		assertThat(page.select("input[name=_key]").val()).isNotEqualTo(form.select("input[name=_key]").val());
	}

	@Test
	void whenTheServiceIsAwayEveryWordIsKeptAndTheSameCanBeSentAgain() {
		Visitor visitor = portal.visitor("en");
		Element form = visitor.open(FORM).selectFirst("main form");
		portal.events.be(StandIn.Mood.FAILS);
		Document page = Jsoup.parse(visitor.submit(form, AIGUL, "").body());
		assertThat(page.select("#problem h2").text()).startsWith("Not saved");
		assertThat(page.getElementById("name").val()).isEqualTo("Айгүл Токтогулова");
		assertThat(page.select("#group option[selected]").val()).isEqualTo("media");
		assertThat(page.select("input[name=_key]").val()).isEqualTo(form.select("input[name=_key]").val());
		portal.forgetOutages();
		assertThat(Jsoup.parse(visitor.submit(form, AIGUL, "").body()).select("h1").text())
			.isEqualTo("A letter is on its way");
	}

	@Test
	void whatTheOrganizerAsksIsAskedAndGoesToTheService() {
		Visitor visitor = portal.visitor("ky");
		Document page = visitor.open(FORM);
		assertThat(page.getElementById("answers.diet-hint").text()).isEqualTo("Иш-чара бүткөндө жооп өчүрүлөт.");
		assertThat(page.getElementById("answers.arrival-from").select("option[value=KG]").text())
			.isEqualTo("Кыргызстан");
		Map<String, String> answered = new HashMap<>(AIGUL);
		answered.putAll(Map.of("answers.diet", "halal", "answers.arrival-from", "KG", "consents[]", "photos"));
		visitor.submit(page.selectFirst("main form"), answered, "");
		JsonNode sent = json(portal.events.received(REGISTERING).getLast());
		assertThat(sent.path("answers").toString()).contains("\"diet\":\"halal\"", "\"arrival-from\":\"KG\"");
		assertThat(sent.path("consents").toString()).isEqualTo("[\"photos\"]");
	}

	@Test
	void theGroupIsAskedForWhereSeatsAreSharedOut() {
		Document page = portal.visitor("ru").open(FORM);
		assertThat(page.getElementById("group").hasAttr("required")).isTrue();
		assertThat(page.select("#group option").eachAttr("value")).contains("media");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ky", "ru", "en" })
	void everyFieldHasItsLabel(String language) {
		Document page = portal.visitor(language).open(FORM);
		for (Element field : page.select("main input:not([type=hidden]), main select, main textarea")) {
			assertThat(page.select("label[for=\"" + field.id() + "\"]")).as(field.id()).hasSize(1);
		}
	}

	@Test
	void whereNobodyCanRegisterThereIsNoForm() {
		Document page = portal.visitor("en").open("/events/" + Conference.CANCELLED + "/register");
		assertThat(page.select("main form")).isEmpty();
		assertThat(page.select("main .notice").text()).isEqualTo("The event was cancelled.");
	}

	@Test
	void openingTheLinkChangesNothingAndTheButtonConfirms() {
		stands("unconfirmed", "\"answerBy\":\"2033-01-03T06:00:00Z\"");
		int before = portal.events.received("POST /api/v1/registrations/confirm").size();
		Visitor visitor = portal.visitor("ky");
		Document page = visitor.open("/registrations/confirm/" + TOKEN);
		assertThat(portal.events.received(LOOKING).getLast().header("Registration-Token")).isEqualTo(TOKEN);
		assertThat(portal.events.received("POST /api/v1/registrations/confirm")).hasSize(before);
		assertThat(page.select("main .card h3").text()).isEqualTo("Мигранттардын укуктары Каттоо жүрүп жатат");
		portal.events.answer("POST /api/v1/registrations/confirm",
				standing("waitlisted", "\"queueNumber\":3,\"before\":2"));
		Document waiting = Jsoup.parse(visitor.submit(page.selectFirst("main form"), Map.of(), "").body());
		assertThat(portal.events.received("POST /api/v1/registrations/confirm").getLast().body())
			.isEqualTo("{\"token\":\"" + TOKEN + "\"}");
		assertThat(waiting.select("h1").text()).isEqualTo("Сиз күтүү тизмесиндесиз");
		assertThat(waiting.select("dl").text()).isEqualTo("Кезектеги номериңиз 3 Алдыңызда 2 киши");
	}

	@ParameterizedTest
	@CsvSource({ "offered, accept decline edit renew-link", "confirmed, sessions edit withdraw renew-link",
			"waitlisted, edit withdraw renew-link", "pending_approval, edit withdraw renew-link",
			"needs_reapproval, sessions edit withdraw renew-link", "rejected, ''", "withdrawn, ''", "declined, ''",
			"expired, ''", "lapsed, ''", "cancelled, ''" })
	void whoHoldsTheLinkIsOfferedWhatIsPossible(String state, String verbs) {
		stands(state, "\"answerBy\":null");
		Document page = portal.visitor("en").open("/registrations/" + TOKEN);
		assertThat(String.join(" ", page.select("main form button").eachAttr("value"))).isEqualTo(verbs);
	}

	@ParameterizedTest
	@ValueSource(strings = { "accept", "decline", "withdraw" })
	void aButtonDoesWhatItSaysAndTwiceIsOnce(String verb) {
		stands(verb.equals("withdraw") ? "confirmed" : "offered", "\"answerBy\":null");
		portal.events.answer("POST /api/v1/registrations/" + verb, standing("withdrawn", "\"answerBy\":null"));
		Visitor visitor = portal.visitor("ru");
		Element form = visitor.open("/registrations/" + TOKEN).selectFirst("main form");
		visitor.submit(form, Map.of(), verb);
		Document page = Jsoup.parse(visitor.submit(form, Map.of(), verb).body());
		assertThat(page.select("h1").text()).isEqualTo("Регистрация отозвана");
		assertThat(portal.events.received("POST /api/v1/registrations/" + verb).getLast().body())
			.isEqualTo("{\"token\":\"" + TOKEN + "\"}");
	}

	@Test
	void sheChangesWhatSheAnsweredAndFindsItThere() {
		stands("confirmed", "\"answerBy\":null");
		portal.events.answer("POST /api/v1/registrations/edit", standing("confirmed", "\"answerBy\":null"));
		Visitor visitor = portal.visitor("ky");
		Document page = visitor.open("/registrations/" + TOKEN);
		assertThat(page.getElementById("name").val()).isEqualTo("Айгүл");
		assertThat(page.select("[id='answers.diet'] option[selected]").val()).isEqualTo("halal");
		assertThat(page.getElementById("consents.photos").hasAttr("checked")).isTrue();
		visitor.submit(page.selectFirst("button[value=edit]").closest("form"), Map.of("answers.diet", ""), "edit");
		assertThat(json(portal.events.received("POST /api/v1/registrations/edit").getLast()))
			.isEqualTo(JSON.readTree("""
					{"name":"Айгүл","affiliation":"Борбор","consents":["photos"],"token":"%s","answers":{}}"""
				.formatted(TOKEN)));
	}

	@ParameterizedTest
	@CsvSource({ "/registrations/, POST /api/v1/registrations/edit, edit",
			"/invitations/, POST /api/v1/invitations/accept, accept" })
	void whoeverMissesHerOrganizationLooksForItAndLosesNothingAndSendsNothing(String page, String sending,
			String verb) {
		stands("confirmed", "\"answerBy\":null");
		invited();
		Visitor visitor = portal.visitor("ky");
		manyOrganizations();
		try {
			assertThat(visitor.open(page + TOKEN).select("#_find")).as("nobody asks for one").isEmpty();
			portal.events.answer("GET /api/v1" + Conference.PATH, Conference.asking("""
					{"id":"employer","kind":"organization","label":{"ky":"Иштеген уюмуңуз"},"required":true,
					"options":[],"keepDays":0}"""));
			Element form = visitor.open(page + TOKEN).getElementById("_find").closest("form");
			int sent = portal.events.received(sending).size();
			portal.directory.answer("GET /api/v1/organizations", FormsIT.organizations(1));
			Map<String, String> written = Map.of("name", "Айгүл Токтогулова", "answers.employer",
					FormsIT.organization(3), "_find", "Жардам");
			Map<String, String> pressed = new HashMap<>(written);
			pressed.put("_more", "1");
			for (Document found : List.of(Jsoup.parse(visitor.submit(form, pressed, "").body()),
					Jsoup.parse(visitor.submit(form, written, verb).body()))) {
				assertThat(found.getElementById("name").val()).isEqualTo("Айгүл Токтогулова");
				assertThat(found.select("[id='answers.employer'] option").eachAttr("value")).containsExactly("",
						FormsIT.organization(0), FormsIT.organization(3));
				assertThat(found.select("[id='answers.employer'] option[selected]").val())
					.isEqualTo(FormsIT.organization(3));
				assertThat(found.getElementById("_find").closest("details:not([open])")).as("in sight").isNull();
			}
			assertThat(portal.directory.received("GET /api/v1/organizations").getLast().query()).contains("q=Жардам");
			assertThat(portal.events.received(sending)).hasSize(sent);
		}
		finally {
			Conference.answer(portal);
			portal.directory.answer("GET /api/v1/organizations", "{\"items\":[]}");
		}
	}

	private static void manyOrganizations() {
		portal.directory.answer("GET /api/v1/organizations",
				FormsIT.organizations(100).replaceFirst("\\{", "{\"next\":\"more\","));
	}

	private static void invited() {
		portal.events.answer("GET /api/v1/invitations", """
				{"eventId":"%s","state":"open","name":"Айгүл","language":"ky"}""".formatted(Conference.ID));
	}

	@Test
	void sheChoosesSessionsAndIsToldWhichAreFull() {
		stands("confirmed", "\"answerBy\":null,\"sessions\":[\"s2\"]");
		portal.events.answer("GET /api/v1" + Conference.PATH + "/seats", """
				{"capacity":120,"taken":3,"free":117,"waiting":0,"outOfOrder":0,"freeByGroup":{"media":3},
				"signedUp":{"s1":2,"s2":1}}""");
		portal.events.answer("POST /api/v1/registrations/sessions", standing("confirmed", "\"sessions\":[]"));
		Visitor visitor = portal.visitor("ru");
		Document page = visitor.open("/registrations/" + TOKEN);
		assertThat(page.getElementById("session-s1").hasAttr("disabled")).isTrue();
		assertThat(page.getElementById("session-s2").hasAttr("checked")).isTrue();
		assertThat(page.getElementById("session-s2").hasAttr("disabled")).as("she may leave").isFalse();
		assertThat(page.select("label[for=session-s1]").text()).contains("Открытие", "мест нет");
		visitor.submit(page.getElementById("sessions").selectFirst("form"), Map.of("sessions[]", "s2"), "sessions");
		assertThat(portal.events.received("POST /api/v1/registrations/sessions").getLast().body()).contains("s2");
	}

	@Test
	void herOwnAgendaHasWhatIsForAllAndWhatSheHasChosen() {
		stands("confirmed", "\"answerBy\":null,\"sessions\":[\"s2\"]");
		Visitor visitor = portal.visitor("ru");
		String own = visitor.open("/registrations/" + TOKEN).select("main a[href$=/agenda]").attr("href");
		Document page = visitor.open(own);
		assertThat(page.select("h1").text()).startsWith("Моя программа");
		assertThat(page.select("main").text()).contains("Панель", "Итоги").doesNotContain("Открытие");
		assertThat(page.select(".crumbs a").attr("href")).isEqualTo("/registrations/" + TOKEN);
		portal.events.forget(LOOKING);
		assertThat(portal.visitor("ru").get("/registrations/" + TOKEN + "/agenda").statusCode()).isEqualTo(404);
	}

	@Test
	void anOfferThatHasEndedIsSaidInTheWordsOfTheService() {
		stands("expired", "\"answerBy\":null");
		Visitor visitor = portal.visitor("en");
		stands("offered", "\"answerBy\":\"2033-01-03T06:00:00Z\"");
		Element form = visitor.open("/registrations/" + TOKEN).selectFirst("main form");
		stands("expired", "\"answerBy\":null");
		portal.events.refuseWrites("{\"title\":\"The offer has ended\",\"status\":410,\"detail\":\"It went on\"}");
		Document page = Jsoup.parse(visitor.submit(form, Map.of(), "accept").body());
		assertThat(page.select("#problem").text()).isEqualTo("The offer has ended It went on");
		assertThat(page.select("main form")).isEmpty();
		assertThat(page.select("main a[href$=/register]")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/registrations/forged", "/registrations/confirm/forged" })
	void aForgedLinkGetsAPageThatSaysSo(String path) {
		portal.events.forget(LOOKING);
		HttpResponse<String> answer = portal.visitor("ky").get(path);
		assertThat(answer.statusCode()).isEqualTo(404);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.select("h1").text()).isEqualTo("Not found");
		assertThat(page.select("main form")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/registrations/%D2%A3", "/registrations/a%20b", "/registrations/confirm/a!",
			"/preferences/%D2%A3" })
	void aLinkThatNoLetterCanHoldIsAPageThatIsNotThere(String path) {
		assertThat(portal.visitor("en").get(path).statusCode()).isEqualTo(404);
	}

	@Test
	void theButtonIsGivenAgainWhenTheServiceIsAway() {
		stands("confirmed", "\"answerBy\":null");
		Visitor visitor = portal.visitor("en");
		Element form = visitor.open("/registrations/" + TOKEN).selectFirst("main form");
		portal.events.be(StandIn.Mood.FAILS);
		Document page = Jsoup.parse(visitor.submit(form, Map.of(), "withdraw").body());
		assertThat(page.select("#problem h2").text()).startsWith("Not saved");
		assertThat(page.select("main form[action=/registrations/" + TOKEN + "] button").attr("value"))
			.isEqualTo("withdraw");
	}

	@Test
	void aVerbThatNobodyOffersIsNotPassedOn() {
		stands("confirmed", "\"answerBy\":null");
		Visitor visitor = portal.visitor("en");
		Element form = visitor.open("/registrations/" + TOKEN).selectFirst("main form");
		assertThat(visitor.submit(form, Map.of(), "erase").statusCode()).isEqualTo(404);
		assertThat(portal.events.received("POST /api/v1/registrations/erase")).isEmpty();
	}

	private static void stands(String state, String more) {
		portal.events.answer(LOOKING, standing(state, more));
	}

	private static String standing(String state, String more) {
		return "{\"eventId\":\"%s\",\"state\":\"%s\",%s}".formatted(Conference.ID, state, more);
	}

	private static JsonNode json(StandIn.Received received) {
		return JSON.readTree(received.body());
	}

}
