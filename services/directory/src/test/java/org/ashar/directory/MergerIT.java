package org.ashar.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;

/**
 * An organization that was entered twice is found, made one by two people, and parted
 * again.
 */
class MergerIT {

	private static final String MERGERS = "/api/v1/mergers";

	private static final String PAIRS = "/api/v1/duplicates";

	private static final String CENTRES = "/api/v1/centres";

	private static final String PEOPLE = "/api/v1/people";

	private final Http curator = Directory.with(Role.CURATOR);

	private final Http other = Directory.with(Role.VERIFIER);

	@Test
	void theSameCentreInTwoScriptsIsFoundAndNotShownAgainOnceSomebodySaysTheyAreTwo() {
		String mark = mark();
		String one = published(Directory.form("Тянь-Шань " + mark));
		String two = published(Directory.form("Tian Shan " + mark));
		JsonNode pair = Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> pair(one, two), (found) -> !found.isMissingNode());
		assertThat(pair.get("reasons").valueStream().map(JsonNode::asString)).containsExactly("same_name");
		String path = PAIRS + "/" + pair.get("id").asString() + "/dismiss";
		assertThat(Directory.with(Role.AUDITOR).post(path, Map.of("note", "x")).status()).isEqualTo(403);
		assertThat(curator.post(path, Map.of("note", " ")).status()).isEqualTo(400);
		assertThat(curator.post(path, Map.of("note", "Two houses")).status()).isEqualTo(204);
		assertThat(curator.post(path, Map.of("note", "Two houses")).status()).isEqualTo(409);
		edit(two, Directory.form("Tian-Shan " + mark));
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.during(Duration.ofSeconds(1))
			.until(() -> pair(one, two).isMissingNode());
	}

	@Test
	void twoPeopleMakeOneRecordOfTwoAndTheyArePartedAsTheyStoodWithLaterEditsKept() {
		Map<String, Object> twinForm = Directory.form("РЦП " + mark());
		String number = UUID.randomUUID().toString();
		twinForm.put("identifiers", List.of(Directory.identifier("XX-INN", number)));
		twinForm.put("links", List.of("https://rce.kg/" + number));
		String alliance = published(Directory.form());
		twinForm.put("memberOf", List.of(alliance));
		String twin = published(twinForm);
		String centre = curator.post(CENTRES, Map.of("organizationId", twin, "name", Map.of("en", "Centre"), "place",
				Map.of("address", Map.of("en", "Osh"))))
			.json()
			.get("id")
			.asString();
		String stays = published(Directory.form("Ресурсный центр " + mark()));
		String unit = published(Directory.form("parentId", twin));
		String person = curator.post(PEOPLE, Map.of("name", Map.of("en", "Aida"), "consentToPublish", true,
				"memberships", List.of(Map.of("organizationId", twin))))
			.json()
			.get("id")
			.asString();
		JsonNode twinBefore = get(twin);
		String merger = propose(twin, stays);
		assertThat(step(curator, merger, "confirm").status()).as("the proposer himself").isEqualTo(403);
		assertThat(step(other, merger, "confirm").json().get("settled").asBoolean()).isTrue();
		JsonNode merged = get(twin);
		assertThat(merged.get("listing").asString()).isEqualTo("merged");
		assertThat(merged.get("mergedInto").asString()).isEqualTo(stays);
		JsonNode united = get(stays);
		assertThat(united.at("/identifiers/0/identifier").asString()).isEqualToIgnoringCase(number);
		assertThat(united.get("links")).hasSize(1);
		assertThat(united.get("alternateNames").valueStream().map((name) -> name.get("text").asString()))
			.contains(twinBefore.at("/name/ru").asString());
		assertThat(get(unit).get("parentId").asString()).isEqualTo(stays);
		assertThat(member(person)).isEqualTo(stays);
		assertThat(curator.get(CENTRES + "/" + centre).json().get("organizationId").asString()).isEqualTo(stays);
		assertThat(united.at("/memberOf/0").asString()).isEqualTo(alliance);
		assertThat(Directory.somebody().post(Directory.ORGANIZATIONS, twinForm).status()).as("the number is taken")
			.isEqualTo(409);
		Map<String, Object> edited = Directory.form("Ресурсный центр для пожилых");
		edited.put("identifiers", List.of(Directory.identifier("XX-INN", number)));
		edited.put("links", List.of("https://rce.kg/" + number, "https://rce.kg/new"));
		edit(stays, edited);
		assertThat(step(curator, merger, "undo").status()).isEqualTo(200);
		assertThat(get(twin).get("listing").asString()).isEqualTo("published");
		assertThat(get(twin).get("identifiers")).isEqualTo(twinBefore.get("identifiers"));
		assertThat(get(stays).get("identifiers")).isEmpty();
		assertThat(get(stays).get("links").valueStream().map(JsonNode::asString)).containsExactly("https://rce.kg/new");
		assertThat(get(stays).at("/name/ru").asString()).isEqualTo("Ресурсный центр для пожилых");
		assertThat(get(unit).get("parentId").asString()).isEqualTo(twin);
		assertThat(member(person)).isEqualTo(twin);
		assertThat(curator.get(CENTRES + "/" + centre).json().get("organizationId").asString()).isEqualTo(twin);
		assertThat(get(twin).at("/memberOf/0").asString()).isEqualTo(alliance);
		assertThat(get(stays).get("memberOf")).isEmpty();
		assertThat(step(other, merger, "confirm").status()).isEqualTo(409);
	}

	@Test
	void nobodyIsMergedIntoHimselfIntoADoubleOrInACircle() {
		String one = published(Directory.form());
		String two = published(Directory.form());
		String three = published(Directory.form());
		String unit = published(Directory.form("parentId", one));
		refused(400, one, one);
		refused(400, one, UUID.randomUUID().toString());
		refused(400, unit, one);
		refused(404, UUID.randomUUID().toString(), one);
		String first = propose(one, two);
		String rival = propose(one, three);
		String back = propose(two, one);
		assertThat(step(other, first, "confirm").status()).isEqualTo(200);
		assertThat(step(other, rival, "confirm").status()).as("already another's double").isEqualTo(409);
		assertThat(step(other, back, "confirm").status()).isEqualTo(409);
		refused(409, three, one);
		Http insider = Directory.service()
			.with(Directory.platform(Role.CURATOR), Directory.grant(Role.ORG_OWNER, "organization:" + three));
		assertThat(insider.post(MERGERS, proposal(three, two)).status()).isEqualTo(403);
		assertThat(Directory.somebody().post(MERGERS, proposal(three, two)).status()).isEqualTo(403);
		assertThat(Directory.visitor().get(MERGERS).status()).isEqualTo(401);
		String next = propose(two, three);
		assertThat(step(other, next, "confirm").status()).isEqualTo(200);
		assertThat(step(other, first, "undo").status()).as("the later one first").isEqualTo(409);
		assertThat(Directory.visitor()
			.get(Directory.ORGANIZATIONS + "/" + one + "/successors")
			.json()
			.at("/items/0/id")
			.asString()).isEqualTo(three);
		assertThat(step(other, next, "undo").status()).isEqualTo(200);
		assertThat(step(other, first, "undo").status()).isEqualTo(200);
		assertThat(other.ifMatch(1).post(MERGERS + "/" + first + "/undo", null).status()).isEqualTo(412);
	}

	@Test
	void whoHasSucceededAnotherIsNotItsDouble() {
		String former = published(Directory.form());
		String heir = published(Directory.form());
		Http.Answer ended = curator.ifMatch(get(former).get("version").asLong())
			.post(Directory.ORGANIZATIONS + "/" + former + "/succession", Map.of("type", "renamed", "date", "2015",
					"successors", List.of(heir), "legalBasis", Map.of("text", Map.of("en", "Resolution"))));
		assertThat(ended.status()).as(ended.toString()).isEqualTo(200);
		String merger = propose(heir, former);
		assertThat(step(other, merger, "confirm").status()).isEqualTo(400);
		assertThat(step(other, merger, "reject").status()).isEqualTo(200);
	}

	private void refused(int status, String loser, String survivor) {
		Http.Answer answer = curator.post(MERGERS, proposal(loser, survivor));
		assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
	}

	private String propose(String loser, String survivor) {
		Http.Answer answer = curator.post(MERGERS, proposal(loser, survivor));
		assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
		return answer.json().get("id").asString();
	}

	private static Map<String, String> proposal(String loser, String survivor) {
		return Map.of("organizationId", loser, "into", survivor, "note", "The same house");
	}

	private static Http.Answer step(Http actor, String merger, String verb) {
		long version = actor.get(MERGERS + "/" + merger).version();
		return actor.ifMatch(version).post(MERGERS + "/" + merger + "/" + verb, null);
	}

	private JsonNode pair(String one, String two) {
		String after = "";
		while (true) {
			JsonNode page = curator.get(PAIRS + "?limit=100" + after).json();
			for (JsonNode pair : page.get("items")) {
				List<String> ids = pair.get("organizationIds").valueStream().map(JsonNode::asString).toList();
				if (ids.containsAll(List.of(one, two))) {
					return pair;
				}
			}
			if (page.get("next").isNull()) {
				return page.path("nobody");
			}
			after = "&after=" + page.get("next").asString();
		}
	}

	private static String member(String person) {
		return Directory.visitor().get(PEOPLE + "/" + person).json().at("/memberships/0/organizationId").asString();
	}

	private static JsonNode get(String id) {
		return Directory.visitor().get(Directory.ORGANIZATIONS + "/" + id).json();
	}

	private void edit(String id, Map<String, Object> form) {
		Http.Answer edited = curator.ifMatch(get(id).get("version").asLong())
			.put(Directory.ORGANIZATIONS + "/" + id, form);
		assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
	}

	private static String published(Map<String, Object> form) {
		return Directory.published(form).get("id").asString();
	}

	private static String mark() {
		return UUID.randomUUID().toString().substring(0, 8);
	}

}
