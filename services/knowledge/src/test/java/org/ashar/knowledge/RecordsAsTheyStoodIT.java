package org.ashar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordsAsTheyStoodIT {

	private static final String RECORDS = "/api/v1/records/";

	private static final String RECOMMENDATION = RECORDS + "recommendation/" + ChainWorld.RECOMMENDATION;

	private static final String UNION = "00000000-0000-4000-8000-000000000043";

	@BeforeAll
	static void tell() {
		PublicRecord.service();
		ChainWorld.all().forEach(PublicRecord::send);
		PublicRecord.awaitUntilRead();
	}

	@Test
	void everyVersionSinceItWasPublicIsToldTheNewestFirst() {
		JsonNode history = ask(RECOMMENDATION + "/history");
		List<String> versions = new ArrayList<>();
		history.get("items")
			.forEach(version -> versions.add(version.get("sequence").asInt() + " " + version.get("change").asString()
					+ " " + version.get("authorRole").asString()));
		assertThat(versions).containsExactly("7 assessed assessor", "6 responded focal-point", "5 sent curator",
				"4 edited curator", "3 published curator");
		JsonNode page = ask(RECOMMENDATION + "/history?limit=2&after=6");
		assertThat(page.get("items")).hasSize(2);
		assertThat(page.get("next").asString()).isEqualTo("4");
	}

	@Test
	void onADayItStandsAsAtItsEndInBishkek() {
		PublicRecord.send(Told.organization(UNION, 1, "published", Map.of("ky", "Эски бирлик"), List.of(), List.of()));
		PublicRecord.send(Told.organization(UNION, 20, "published", Map.of("ky", "Жаңы бирлик"), List.of(), List.of()));
		PublicRecord.awaitUntilRead();
		String union = RECORDS + "organization/" + UNION;
		// Sequence 20 came at midnight in Greenwich, six in the morning in Bishkek.
		assertThat(ask(union + "?asOf=2013-06-03").at("/record/name/ky").asString()).isEqualTo("Эски бирлик");
		assertThat(ask(union + "?asOf=2013-06-04").at("/record/name/ky").asString()).isEqualTo("Жаңы бирлик");
		assertThat(ask(union).at("/record/name/ky").asString()).isEqualTo("Жаңы бирлик");
		assertThat(ask(union + "?asOf=2013-06-04T00:00:00Z").at("/record/name/ky").asString()).as("to the instant")
			.isEqualTo("Жаңы бирлик");
		assertThat(ask(union + "?asOf=2013-06-04T05:59:59%2B06:00").at("/version/sequence").asInt()).isEqualTo(1);
		assertThat(status(union + "?asOf=2013-06-02")).as("before it was public").isEqualTo(404);
	}

	@Test
	void allThatTheContractSaysIsThere() {
		JsonNode then = ask(RECOMMENDATION + "?asOf=2013-06-03T09:00:00Z");
		assertThat(then.at("/version/change").asString()).isEqualTo("sent");
		assertThat(then.at("/until").asString()).isEqualTo("2013-06-03T10:00:00Z");
		assertThat(then.at("/record/leadBodies/0").asString()).isEqualTo(ChainWorld.MINISTRY);
		assertThat(then.at("/record/response/sentDate").asString()).isEqualTo("2013-06-10");
		assertThat(then.at("/record/paragraph/lines").asString()).isEqualTo("50-60");
		assertThat(ask(RECOMMENDATION + "/versions/6").at("/record/response/status").asString()).isEqualTo("accepted");
	}

	@Test
	void twoVersionsAreComparedFieldByField() {
		JsonNode difference = ask(RECOMMENDATION + "/differences?from=5&to=6");
		List<String> changes = new ArrayList<>();
		difference.get("changes")
			.forEach(change -> changes.add(change.get("field").asString() + " " + change.path("language").asString("")
					+ " " + change.path("before").asString("") + " > " + change.path("after").asString("")));
		assertThat(changes).contains("response.status  sent > accepted", "response.text ky  > Кабыл алынды");
		assertThat(status(RECOMMENDATION + "/differences?from=1&to=6")).as("a draft").isEqualTo(404);
	}

	@Test
	void everyKindOfRecordHasAPast() {
		Set.of("event/" + ChainWorld.EVENT, "activity/" + ChainWorld.LAW, "document/" + ChainWorld.SOURCE,
				"organization/" + ChainWorld.MINISTRY)
			.forEach(record -> assertThat(ask(RECORDS + record + "?asOf=2030-01-01").get("record")).isNotEmpty());
	}

	@Test
	void ofPersonsOnlyTheLastStateIsKept() {
		String person = "00000000-0000-4000-8000-000000000042";
		PublicRecord.send(Told.person(person, 1, Map.of("ky", "Айгүл"), Map.of("ky", "директор")));
		PublicRecord.awaitUntilRead();
		assertThat(status(RECORDS + "person/" + person + "/history")).isEqualTo(404);
		assertThat(status(RECORDS + "person/" + person)).isEqualTo(404);
	}

	private static JsonNode ask(String path) {
		Http.Answer answer = PublicRecord.visitor().get(path);
		assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
		return answer.json();
	}

	private static int status(String path) {
		return PublicRecord.visitor().get(path).status();
	}

}
