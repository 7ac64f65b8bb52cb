package org.ashar.knowledge;

import java.util.List;
import java.util.Map;

import org.apache.avro.specific.SpecificRecord;
import org.ashar.contracts.Activity;
import org.ashar.contracts.ActivityChange;
import org.ashar.contracts.Assessment;
import org.ashar.contracts.Event;
import org.ashar.contracts.EventSession;
import org.ashar.contracts.Evidence;
import org.ashar.contracts.ParagraphReference;
import org.ashar.contracts.Recommendation;
import org.ashar.contracts.RecommendationChange;
import org.ashar.contracts.RecommendationResponse;
import org.ashar.contracts.RelatedActivity;
import org.ashar.contracts.Topics;

/** A recommendation from the session to the assessment, with all that belongs to it. */
final class ChainWorld {

	static final String RECOMMENDATION = id(1);

	static final String PART = id(2);

	static final String MINISTRY = id(3);

	static final String UNION = id(4);

	static final String SOURCE = id(5);

	static final String ANSWER = id(6);

	static final String EVENT = id(7);

	static final String SESSION = id(8);

	static final String SET = id(9);

	static final String LAW = id(10);

	static final String PROJECT = id(11);

	private ChainWorld() {
	}

	/** Everything that was told, in no special order of records. */
	static List<Told> all() {
		return List.of(recommendation(RecommendationChange.DRAFTED, 1, unseen("draft")),
				recommendation(RecommendationChange.ADOPTED, 2, unseen("adopted")),
				recommendation(RecommendationChange.PUBLISHED, 3, published(List.of()).build()),
				Told.recommendation(RecommendationChange.EDITED, Told.stamp(4), true,
						published(List.of(UNION)).build()),
				recommendation(RecommendationChange.SENT, 5, published(List.of(UNION)).setResponse(sent()).build()),
				Told.recommendation(RecommendationChange.RESPONDED, Told.stamp(6, "focal-point"), false,
						published(List.of(UNION)).setResponse(accepted()).build()),
				Told.recommendation(RecommendationChange.ASSESSED, Told.stamp(7, "assessor"), false,
						published(List.of(UNION)).setResponse(accepted())
							.setAssessments(List.of(assessment()))
							.build()),
				recommendation(RecommendationChange.PUBLISHED, 1,
						Told.recommendation(PART, Map.of("ky", "Колдонмонун бөлүгү: грант берүү"))
							.setParentId(RECOMMENDATION)
							.build()),
				Told.organization(MINISTRY, 1, "published",
						Map.of("ky", "Сыноо министрлиги", "ru", "Пробное министерство"), List.of("rights"),
						List.of("kyrgyzstan")),
				Told.document(SOURCE, 1, Map.of("ru", "Итоговый документ встречи"), null),
				Told.document(ANSWER, 1, Map.of("ky", "Жооп кат"), null), Told.event(1, event()),
				activity(SET, "recommendation-set", List.of(), List.of()),
				activity(LAW, "law", List.of(SOURCE, ANSWER), List.of(new RelatedActivity(SET, "3"))),
				activity(PROJECT, "project", List.of(), List.of()), Told.letters(RECOMMENDATION, 1, 5),
				Told.letters(RECOMMENDATION, 2, 120), Told.letters(RECOMMENDATION, 1, 5));
	}

	private static Told recommendation(RecommendationChange change, long sequence, Recommendation state) {
		return Told.recommendation(change, sequence, state);
	}

	private static Recommendation unseen(String state) {
		return Recommendation.newBuilder()
			.setId(RECOMMENDATION)
			.setEditorialState(state)
			.setResponse(RecommendationResponse.newBuilder().build())
			.build();
	}

	private static Recommendation.Builder published(List<String> partners) {
		return Told
			.recommendation(RECOMMENDATION,
					Map.of("ky", "Сыноо сунушу: укуктарды тең камсыздоо", "ru", "Обеспечить равные права"))
			.setNumber("R-42")
			.setTopics(List.of("rights"))
			.setAreas(List.of("kyrgyzstan"))
			.setSourceDocumentId(SOURCE)
			.setParagraph(new ParagraphReference("7", "50-60", null))
			.setAdoptedAtEventId(EVENT)
			.setAdoptedAtSessionId(SESSION)
			.setSetId(SET)
			.setLeadBodies(List.of(MINISTRY))
			.setPartners(partners);
	}

	private static RecommendationResponse sent() {
		return RecommendationResponse.newBuilder().setStatus("sent").setSentDate("2013-06-10").build();
	}

	private static RecommendationResponse accepted() {
		return RecommendationResponse.newBuilder()
			.setStatus("accepted")
			.setSentDate("2013-06-10")
			.setDate("2013-07-01")
			.setText(Map.of("ky", "Кабыл алынды"))
			.setOrganizationId(MINISTRY)
			.setDocumentId(ANSWER)
			.build();
	}

	private static Assessment assessment() {
		return Assessment.newBuilder()
			.setId(id(12))
			.setVoice("independent")
			.setLevel("limited")
			.setDate("2014-01-15")
			.setEvidence(
					List.of(new Evidence(ANSWER, null, null), new Evidence(null, "https://example.org/proof", null)))
			.build();
	}

	private static Event event() {
		EventSession session = EventSession.newBuilder()
			.setId(SESSION)
			.setType("panel")
			.setTitle(Map.of("ky", "Эмгек миграциясынын перспективалары"))
			.setDay("2013-06-03")
			.build();
		return Event.newBuilder()
			.setId(EVENT)
			.setState("ended")
			.setOrganizationId(MINISTRY)
			.setName(Map.of("ky", "Сыноо жыйыны"))
			.setFirstDay("2013-06-03")
			.setLastDay("2013-06-04")
			.setSessions(List.of(session))
			.setParentActivityId(PROJECT)
			.build();
	}

	private static Told activity(String id, String type, List<String> documents, List<RelatedActivity> related) {
		SpecificRecord message = Told.activity(ActivityChange.PUBLISHED, 1,
				Activity.newBuilder()
					.setId(id)
					.setEditorialState("published")
					.setType(type)
					.setTitle(Map.of("ky", "Сыноо иши " + type))
					.setDocuments(documents)
					.setRelatedActivities(related)
					.build());
		return new Told(Topics.ACTIVITIES, id, message);
	}

	private static String id(int number) {
		return "00000000-0000-4000-8000-0000000000%02d".formatted(number);
	}

}
