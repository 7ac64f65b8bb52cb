package org.ashar.activities.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.ashar.activities.assessment.Assessment;
import org.ashar.activities.assessment.AssessmentId;
import org.ashar.activities.assessment.AssessmentProblem;
import org.ashar.activities.assessment.Level;
import org.ashar.activities.assessment.Proposal;
import org.ashar.activities.assessment.Voice;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.recommendation.RecommendationFact.Assessed;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.infra.platform.outbox.Author;
import org.junit.jupiter.api.Test;

class ProposalTests {

	private static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");

	private static final Author CURATOR = new Author("curator", "curator");

	private static final Author ASSESSOR = new Author("assessor", "assessor");

	private static final AssessmentId ID = new AssessmentId(UUID.randomUUID());

	private final Recommendation recommendation = published();

	@Test
	void whatOneProposesAnotherPublishes() {
		recommendation.propose(assessment(Voice.INDEPENDENT), ASSESSOR, NOW);
		assertThat(recommendation.assessments().items()).isEmpty();
		assertThat(recommendation.outbox().facts()).as("what is proposed is nobody's news").hasSize(3);
		recommendation.accept(ID, CURATOR, NOW);
		assertThat(recommendation.assessments().items()).containsExactly(assessment(Voice.INDEPENDENT));
		assertThat(recommendation.proposals().items()).isEmpty();
		assertThat(recommendation.outbox().facts()).endsWith(new Assessed(ID));
	}

	@Test
	void nobodyDecidesOnHisOwn() {
		recommendation.propose(assessment(Voice.INDEPENDENT), ASSESSOR, NOW);
		assertThatThrownBy(() -> recommendation.accept(ID, ASSESSOR, NOW))
			.isInstanceOf(RecommendationProblem.OwnSubmission.class);
		assertThatThrownBy(() -> recommendation.refuse(ID, Sample.russian("Рано"), ASSESSOR, NOW))
			.isInstanceOf(RecommendationProblem.OwnSubmission.class);
		assertThat(recommendation.proposals().pending(ID).isPending()).isTrue();
	}

	@Test
	void whatWasRefusedKeepsItsReasonAndIsNotDecidedAgain() {
		recommendation.propose(assessment(Voice.INDEPENDENT), ASSESSOR, NOW);
		recommendation.refuse(ID, Sample.russian("Источник не открывается"), CURATOR, NOW);
		Proposal refused = recommendation.proposals().find(ID).orElseThrow();
		assertThat(refused.refusal()).isNotNull();
		assertThatThrownBy(() -> recommendation.accept(ID, CURATOR, NOW))
			.isInstanceOf(AssessmentProblem.NotPending.class);
		assertThat(recommendation.assessments().items()).isEmpty();
	}

	@Test
	void nothingIsProposedForWhatIsNotPublished() {
		recommendation.propose(assessment(Voice.INDEPENDENT), ASSESSOR, NOW);
		recommendation.archive(CURATOR, NOW);
		assertThatThrownBy(() -> recommendation.propose(assessment(Voice.INDEPENDENT), ASSESSOR, NOW))
			.isInstanceOf(RecommendationProblem.WrongState.class);
		assertThatThrownBy(() -> recommendation.accept(ID, CURATOR, NOW))
			.isInstanceOf(RecommendationProblem.WrongState.class);
	}

	@Test
	void refusedOnesMakeRoomAndPendingOnesDoNot() {
		propose(19);
		recommendation.propose(assessment(Voice.INDEPENDENT), ASSESSOR, NOW);
		recommendation.refuse(ID, Sample.russian("Рано"), CURATOR, NOW);
		propose(1);
		assertThat(recommendation.proposals().find(ID)).isEmpty();
		assertThatThrownBy(() -> propose(1)).isInstanceOf(AssessmentProblem.Full.class);
	}

	@Test
	void aVoiceIsPublishedByThoseWhoHaveItsReviewRight() {
		assertThat(mayDecide(Voice.INDEPENDENT, actor("c", Capacity.CURATOR, "platform"))).isTrue();
		assertThat(mayDecide(Voice.CIVIL_SOCIETY, actor("a", Capacity.ASSESSOR, "platform"))).isTrue();
		assertThat(mayDecide(Voice.CIVIL_SOCIETY, actor("a", Capacity.ASSESSOR, "topic:roads"))).isFalse();
		assertThat(mayDecide(Voice.INDEPENDENT, actor("v", Capacity.VERIFIER, "platform"))).isFalse();
		String ministry = "organization:" + Sample.MINISTRY.value();
		assertThat(mayDecide(Voice.GOVERNMENT, actor("v", Capacity.VERIFIER, "platform"))).isTrue();
		assertThat(mayDecide(Voice.GOVERNMENT, actor("f", Capacity.FOCAL_POINT, ministry))).isTrue();
		assertThat(mayDecide(Voice.GOVERNMENT, actor("f", Capacity.FOCAL_POINT, "organization:" + UUID.randomUUID())))
			.as("a focal point of another ministry")
			.isFalse();
		assertThat(mayDecide(Voice.GOVERNMENT, actor("c", Capacity.CURATOR, "platform"))).isFalse();
	}

	private static boolean mayDecide(Voice voice, Actor actor) {
		Recommendation asked = published();
		Assessment assessment = assessment(voice).by(voice == Voice.GOVERNMENT ? Sample.MINISTRY : null,
				Capacity.ASSESSOR);
		asked.propose(assessment, ASSESSOR, NOW);
		Proposal proposal = asked.proposals().pending(ID);
		assertThat(Reviewers.mayDecide(asked, proposal, new Actor(ASSESSOR.account(), actor.scopes()))).isFalse();
		return Reviewers.mayDecide(asked, proposal, actor);
	}

	private static Actor actor(String account, Capacity capacity, String scope) {
		return new Actor(account, Map.of(capacity, Set.of(scope)));
	}

	private void propose(int many) {
		IntStream.range(0, many)
			.forEach(number -> recommendation.propose(
					Sample.assessment(new AssessmentId(UUID.randomUUID()), Voice.INDEPENDENT, Level.NOT_STARTED),
					ASSESSOR, NOW));
	}

	private static Assessment assessment(Voice voice) {
		return Sample.assessment(ID, voice, Level.LIMITED);
	}

	private static Recommendation published() {
		Recommendation draft = Recommendation.draft(new RecommendationId(UUID.randomUUID()),
				Sample.content().source(new DocumentId(UUID.randomUUID())).build(), null, CURATOR, NOW);
		draft.adopt(CURATOR, NOW);
		draft.publish(CURATOR, NOW);
		return draft;
	}

}
