package org.ashar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChainIT {

	private static JsonNode chain;

	@BeforeAll
	static void tell() {
		PublicRecord.service();
		ChainWorld.all().forEach(PublicRecord::send);
		PublicRecord.awaitUntilRead();
		Http.Answer answer = PublicRecord.visitor()
			.get("/api/v1/recommendations/" + ChainWorld.RECOMMENDATION + "/chain");
		assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
		chain = answer.json();
	}

	@Test
	void itBeginsWhereTheRecommendationWasAdopted() {
		assertThat(chain.at("/adoptedAt/event/title/ky").asString()).isEqualTo("Сыноо жыйыны");
		assertThat(chain.at("/adoptedAt/session/ky").asString()).isEqualTo("Эмгек миграциясынын перспективалары");
		assertThat(chain.at("/source/document/title/ru").asString()).isEqualTo("Итоговый документ встречи");
		assertThat(chain.at("/source/paragraph").asString()).isEqualTo("7");
		assertThat(chain.at("/number").asString()).isEqualTo("R-42");
	}

	@Test
	void everyLinkTellsFromWhichMessageItIsKnown() {
		assertThat(chain.at("/source/origin/sequence").asInt()).isEqualTo(3);
		assertThat(chain.at("/source/origin/at").asString()).isEqualTo("2013-06-03T07:00:00Z");
		assertThat(chain.at("/addressed/0/role").asString()).isEqualTo("lead");
		assertThat(chain.at("/addressed/0/organization/title/ky").asString()).isEqualTo("Сыноо министрлиги");
		assertThat(chain.at("/addressed/0/origin/sequence").asInt()).isEqualTo(3);
		assertThat(chain.at("/addressed/1/role").asString()).isEqualTo("partner");
		assertThat(chain.at("/addressed/1/origin/sequence").asInt()).as("by the minor edit").isEqualTo(4);
		assertThat(chain.at("/addressed/1/organization/title").isNull()).as("never heard of").isTrue();
	}

	@Test
	void whatBecameOfItIsToldInOrder() {
		assertThat(texts(chain.get("answers"), "status")).containsExactly("sent", "accepted");
		assertThat(chain.at("/answers/1/document/title/ky").asString()).isEqualTo("Жооп кат");
		assertThat(chain.at("/answers/1/origin/authorRole").asString()).isEqualTo("focal-point");
		assertThat(texts(chain.get("assessments"), "level")).containsExactly("limited");
		assertThat(chain.at("/assessments/0/origin/sequence").asInt()).isEqualTo(7);
		assertThat(texts(chain.get("history"), "change")).containsExactly("adopted", "published", "sent", "responded",
				"assessed");
	}

	@Test
	void howManyLettersToldOfItIsTheLastThatWasHeardOfThem() {
		assertThat(chain.at("/letters/atLeast").asInt()).isEqualTo(120);
		assertThat(chain.at("/letters/since").asString()).isEqualTo("2013-06-03T05:00:00Z");
		assertThat(chain.at("/letters/at").asString()).isEqualTo("2013-06-03T06:00:00Z");
		assertThat(chain.at("/letters/sequence").asInt()).isEqualTo(2);
		JsonNode part = PublicRecord.visitor().get("/api/v1/recommendations/" + ChainWorld.PART + "/chain").json();
		assertThat(part.get("letters").isNull()).as("fewer than five").isTrue();
	}

	@Test
	void countsOfWhatIsNotKnownHereDisturbNothing() {
		PublicRecord.send(Told.letters(ChainWorld.PART, "comet", 1, 500));
		PublicRecord.send(Told.letters("00000000-0000-4000-8000-000000000099", 1, 500));
		PublicRecord.awaitUntilRead();
		assertThat(PublicRecord.visitor()
			.get("/api/v1/recommendations/" + ChainWorld.PART + "/chain")
			.json()
			.get("letters")
			.isNull()).isTrue();
		assertThat(PublicRecord.visitor()
			.get("/api/v1/recommendations/00000000-0000-4000-8000-000000000099/chain")
			.status()).as("letters are no record").isEqualTo(404);
	}

	@Test
	void whatLiesAroundItIsThere() {
		List<String> activities = new ArrayList<>();
		chain.get("activities")
			.forEach(
					each -> activities.add(each.get("relation").asString() + " " + each.at("/record/kind").asString()));
		assertThat(activities).containsExactly("set recommendation-set", "linked law", "project-of-event project");
		assertThat(texts(chain.get("documents"), "relation")).containsExactly("answer");
		assertThat(chain.at("/related/0/relation").asString()).isEqualTo("part");
		assertThat(chain.at("/related/0/record/id").asString()).isEqualTo(ChainWorld.PART);
	}

	private static List<String> texts(JsonNode list, String field) {
		List<String> texts = new ArrayList<>();
		list.forEach(each -> texts.add(each.get(field).asString()));
		return texts;
	}

}
