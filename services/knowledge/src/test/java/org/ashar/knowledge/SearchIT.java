package org.ashar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.ashar.contracts.RecommendationChange;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SearchIT {

	@BeforeAll
	static void start() {
		PublicRecord.service();
	}

	@Test
	void whatIsPublishedIsFoundWithItsWordsMarked() {
		JsonNode found = search("ky", "мектептеги балдар", "");
		assertThat(found.get("total").asInt()).isEqualTo(4);
		JsonNode title = found.at("/items/0/highlights/0");
		assertThat(title.get("language").asString()).isEqualTo("ky");
		List<String> marked = new ArrayList<>();
		title.get("parts").forEach(part -> {
			if (part.get("marked").asBoolean()) {
				marked.add(part.get("text").asString());
			}
		});
		assertThat(marked).isSubsetOf("балдарын", "мектепке", "балдарынын", "Мектепке", "балдардын", "мектептерди");
		assertThat(marked).isNotEmpty();
	}

	@Test
	void facetsCountWhatAnotherChoiceWouldBring() {
		JsonNode all = search("ky", "", "");
		JsonNode health = search("ky", "", "&topic=social-protection&type=organization");
		Map<String, Integer> types = counts(health, "type");
		assertThat(types.get("organization")).isEqualTo(health.get("total").asInt());
		assertThat(types).as("other types stay on offer").containsKeys("recommendation", "activity");
		for (Map.Entry<String, Integer> topic : counts(health, "topic").entrySet()) {
			assertThat(search("ky", "", "&type=organization&topic=" + topic.getKey()).get("total").asInt())
				.as(topic.getKey())
				.isEqualTo(topic.getValue());
		}
		for (Map.Entry<String, Integer> country : counts(all, "country").entrySet()) {
			assertThat(search("ky", "", "&country=" + country.getKey()).get("total").asInt()).as(country.getKey())
				.isEqualTo(country.getValue());
		}
		assertThat(counts(all, "country")).containsKeys("kyrgyzstan", "russia", "kazakhstan")
			.doesNotContainKeys("central-asia", "moscow", "bishkek");
		assertThat(search("ky", "", "&country=russia&q=" + encoded("Москва")).get("total").asInt()).isEqualTo(1);
		assertThat(counts(all, "language").get("en")).isEqualTo(search("ky", "", "&language=en").get("total").asInt());
		assertThat(all.at("/facets/topic/0/label").isObject()).isTrue();
	}

	@Test
	void theReadersLanguageComesFirstAndTheOthersFollow() {
		String word = "zymbyrak";
		String english = UUID.randomUUID().toString();
		String kyrgyz = UUID.randomUUID().toString();
		PublicRecord.send(Told.document(english, 1, Map.of("en", word + " " + word), null));
		PublicRecord.tell(Topics.DOCUMENTS, kyrgyz,
				Told.document(kyrgyz, 1, Map.of("ky", "Узун аталыш жана анын ичинде " + word), null).message());
		assertThat(ids(search("ky", word, ""))).containsExactly(kyrgyz, english);
		assertThat(ids(search("en", word, ""))).containsExactly(english, kyrgyz);
		assertThat(ids(search("ru", word, ""))).containsExactlyInAnyOrder(kyrgyz, english);
	}

	@Test
	void pagesFollowEachOtherWhileRecordsCome() {
		List<String> whole = ids(search("ky", "мигранттар", "&limit=100"));
		List<String> seen = new ArrayList<>();
		String after = "";
		do {
			JsonNode page = search("ky", "мигранттар", "&limit=7" + after);
			seen.addAll(ids(page));
			after = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
			String id = UUID.randomUUID().toString();
			PublicRecord.tell(Topics.DOCUMENTS, id,
					Told.document(id, 1, Map.of("ky", "Башка нерсе жөнүндө китеп"), null).message());
		}
		while (!after.isEmpty());
		assertThat(seen).isEqualTo(whole).doesNotHaveDuplicates();
	}

	@Test
	void daysNarrowTheSearch() {
		Set<String> inJune = new TreeSet<>(ids(search("ky", "конференция", "&from=2013-06-04&to=2013-06")));
		assertThat(inJune).hasSize(1);
		assertThat(ids(search("ky", "конференция", "&from=2013-06-05"))).isEmpty();
		assertThat(ids(search("ky", "конференция", "&to=2012"))).hasSize(1);
	}

	@Test
	void whatIsNoLongerPublicIsNoLongerFound() {
		String id = UUID.randomUUID().toString();
		Map<String, String> name = Map.of("ky", "Кубулжу уюму");
		PublicRecord.tell(Topics.ORGANIZATIONS, id,
				Told.organization(id, 1, "draft", Map.of(), List.of(), List.of()).message());
		assertThat(ids(search("ky", "Кубулжу", ""))).isEmpty();
		PublicRecord.tell(Topics.ORGANIZATIONS, id,
				Told.organization(id, 2, "published", name, List.of(), List.of()).message());
		assertThat(ids(search("ky", "Кубулжу", ""))).containsExactly(id);
		PublicRecord.tell(Topics.ORGANIZATIONS, id,
				Told.organization(id, 3, "suspended", Map.of(), List.of(), List.of()).message());
		PublicRecord.tell(Topics.ORGANIZATIONS, id,
				Told.organization(id, 2, "published", name, List.of(), List.of()).message());
		assertThat(ids(search("ky", "Кубулжу", ""))).as("a late repetition").isEmpty();
	}

	@Test
	void aPersonWhoTakesHerConsentBackIsGone() {
		String id = UUID.randomUUID().toString();
		PublicRecord.send(Told.person(id, 1, Map.of("ky", "Зыйнат Кандайдырова"), Map.of("ky", "адис")));
		PublicRecord.awaitUntilRead();
		assertThat(ids(search("ky", "Кандайдырова", ""))).containsExactly(id);
		ProducerRecord<String, byte[]> tombstone = new ProducerRecord<>(Topics.PERSONS, id, null);
		tombstone.headers().add("ashar-sequence", "2".getBytes(StandardCharsets.US_ASCII));
		PublicRecord.send(tombstone);
		PublicRecord.send(Told.person(id, 1, Map.of("ky", "Зыйнат Кандайдырова"), Map.of("ky", "адис")));
		PublicRecord.awaitUntilRead();
		assertThat(ids(search("ky", "Кандайдырова", ""))).isEmpty();
		assertThat(suggestions("Кандайд")).isEmpty();
	}

	@Test
	void aSupportCentreIsFoundByItsNamePlaceTopicAndTheLanguagesSpokenThere() {
		String id = UUID.randomUUID().toString();
		PublicRecord.send(Told.centre(id, 1, "Жардамканакана борбору"));
		PublicRecord.awaitUntilRead();
		for (String question : List.of("Жардамканакана", "Жардамканакана Ташкентская", "Жардамканакана узбекский")) {
			assertThat(ids(search("ru", question, ""))).as(question).containsExactly(id);
		}
		for (String filter : List.of("&topic=rights", "&country=kyrgyzstan", "&type=centre")) {
			assertThat(ids(search("ru", "Жардамканакана", filter))).as(filter).containsExactly(id);
		}
		assertThat(ids(search("ru", "Жардамканакана", "&topic=education"))).isEmpty();
	}

	@Test
	void aBrokenMessageDoesNotStopWhatComesBehindIt() {
		String id = UUID.randomUUID().toString();
		PublicRecord.send(new ProducerRecord<>(Topics.DOCUMENTS, id, "no message".getBytes(StandardCharsets.UTF_8)));
		PublicRecord.send(new ProducerRecord<>(Topics.CONCEPTS, "topic:nothing", null));
		PublicRecord.send(new Told(Topics.DOCUMENTS, id,
				Told.organization(id, 1, "published", Map.of("ky", "Башка түр"), List.of(), List.of()).message()));
		PublicRecord.send(Told.document(id, 1, Map.of("de", "ein Titel ohne unsere Sprachen"), null));
		PublicRecord.tell(Topics.DOCUMENTS, id, Told.document(id, 2, Map.of("ky", "Кийинки окулду"), null).message());
		assertThat(ids(search("ky", "окулду", ""))).containsExactly(id);
	}

	@Test
	void markupInARecordStaysText() {
		String id = UUID.randomUUID().toString();
		String text = "<script>alert('кызгалдак')</script> & \"тырмакча\"";
		PublicRecord.tell(Topics.RECOMMENDATIONS, id, Told
			.recommendation(RecommendationChange.PUBLISHED, 1, Told.recommendation(id, Map.of("ky", text)).build())
			.message());
		JsonNode parts = search("ky", "кызгалдак", "").at("/items/0/highlights/0/parts");
		assertThat(parts.at("/0/text").asString()).isEqualTo("<script>alert('");
		assertThat(parts.at("/1/text").asString()).isEqualTo("кызгалдак");
		assertThat(parts.at("/1/marked").asBoolean()).isTrue();
	}

	@Test
	void signsOfQueryLanguagesAreOnlySigns() {
		for (String signs : List.of("*", "?*?*?*", "мектеп*", "/.*.*.*/", "title:мектеп OR *:*", "мек~9", "\"мектеп",
				"(((((")) {
			Http.Answer answer = PublicRecord.visitor().get("/api/v1/search?q=" + encoded(signs));
			assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
		}
		assertThat(ids(search("ky", "*", ""))).isEmpty();
		assertThat(ids(search("ky", "м*к", ""))).isEmpty();
		assertThat(ids(search("ky", "мек*", ""))).isEqualTo(ids(search("ky", "мек", ""))).isNotEmpty();
	}

	@Test
	void whoeverTypesIsOfferedTitles() {
		assertThat(suggestions("Улг")).isNotEmpty()
			.allSatisfy(title -> assertThat(title.toLowerCase()).containsAnyOf("улг", "үлг"));
		assertThat(suggestions("тян шан")).contains("Тянь-Шань аналитикалык борбору");
		assertThat(suggestions("чет олк")).isNotEmpty();
		assertThat(suggestions("")).isEmpty();
	}

	private static List<String> suggestions(String typed) {
		List<String> titles = new ArrayList<>();
		PublicRecord.visitor()
			.language("ky")
			.get("/api/v1/search/suggestions?q=" + encoded(typed))
			.json()
			.get("items")
			.forEach(item -> titles.add(item.at("/title/ky").asString()));
		return titles;
	}

	private static JsonNode search(String language, String words, String more) {
		String q = words.isEmpty() ? "" : "q=" + encoded(words);
		Http.Answer answer = PublicRecord.visitor().language(language).get("/api/v1/search?" + q + more);
		assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
		return answer.json();
	}

	private static List<String> ids(JsonNode page) {
		List<String> ids = new ArrayList<>();
		page.get("items").forEach(item -> ids.add(item.get("id").asString()));
		return ids;
	}

	private static Map<String, Integer> counts(JsonNode page, String facet) {
		Map<String, Integer> counts = new TreeMap<>();
		page.at("/facets/" + facet)
			.forEach(value -> counts.put(value.get("value").asString(), value.get("count").asInt()));
		return counts;
	}

	private static String encoded(String words) {
		return URLEncoder.encode(words, StandardCharsets.UTF_8);
	}

}
