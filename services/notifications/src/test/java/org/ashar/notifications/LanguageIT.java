package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ashar.contracts.Assessment;
import org.ashar.contracts.ParagraphReference;
import org.ashar.contracts.Recommendation;
import org.ashar.contracts.RecommendationChange;
import org.ashar.contracts.RecommendationMessage;
import org.ashar.contracts.RecommendationResponse;
import org.ashar.contracts.Document;
import org.ashar.contracts.DocumentChange;
import org.ashar.contracts.DocumentMessage;
import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Letters speak the reader's language and say so when a text does not. */
@ExtendWith(SharedWorld.class)
class LanguageIT {

	private static final Map<String, String> MINISTRY = Map.of("ky", "Саламаттык сактоо министрлиги", "ru",
			"Министерство здравоохранения", "en", "Ministry of Health");

	private final World world;

	LanguageIT(World world) {
		this.world = world;
	}

	@Test
	void aTextThatIsNotThereInKyrgyzIsShownInRussianAndTheLetterSaysSo() {
		String topic = world.wire().topic();
		String kyrgyz = World.address();
		String english = World.address();
		world.subscribe(kyrgyz, "ky", "at_once", "topic", topic);
		world.subscribe(english, "en", "at_once", "topic", topic);

		world.wire().activity(Map.of("ru", "Только по-русски"), topic);

		Received letter = world.relay().await(kyrgyz, 2).getLast();
		assertThat(letter.subject()).isEqualTo("Жаңы реформа иш-аракети: Только по-русски");
		assertThat(letter.text()).contains("орус тилинде көрсөтүлдү", "Сиз бул катты жазылууңуз боюнча алдыңыз",
				"«Саламаттык» темасы");
		assertThat(letter.html()).contains("<html lang=\"ky\"", "lang=\"ru\"");
		assertThat(letter.header("Content-Language")).isEqualTo("ky");
		assertThat(world.relay().await(english, 2).getLast().text()).contains("shown in Russian");
	}

	@Test
	void whatIsThereInTheReadersLanguageCarriesNoNotice() {
		String topic = world.wire().topic();
		String reader = World.address();
		world.subscribe(reader, "ky", "at_once", "topic", topic);

		world.wire().activity(Map.of("ky", "Кыргызча", "ru", "По-русски"), topic);

		assertThat(world.relay().await(reader, 2).getLast().text()).contains("Кыргызча")
			.doesNotContain("По-русски", "көрсөтүлдү");
	}

	@Test
	void whoeverFollowsAMinistryHearsWhatItAnsweredAndWhereTheDemandComesFrom() {
		String ministry = world.wire().organization(MINISTRY);
		String document = document();
		String reader = World.address();
		world.subscribe(reader, "ru", "at_once", "body", ministry);
		String id = UUID.randomUUID().toString();

		recommendation(id, 1, RecommendationChange.PUBLISHED, ministry, document, List.of());
		assertThat(world.relay().await(reader, 2).getLast().text()).contains("Новая рекомендация",
				"Кому адресовано: Министерство здравоохранения", "Источник: Рекомендации конференции, пункт 7",
				"организация «Министерство здравоохранения»", "/recommendations/" + id);

		recommendation(id, 2, RecommendationChange.RESPONDED, ministry, document, List.of());
		assertThat(world.relay().await(reader, 3).getLast().text())
			.contains("Ответ (Министерство здравоохранения): принято частично", "Дословно: Со следующего года");

		recommendation(id, 3, RecommendationChange.ASSESSED, ministry, document,
				List.of(Assessment.newBuilder()
					.setId("a")
					.setVoice("civil_society")
					.setLevel("limited")
					.setDate("2013-06-03")
					.build()));
		assertThat(world.relay().await(reader, 4).getLast().text())
			.contains("Гражданское общество: выполнено в малой мере");
	}

	@Test
	void anOrganizationThatIsRenamedIsToldUnderBothNames() {
		String id = world.wire().organization(Map.of("ru", "Министерство труда", "en", "Ministry of Labour"));
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "record", id);

		world.wire()
			.organization(id, 2, OrganizationChange.EDITED,
					Map.of("ru", "Министерство труда", "en", "Ministry of Labour"));
		world.wire().organization(id, 3, OrganizationChange.EDITED, Map.of("en", "Ministry of Labour and Migration"));

		Received letter = world.relay().await(reader, 2).getLast();
		assertThat(letter.subject()).isEqualTo("Organization renamed: Ministry of Labour and Migration");
		assertThat(letter.text()).contains("Former name: Ministry of Labour");
		assertThat(world.relay().to(reader)).hasSize(2);
	}

	private String document() {
		String id = UUID.randomUUID().toString();
		world.wire()
			.send(Topics.DOCUMENTS, id,
					DocumentMessage.newBuilder()
						.setStamp(world.wire().stamp(id, 1))
						.setChange(DocumentChange.PUBLISHED)
						.setDocument(Document.newBuilder()
							.setId(id)
							.setEditorialState("published")
							.setTitle(Map.of("ru", "Рекомендации конференции"))
							.build())
						.build());
		world.wire().awaitName("record:" + id);
		return id;
	}

	private void recommendation(String id, long sequence, RecommendationChange change, String ministry, String document,
			List<Assessment> assessments) {
		RecommendationResponse.Builder response = RecommendationResponse.newBuilder();
		if (change != RecommendationChange.PUBLISHED) {
			response.setStatus("partly_accepted")
				.setOrganizationId(ministry)
				.setText(Map.of("ru", "Со следующего года"));
		}
		world.wire()
			.send(Topics.RECOMMENDATIONS, id,
					RecommendationMessage.newBuilder()
						.setStamp(world.wire().stamp(id, sequence))
						.setChange(change)
						.setRecommendation(Recommendation.newBuilder()
							.setId(id)
							.setEditorialState("published")
							.setText(Map.of("ru", "Обеспечить доступную помощь"))
							.setSourceDocumentId(document)
							.setParagraph(ParagraphReference.newBuilder().setNumber("7").build())
							.setLeadBodies(List.of(ministry))
							.setResponse(response.build())
							.setAssessments(assessments)
							.build())
						.build());
	}

}
