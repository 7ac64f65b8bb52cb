package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.ashar.contracts.Event;
import org.ashar.contracts.EventChange;
import org.ashar.contracts.EventMessage;
import org.ashar.contracts.EventVenue;
import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.Stamp;
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

		recommendation(id, 4, RecommendationChange.BECAME_LONG_OVERDUE, ministry, document, List.of());
		assertThat(world.relay().await(reader, 5).getLast().subject())
			.startsWith("Ответ на рекомендацию просрочен очень давно: ");
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

	@Test
	void whoeverFollowsAnEventHearsOnceWhenItIsAnnouncedMovedOpenedAndCancelled() {
		String ministry = world.wire().organization(MINISTRY);
		String reader = World.address();
		world.subscribe(reader, "ky", "at_once", "body", ministry);
		String id = UUID.randomUUID().toString();
		world.wire().send(Topics.EVENTS, id, event(id, 1, EventChange.DRAFTED, "draft", ministry).build());
		world.wire().send(Topics.EVENTS, id, event(id, 2, EventChange.ANNOUNCED, "announced", ministry).build());

		Received announced = world.relay().await(reader, 2).getLast();
		assertThat(announced.subject()).isEqualTo("Жаңы иш-чара: Конференция");
		assertThat(announced.text()).contains("2031-ж", "3-июнь", "Өтө турган жери: Бишкек, Манас 1", "/events/" + id,
				"Уюм: Саламаттык сактоо министрлиги");
		String follower = World.address();
		world.subscribe(follower, "ru", "at_once", "record", id);

		world.wire()
			.send(Topics.EVENTS, id,
					event(id, 3, EventChange.EDITED, "announced", ministry).setNote(Map.of("ru", "Другой зал"))
						.build());
		assertThat(world.relay().await(follower, 2).getLast().text()).contains("Мероприятие изменено",
				"Что изменилось: Другой зал", "запись «Конференция»");
		world.wire()
			.send(Topics.EVENTS, id, event(id, 4, EventChange.EDITED, "announced", ministry).setMinor(true).build());
		world.wire().send(Topics.EVENTS, id, event(id, 5, EventChange.SEATING_CHANGED, "announced", ministry).build());
		world.wire()
			.send(Topics.EVENTS, id,
					event(id, 6, EventChange.REGISTRATION_OPENED, "registration_open", ministry).build());
		assertThat(world.relay().await(follower, 3).getLast().subject()).startsWith("Мероприятие: регистрация открыта");
		world.wire()
			.send(Topics.EVENTS, id,
					event(id, 7, EventChange.CANCELLED, "cancelled", ministry).setNote(Map.of("ru", "Карантин"))
						.build());
		assertThat(world.relay().await(follower, 4).getLast().subject()).isEqualTo("Мероприятие отменено: Конференция");
		world.awaitQuiet();
		assertThat(world.relay().to(follower)).hasSize(4);
		assertThat(world.relay().to(reader)).hasSize(5);
	}

	@Test
	void eventsOfYearsAgoAreNoNewsToWhoeverReadsTheTopicFromItsBeginning() {
		String ministry = world.wire().organization(MINISTRY);
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "body", ministry);
		String id = UUID.randomUUID().toString();
		Stamp old = Stamp.newBuilder(world.wire().stamp(id, 1))
			.setOccurredAt(world.now().minus(Duration.ofDays(8)))
			.build();
		world.wire()
			.send(Topics.EVENTS, id, event(id, 1, EventChange.ANNOUNCED, "announced", ministry).setStamp(old).build());

		world.wire().awaitName("record:" + id);
		world.awaitQuiet();
		assertThat(world.relay().to(reader)).as("only the question whether she wants it").hasSize(1);
	}

	@Test
	void whoeverFollowsEventsAsSuchHearsOfAnyOfThem() {
		String ministry = world.wire().organization(MINISTRY);
		String reader = World.address();
		world.subscribe(reader, "en", "at_once", "type", "event");
		String id = UUID.randomUUID().toString();

		world.wire().send(Topics.EVENTS, id, event(id, 1, EventChange.ANNOUNCED, "announced", ministry).build());

		Received news = world.relay().await(reader, 2).getLast();
		assertThat(news.text()).contains("records of the kind “event”");
		// Events of other tests are none of this reader's business.
		world.http().post("/api/v1/unsubscribe", Map.of("token", news.oneClickToken()));
	}

	private EventMessage.Builder event(String id, long sequence, EventChange change, String state, String ministry) {
		Event.Builder event = Event.newBuilder().setId(id).setState(state).setOrganizationId(ministry);
		if (change != EventChange.DRAFTED) {
			event.setName(Map.of("ru", "Конференция"))
				.setFirstDay("2031-06-03")
				.setLastDay("2031-06-04")
				.setZone("Asia/Bishkek")
				.setVenue(EventVenue.newBuilder().setName(Map.of("ru", "Бишкек, Манас 1")).build());
		}
		return EventMessage.newBuilder()
			.setStamp(world.wire().stamp(id, sequence))
			.setChange(change)
			.setEvent(event.build());
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
