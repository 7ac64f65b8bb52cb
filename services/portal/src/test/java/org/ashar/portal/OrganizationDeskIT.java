package org.ashar.portal;

import static org.assertj.core.api.Assertions.assertThat;

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

import tools.jackson.databind.json.JsonMapper;

/**
 * What becomes of organizations, whose they are, and where they help, without JavaScript.
 */
class OrganizationDeskIT {

	private static final String CURATOR = "[{\"role\":\"curator\",\"scope\":\"platform\"}]";

	private static final String FORMER = "0198a1de-0000-7000-8000-00000000d001";

	private static final String HEIR = "0198a1de-0000-7000-8000-00000000d002";

	private static final String DOUBLE = "0198a1de-0000-7000-8000-0000000000a3";

	private static final String OWNER = "[{\"role\":\"org-owner\",\"scope\":\"organization:" + HEIR + "\"}]";

	private static final String ID = "0198a1de-0000-7000-8000-0000000000b1";

	private static TestPortal portal;

	@BeforeAll
	static void start() {
		portal = TestPortal.shared();
		String heir = organization(HEIR, "Миграция кызматы", """
				"identity":"active","successors":[],"renamings":[],"unclaimed":true,"predecessors":[%s]"""
			.formatted(tie(FORMER)));
		portal.directory
			.answer("GET /api/v1/organizations/" + FORMER,
					organization(FORMER, "Эмгек министрлиги",
							"""
									"identity":"renamed","predecessors":[],"successors":[%s],"dissolutionDate":"2015-12-11","revocations":[
									{"type":"dissolved","date":"2014","legalBasis":{"text":{"ky":"Токтом"},"url":null},"successors":[],
									"reason":{"ky":"Башка министрлик айтылган эле"},"at":"2026-01-01T00:00:00Z"}],"renamings":[
									{"formerName":{"ky":"Байыркы министрлик"},"date":"2009","legalBasis":{"text":{"ky":"Токтом"},"url":null}}]"""
								.formatted(tie(HEIR))))
			.answer("GET /api/v1/organizations/" + HEIR, heir)
			.answer("GET /api/v1/organizations/" + DOUBLE,
					organization(DOUBLE, "Кайталанган",
							"""
									"identity":"active","predecessors":[],"successors":[],"renamings":[],"mergedInto":"%s\""""
								.formatted(HEIR)))
			.answer("GET /api/v1/organizations/" + FORMER + "/successors", "{\"items\":[" + heir + "]}")
			.answer("GET /api/v1/organizations", "{\"items\":[" + heir + "]}")
			.answer("POST /api/v1/organizations", heir)
			.answer("PUT /api/v1/organizations/" + HEIR, heir)
			.answer("POST /api/v1/organizations/" + HEIR + "/succession", heir)
			.answer("POST /api/v1/organizations/" + FORMER + "/revoke-succession", heir)
			.answer("GET /api/v1/duplicates",
					"""
							{"items":[{"id":"%s","organizationIds":["%s","%s"],"reasons":["same_name","site"]}]}"""
						.formatted(ID, FORMER, HEIR))
			.answer("GET /api/v1/mergers",
					"""
							{"items":[{"id":"%1$s","version":1,"organizationId":"%2$s","into":"%3$s","note":"Same house",
							"state":"proposed","settled":true,"proposer":{"account":"another","role":"verifier"},
							"proposedAt":"2026-01-01T00:00:00Z"},{"id":"%1$s","version":4,"organizationId":"%2$s","into":"%3$s",
							"note":"Same house","state":"confirmed","settled":true,"proposer":{"account":"another","role":"verifier"},
							"proposedAt":"2026-01-01T00:00:00Z","decidedAt":"2026-01-02T00:00:00Z"}]}"""
						.formatted(ID, FORMER, HEIR))
			.answer("POST /api/v1/mergers", "{}")
			.answer("POST /api/v1/mergers/" + ID + "/confirm", "{}")
			.answer("POST /api/v1/claims", "{}")
			.answer("GET /api/v1/claims",
					"""
							{"items":[{"id":"%s","version":2,"organizationId":"%s","account":"somebody","evidence":"Director",
							"url":"https://rce.kg","submittedAt":"2026-01-01T00:00:00Z","state":"submitted"}]}"""
						.formatted(ID, HEIR))
			.answer("GET /api/v1/centres", "{\"items\":[" + centre() + "]}")
			.answer("GET /api/v1/centres/" + ID, centre());
		portal.identity.service()
			.answer("GET /api/v1/organizations/" + HEIR + "/members",
					"""
							{"items":[{"account":"%1$s","email":"aida@example.org","name":null,"grants":[{"id":"%1$s",
							"role":"org-editor","start":"2026-01-01T00:00:00Z","end":"2026-07-01T00:00:00Z"}]}]}"""
						.formatted(ID))
			.answer("GET /api/v1/organizations/" + HEIR + "/invitations", "{\"items\":[" + invitation() + "]}")
			.answer("POST /api/v1/organizations/" + HEIR + "/invitations", invitation())
			.answer("POST /api/v1/organizations/" + HEIR + "/invitations/" + ID + "/withdraw", "{}")
			.answer("GET /api/v1/member-invitations", offer("open"))
			.answer("POST /api/v1/member-invitations/accept", "{}");
		portal.activities.answer("GET /api/v1/recommendations/" + ID, recommendation())
			.answer("POST /api/v1/recommendations/" + ID + "/readdress", recommendation());
	}

	@BeforeEach
	void allIsWell() {
		portal.forgetOutages();
	}

	private static String offer(String state) {
		return """
				{"organization":"%s","name":{"ky":"Миграция кызматы"},"role":"org-editor","end":null,"state":"%s",
				"expiresAt":"2026-12-10T00:00:00Z"}""".formatted(HEIR, state);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/organizations/" + FORMER, "/organizations/" + HEIR, "/organizations/" + HEIR + "/succession",
					"/organizations/" + HEIR + "/rename", "/organizations/" + FORMER + "/revoke-succession",
					"/member-invitations/a.token", "/organizations/" + HEIR + "/claim", "/work/duplicates",
					"/work/claims", "/centres", "/centres/" + ID, "/centres/new", "/centres/" + ID + "/edit",
					"/recommendations/" + ID, "/recommendations/" + ID + "/readdress", "/work", "/organizations/start",
					"/organizations/" + HEIR + "/steps/1", "/organizations/" + HEIR + "/steps/2",
					"/organizations/" + HEIR + "/steps/3" })
	void everyPageStandsInThreeLanguagesWithALabelForEachField(String path) {
		for (String language : List.of("ky", "ru", "en")) {
			FormsIT.assertEveryFieldHasItsLabel(portal.signedIn(language, CURATOR).open(path), path, language);
		}
	}

	@Test
	void theOldBodySaysWhatBecameOfItAndTheNewOneWhereItComesFrom() {
		Document former = portal.visitor("ky").open("/organizations/" + FORMER);
		assertThat(former.select(".notice").text()).contains("Аталышы өзгөргөн", "№ 854 токтом", "Бүгүн:");
		assertThat(former.select(".notice a[href$=" + HEIR + "]")).hasSize(2);
		assertThat(former.select("dl.facts").text()).contains("Байыркы министрлик", "Ката менен жазылган",
				"Башка министрлик айтылган эле");
		Document heir = portal.visitor("ky").open("/organizations/" + HEIR);
		assertThat(heir.select("dl.facts a[href$=" + FORMER + "]").text()).isEqualTo("Эмгек министрлиги");
		assertThat(heir.select(".notice")).isEmpty();
	}

	@Test
	void aDoubleLeadsOnForGood() {
		HttpResponse<String> answer = portal.visitor("ky").get("/organizations/" + DOUBLE);
		assertThat(answer.statusCode()).isEqualTo(308);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/organizations/" + HEIR);
	}

	@Test
	void aCuratorWritesDownASuccession() {
		Visitor curator = portal.signedIn("ru", CURATOR);
		Element form = curator.open("/organizations/" + HEIR + "/succession").selectFirst("main form");
		assertThat(form.select("[name^=reason]")).as("why it was a mistake").isEmpty();
		HttpResponse<String> answer = curator.submit(form, Map.of("type", "dissolved", "date", "2016-01-01",
				"legalBasis.text.ru", "Постановление", "legalBasis.url", "https://cbd.minjust.gov.kg/98387"), "");
		assertThat(answer.statusCode()).isEqualTo(302);
		StandIn.Received sent = portal.directory.received("POST /api/v1/organizations/" + HEIR + "/succession")
			.getLast();
		assertThat(sent.header("If-Match")).isEqualTo("\"3\"");
		assertThat(JsonMapper.shared().readTree(sent.body())).isEqualTo(JsonMapper.shared().readTree("""
				{"type":"dissolved","date":"2016-01-01","legalBasis":{"text":{"ru":"Постановление"},
				"url":"https://cbd.minjust.gov.kg/98387"}}"""));
	}

	@Test
	void aCuratorRevokesWhatWasWrittenDownByMistakeAndSaysWhy() {
		Visitor curator = portal.signedIn("ru", CURATOR);
		assertThat(curator.open("/organizations/" + FORMER).select("main a[href$=/revoke-succession]")).hasSize(1);
		Element form = curator.open("/organizations/" + FORMER + "/revoke-succession").selectFirst("main form");
		assertThat(curator.submit(form, Map.of("reason.ru", "Имелось в виду другое"), "").statusCode()).isEqualTo(302);
		StandIn.Received sent = portal.directory.received("POST /api/v1/organizations/" + FORMER + "/revoke-succession")
			.getLast();
		assertThat(sent.header("If-Match")).isEqualTo("\"3\"");
		assertThat(sent.body()).contains("\"reason\":{\"ru\":\"Имелось в виду другое\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ky", "ru", "en" })
	void revokingAndLeavingItAtThatAreCalledDifferently(String language) {
		Element form = portal.signedIn(language, CURATOR)
			.open("/organizations/" + FORMER + "/revoke-succession")
			.selectFirst("main form");
		assertThat(form.select(".actions a").text()).isNotEmpty().isNotEqualTo(form.select(".actions button").text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "accepted", "withdrawn" })
	void anInvitationThatIsOverInvitesNobody(String state) {
		portal.identity.service().answer("GET /api/v1/member-invitations", offer(state));
		try {
			Document page = portal.visitor("en").open("/member-invitations/a.token");
			assertThat(page.select("h1").text()).isEqualTo("Invitation into an organization");
			assertThat(page.select("main form")).isEmpty();
			assertThat(page.select("main a[href=/work]")).hasSize(state.equals("accepted") ? 1 : 0);
		}
		finally {
			portal.identity.service().answer("GET /api/v1/member-invitations", offer("open"));
		}
	}

	@Test
	void whoeverIsInvitedAcceptsByAButtonAndNotByOpeningTheLink() {
		Visitor anybody = portal.visitor("ky");
		Document page = anybody.open("/member-invitations/a.token");
		assertThat(page.select("main").text()).contains("Миграция кызматы");
		assertThat(portal.identity.service().received("POST /api/v1/member-invitations/accept")).isEmpty();
		HttpResponse<String> accepted = anybody.submit(page.selectFirst("main form"), Map.of(), "");
		assertThat(accepted.statusCode()).isEqualTo(200);
		assertThat(portal.identity.service().received("POST /api/v1/member-invitations/accept").getLast().body())
			.contains("a.token");
	}

	@Test
	void twoRecordsAreProposedForOneAndConfirmedBySomebodyElse() {
		Visitor curator = portal.signedIn("ru", CURATOR);
		Document page = curator.open("/work/duplicates");
		assertThat(page.select("main").text()).contains("одинаковое название, один и тот же сайт");
		assertThat(page.select("button[value=confirm]")).hasSize(1);
		assertThat(page.select("button[value=undo]")).hasSize(1);
		Element proposal = page.selectFirst("form[action$=/work/duplicates]");
		assertThat(curator.submit(proposal, Map.of("note", "Один адрес"), "").statusCode()).isEqualTo(302);
		assertThat(portal.directory.received("POST /api/v1/mergers").getLast().body()).contains("Один адрес");
		Element confirmation = page.selectFirst("form[action*=/mergers/]");
		assertThat(curator.submit(confirmation, Map.of(), "confirm").statusCode()).isEqualTo(302);
		assertThat(portal.directory.received("POST /api/v1/mergers/" + ID + "/confirm")).isNotEmpty();
		assertThat(portal.signedIn("ru", "[]").get("/work/duplicates").statusCode()).isEqualTo(403);
	}

	@Test
	void somebodyClaimsHerOrganizationAndInvitesAColleagueUpToADay() {
		Visitor newcomer = portal.signedIn("ky", "[]");
		Document page = newcomer.open("/organizations/" + HEIR);
		assertThat(page.select("a[href$=/claim]")).hasSize(1);
		Element form = newcomer.open("/organizations/" + HEIR + "/claim").selectFirst("main form");
		assertThat(newcomer.submit(form, Map.of("evidence", "Мен директормун"), "").statusCode()).isEqualTo(302);
		assertThat(portal.directory.received("POST /api/v1/claims").getLast().body()).contains("Мен директормун");
		Visitor owner = portal.signedIn("ky", OWNER);
		assertThat(owner.open("/organizations/" + HEIR).select("a[href$=/members]")).hasSize(1);
		Document members = owner.open("/organizations/" + HEIR + "/members");
		FormsIT.assertEveryFieldHasItsLabel(members, "members", "ky");
		assertThat(members.select("main").text()).contains("aida@example.org");
		Element invitation = members.select("main form").last();
		assertThat(owner
			.submit(invitation, Map.of("email", "new@example.org", "role", "org-editor", "lastDay", "2026-12-31"), "")
			.statusCode()).isEqualTo(302);
		assertThat(portal.identity.service()
			.received("POST /api/v1/organizations/" + HEIR + "/invitations")
			.getLast()
			.body()).contains("2026-12-31T18:00:00Z");
		assertThat(members.select("main").text()).contains("invited@example.org");
		Element waiting = members.selectFirst("form[action$=/members/invitations]");
		assertThat(owner.submit(waiting, Map.of(), "withdraw").statusCode()).isEqualTo(302);
		assertThat(portal.identity.service()
			.received("POST /api/v1/organizations/" + HEIR + "/invitations/" + ID + "/withdraw")).hasSize(1);
	}

	@Test
	void aNewcomersStepsAreSavedOneByOneAndKeepWhatTheOthersAsked() {
		Visitor newcomer = portal.signedIn("ky", "[]");
		Element first = newcomer.open("/organizations/start").selectFirst("main form");
		HttpResponse<String> begun = newcomer.submit(first,
				Map.of("name.ky", "Жаңы", "classification", "22", "stakeholderGroup", "ngo"), "");
		assertThat(begun.headers().firstValue("Location").orElseThrow())
			.endsWith("/organizations/" + HEIR + "/steps/2");
		Element second = newcomer.open("/organizations/" + HEIR + "/steps/2").selectFirst("main form");
		HttpResponse<String> saved = newcomer.submit(second, Map.of("contactPoints[0].type", "phone",
				"contactPoints[0].value", "+996 312 915000", "contactPoints[0].visibility", "public"), "");
		assertThat(saved.headers().firstValue("Location").orElseThrow()).endsWith("/steps/3");
		StandIn.Received sent = portal.directory.received("PUT /api/v1/organizations/" + HEIR).getLast();
		assertThat(sent.header("If-Match")).isEqualTo("\"3\"");
		assertThat(sent.body()).contains("Миграция кызматы").contains("+996 312 915000").doesNotContain("listing");
		assertThat(newcomer.get("/organizations/" + HEIR + "/steps/4").statusCode()).isEqualTo(404);
	}

	@Test
	void aCuratorChoosesAmongThoseThatCameAfter() {
		Visitor curator = portal.signedIn("ru", CURATOR);
		Document page = curator.open("/recommendations/" + ID + "/readdress");
		assertThat(page.select("select[name=to] option[value]").eachAttr("value")).containsExactly("", HEIR);
		assertThat(curator.submit(page.selectFirst("main form"), Map.of("to", HEIR), "").statusCode()).isEqualTo(302);
		assertThat(portal.activities.received("POST /api/v1/recommendations/" + ID + "/readdress").getLast().body())
			.contains(FORMER)
			.contains(HEIR);
	}

	private static String tie(String other) {
		return """
				{"type":"renamed","date":"2015-12-11","organizationId":"%s","legalBasis":{"text":{"ky":"№ 854 токтом"},
				"url":"https://cbd.minjust.gov.kg/98387"}}""".formatted(other);
	}

	private static String organization(String id, String name, String more) {
		return """
				{"id":"%s","version":3,"listing":"published","trust":"verified","disputed":false,"name":{"ky":"%s"},
				"alternateNames":[],"identifiers":[],"memberOf":[],"topics":[],"areasServed":[],"locations":[],
				"contactPoints":[],"links":[],%s}""".formatted(id, name, more);
	}

	private static String centre() {
		return """
				{"id":"%s","version":1,"organizationId":"%s","name":{"ky":"Колдоо борбору"},"status":"active","place":{
				"address":{"ky":"Токомбаев көчөсү 7/6"}},"phones":[{"number":"+996 312 915000","extension":"326",
				"languages":["ky"]}],"languages":["ky","ru"],"hours":[{"days":["monday","friday"],"opens":"09:00",
				"closes":"18:00"}]}""".formatted(ID, HEIR);
	}

	private static String invitation() {
		return """
				{"id":"%s","email":"invited@example.org","role":"org-editor","end":null,
				"sentAt":"2026-11-26T00:00:00Z","expiresAt":"2026-12-10T00:00:00Z"}""".formatted(ID);
	}

	private static String recommendation() {
		return """
				{"id":"%1$s","version":5,"number":"5","text":{"ky":"Мектеп ачуу"},"kind":"programme",
				"editorialState":"published","children":[],"leadBodies":["%2$s"],"partners":[],"counterparts":[],
				"affectedGroups":[],"topics":[],"areas":[],"truncatedSource":false,"compound":false,"gaps":[],
				"response":{"status":"sent"},"lateness":"awaiting","assessments":[],"undecided":["%2$s"],"readdressed":[
				{"from":"%3$s","to":"%2$s","reason":"merged","at":"2026-01-01T00:00:00Z","sequence":1}]}"""
			.formatted(ID, FORMER, DOUBLE);
	}

}
