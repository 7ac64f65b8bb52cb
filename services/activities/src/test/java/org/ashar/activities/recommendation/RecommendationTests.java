package org.ashar.activities.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.ashar.activities.answer.AnswerProblem;
import org.ashar.activities.answer.Lateness;
import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.assessment.Assessment;
import org.ashar.activities.assessment.AssessmentId;
import org.ashar.activities.assessment.AssessmentProblem;
import org.ashar.activities.assessment.Evidence;
import org.ashar.activities.assessment.Level;
import org.ashar.activities.assessment.Voice;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.recommendation.RecommendationFact.Adopted;
import org.ashar.activities.recommendation.RecommendationFact.Assessed;
import org.ashar.activities.recommendation.RecommendationFact.Drafted;
import org.ashar.activities.recommendation.RecommendationFact.Merged;
import org.ashar.activities.recommendation.RecommendationFact.Published;
import org.ashar.activities.recommendation.RecommendationFact.Responded;
import org.ashar.activities.recommendation.RecommendationFact.Sent;
import org.ashar.activities.recommendation.RecommendationFact.SentToReview;
import org.ashar.infra.platform.outbox.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecommendationTests {

	private static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");

	private static final LocalDate TODAY = LocalDate.parse("2026-05-04");

	private static final Author DRAFTER = new Author("drafter", "org-editor");

	private static final Author CURATOR = new Author("curator", "curator");

	private static final Author FOCAL = new Author("focal", "focal-point");

	private static final Author VERIFIER = new Author("verifier", "verifier");

	private static final RecommendationId OTHER = new RecommendationId(UUID.randomUUID());

	private static final AssessmentId ASSESSMENT = new AssessmentId(UUID.randomUUID());

	private static final Map<String, List<RecommendationState>> TABLE = Map.of("edit",
			List.of(RecommendationState.DRAFT, RecommendationState.REVIEW, RecommendationState.ADOPTED,
					RecommendationState.PUBLISHED),
			"review", List.of(RecommendationState.DRAFT), "adopt", List.of(RecommendationState.REVIEW), "publish",
			List.of(RecommendationState.ADOPTED), "supersede", List.of(RecommendationState.PUBLISHED), "merge",
			List.of(RecommendationState.PUBLISHED), "archive", List.of(RecommendationState.PUBLISHED), "send",
			List.of(RecommendationState.PUBLISHED), "split", List.of(RecommendationState.PUBLISHED));

	private static final Map<String, Consumer<Recommendation>> ACTIONS = Map.of("edit",
			it -> it.edit(it.content(), false, null, Sample.DEADLINES, CURATOR, NOW), "review",
			it -> it.review(DRAFTER, NOW), "adopt", it -> it.adopt(CURATOR, NOW), "publish",
			it -> it.publish(CURATOR, NOW), "supersede", it -> it.supersede(OTHER, CURATOR, NOW), "merge",
			it -> it.merge(OTHER, CURATOR, NOW), "archive", it -> it.archive(CURATOR, NOW), "send",
			it -> it.send(TODAY, Sample.DEADLINES, null, CURATOR, NOW), "split",
			it -> it.split(List.of(OTHER), CURATOR, NOW));

	@Test
	void aRecommendationTravelsFromDraftToItsWholeAndTellsOfEachStep() {
		Recommendation recommendation = in(RecommendationState.PUBLISHED);
		recommendation.send(TODAY, Sample.DEADLINES, null, CURATOR, NOW);
		recommendation.respond(Sample.answer(ResponseStatus.ACKNOWLEDGED, TODAY), Sample.MINISTRY, FOCAL, NOW);
		recommendation.propose(Sample.assessment(ASSESSMENT, Voice.GOVERNMENT, Level.NOT_STARTED), FOCAL, NOW);
		recommendation.accept(ASSESSMENT, VERIFIER, NOW);
		recommendation.merge(OTHER, CURATOR, NOW);
		assertThat(recommendation.outbox().facts()).containsExactly(new Drafted(), new SentToReview(), new Adopted(),
				new Published(), new Sent(), new Responded(ResponseStatus.ACKNOWLEDGED), new Assessed(ASSESSMENT),
				new Merged(OTHER));
		assertThat(recommendation.mergedInto()).isEqualTo(OTHER);
	}

	static Stream<Arguments> everyActionInEveryState() {
		return TABLE.keySet()
			.stream()
			.flatMap(action -> Stream.of(RecommendationState.values()).map(state -> Arguments.of(action, state)));
	}

	@ParameterizedTest
	@MethodSource("everyActionInEveryState")
	void onlyWhatTheTableAllowsIsDone(String action, RecommendationState state) {
		Recommendation recommendation = in(state);
		int before = recommendation.outbox().facts().size();
		if (TABLE.get(action).contains(state)) {
			ACTIONS.get(action).accept(recommendation);
			assertThat(recommendation.outbox().facts()).hasSize(before + 1);
			return;
		}
		assertThatThrownBy(() -> ACTIONS.get(action).accept(recommendation)).isInstanceOfSatisfying(
				RecommendationProblem.WrongState.class, problem -> assertThat(problem.action()).isEqualTo(action));
		assertThat(recommendation.state()).isEqualTo(state);
		assertThat(recommendation.outbox().facts()).hasSize(before);
	}

	@Test
	void aCuratorDoesNotAdoptHisOwnDraft() {
		Recommendation own = Recommendation.draft(OTHER, Sample.content().build(), null, CURATOR, NOW);
		own.review(CURATOR, NOW);
		assertThatThrownBy(() -> own.adopt(CURATOR, NOW)).isInstanceOf(RecommendationProblem.OwnSubmission.class);
		own.adopt(new Author("another", "curator"), NOW);
		assertThat(own.state()).isEqualTo(RecommendationState.ADOPTED);
	}

	@Test
	void whatAConferenceAdoptedElsewhereIsTakenOverBySourceDocument() {
		DocumentId source = new DocumentId(UUID.randomUUID());
		Recommendation imported = Recommendation.draft(OTHER, Sample.content().source(source).build(), null, CURATOR,
				NOW);
		imported.adopt(CURATOR, NOW);
		imported.publish(CURATOR, NOW);
		assertThat(imported.state()).isEqualTo(RecommendationState.PUBLISHED);
	}

	@Test
	void anEmptyBulletOfASourceSurvivesWhenItIsFlagged() {
		assertThatCode(
				() -> Recommendation.draft(OTHER, Sample.content().text("…").truncated().build(), null, CURATOR, NOW))
			.doesNotThrowAnyException();
		assertThatThrownBy(() -> Recommendation.draft(OTHER, Sample.content().text("…").build(), null, CURATOR, NOW))
			.isInstanceOf(RecommendationProblem.SaysNothing.class);
	}

	@Test
	void nobodyIsSentARecommendationThatAddressesNobody() {
		Recommendation unaddressed = Recommendation.draft(OTHER,
				Sample.content().addressedToNobody().source(new DocumentId(UUID.randomUUID())).build(), null, CURATOR,
				NOW);
		unaddressed.adopt(CURATOR, NOW);
		unaddressed.publish(CURATOR, NOW);
		assertThatThrownBy(() -> unaddressed.send(TODAY, Sample.DEADLINES, null, CURATOR, NOW))
			.isInstanceOf(RecommendationProblem.NoAddressee.class);
	}

	@Test
	void theAddresseesOfASentRecommendationAreNotEditedAway() {
		Recommendation sent = in(RecommendationState.PUBLISHED);
		sent.send(TODAY, Sample.DEADLINES, null, CURATOR, NOW);
		assertThatThrownBy(() -> sent.edit(Sample.content().addressedToNobody().build(), false, null, Sample.DEADLINES,
				CURATOR, NOW))
			.isInstanceOf(RecommendationProblem.NoAddressee.class);
	}

	@ParameterizedTest
	@CsvSource({ "LIMITED, true", "SUBSTANTIAL, true", "COMPLETE, true", "NO_EVIDENCE, false", "NOT_STARTED, false",
			"OBSOLETE, false", "REVERSED, false" })
	void progressHasToBeShown(Level level, boolean needsEvidence) {
		Recommendation published = in(RecommendationState.PUBLISHED);
		Assessment bare = new Assessment(ASSESSMENT, Voice.CIVIL_SOCIETY, level, "2026-05-04",
				List.of(new Evidence(null, null, Sample.russian("Слышали"))), null, null, null);
		if (needsEvidence) {
			assertThatThrownBy(() -> published.propose(bare, CURATOR, NOW))
				.isInstanceOf(AssessmentProblem.NoEvidence.class);
		}
		else {
			published.propose(bare, DRAFTER, NOW);
			published.accept(ASSESSMENT, CURATOR, NOW);
			assertThat(published.assessments().items()).containsExactly(bare);
		}
	}

	@ParameterizedTest
	@EnumSource(ResponseStatus.class)
	void afterSendingTheAddresseeFirstAcknowledgesOrAsksBack(ResponseStatus next) {
		Recommendation sent = in(RecommendationState.PUBLISHED);
		sent.send(TODAY, Sample.DEADLINES, null, CURATOR, NOW);
		if (next == ResponseStatus.ACKNOWLEDGED || next == ResponseStatus.CLARIFICATION_REQUESTED) {
			sent.respond(Sample.answer(next, TODAY), Sample.MINISTRY, FOCAL, NOW);
			assertThat(sent.response().status()).isEqualTo(next);
		}
		else {
			assertThatThrownBy(() -> sent.respond(Sample.answer(next, TODAY), Sample.MINISTRY, FOCAL, NOW))
				.isInstanceOf(AnswerProblem.OutOfOrder.class);
		}
	}

	@Test
	void whoAskedBackIsSentItAgainAndAnswersThen() {
		Recommendation sent = in(RecommendationState.PUBLISHED);
		sent.send(TODAY.minusMonths(2), Sample.DEADLINES, null, CURATOR, NOW);
		sent.respond(Sample.answer(ResponseStatus.CLARIFICATION_REQUESTED, TODAY), Sample.MINISTRY, FOCAL, NOW);
		assertThat(sent.response().lateness(TODAY)).isEqualTo(Lateness.NONE);
		sent.send(TODAY, Sample.DEADLINES, null, CURATOR, NOW);
		assertThat(sent.response().lateness(TODAY)).isEqualTo(Lateness.AWAITING);
		sent.respond(Sample.answer(ResponseStatus.ACKNOWLEDGED, TODAY), Sample.MINISTRY, FOCAL, NOW);
		sent.respond(Sample.answer(ResponseStatus.PARTLY_ACCEPTED, TODAY), Sample.MINISTRY, FOCAL, NOW);
		assertThat(sent.response().organizationId()).isEqualTo(Sample.MINISTRY);
		assertThatThrownBy(() -> sent.send(TODAY, Sample.DEADLINES, null, CURATOR, NOW))
			.isInstanceOf(AnswerProblem.OutOfOrder.class);
	}

	@Test
	void anAnswerIsNotOlderThanTheQuestion() {
		Recommendation sent = in(RecommendationState.PUBLISHED);
		sent.send(TODAY, Sample.DEADLINES, null, CURATOR, NOW);
		assertThatThrownBy(() -> sent.respond(Sample.answer(ResponseStatus.ACKNOWLEDGED, TODAY.minusDays(1)),
				Sample.MINISTRY, FOCAL, NOW))
			.isInstanceOf(AnswerProblem.BeforeSent.class);
	}

	private static Recommendation in(RecommendationState state) {
		Recommendation it = Recommendation.draft(new RecommendationId(UUID.randomUUID()), Sample.content().build(),
				null, DRAFTER, NOW);
		List<String> way = switch (state) {
			case DRAFT -> List.of();
			case REVIEW -> List.of("review");
			case ADOPTED -> List.of("review", "adopt");
			case PUBLISHED -> List.of("review", "adopt", "publish");
			case SUPERSEDED -> List.of("review", "adopt", "publish", "supersede");
			case MERGED -> List.of("review", "adopt", "publish", "merge");
			case ARCHIVED -> List.of("review", "adopt", "publish", "archive");
		};
		way.forEach(action -> ACTIONS.get(action).accept(it));
		return it;
	}

}
