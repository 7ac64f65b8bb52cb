package org.ashar.activities.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.ashar.activities.answer.AnswerProblem;
import org.ashar.activities.answer.Lateness;
import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.recommendation.RecommendationFact.BecameDelayed;
import org.ashar.activities.recommendation.RecommendationFact.BecameLongOverdue;
import org.ashar.infra.platform.outbox.Author;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceTests {

	private static final Instant NOW = Instant.parse("2026-06-01T06:00:00Z");

	private static final LocalDate SENT = LocalDate.parse("2026-06-01");

	private static final LocalDate DELAYED = LocalDate.parse("2026-06-20");

	private static final LocalDate LONG_OVERDUE = LocalDate.parse("2026-07-20");

	private static final Author CURATOR = new Author("curator", "curator");

	private static final Author FOCAL = new Author("focal", "focal-point");

	@ParameterizedTest
	@CsvSource({ "2026-06-01, AWAITING", "2026-06-19, AWAITING", "2026-06-20, DELAYED", "2026-07-19, DELAYED",
			"2026-07-20, LONG_OVERDUE" })
	void howLateAnAnswerIsFollowsFromTheClock(LocalDate today, Lateness lateness) {
		Recommendation sent = sent();
		assertThat(sent.lateness(today)).isEqualTo(lateness);
		sent.respond(Sample.answer(ResponseStatus.ACKNOWLEDGED, SENT), Sample.MINISTRY, FOCAL, NOW);
		assertThat(sent.lateness(today)).as("to acknowledge is not to answer").isEqualTo(lateness);
		sent.respond(Sample.answer(ResponseStatus.NOTED, SENT), Sample.MINISTRY, FOCAL, NOW);
		assertThat(sent.lateness(today)).isEqualTo(Lateness.NONE);
	}

	@Test
	void eachLineIsCrossedOnce() {
		Recommendation sent = sent();
		assertThat(sent.cross(DELAYED.minusDays(1), NOW)).isFalse();
		assertThat(sent.cross(DELAYED, NOW)).isTrue();
		assertThat(sent.cross(DELAYED, NOW)).isFalse();
		assertThat(sent.cross(LONG_OVERDUE, NOW)).isTrue();
		assertThat(sent.cross(LONG_OVERDUE.plusYears(1), NOW)).isFalse();
		assertThat(crossed(sent)).containsExactly(new BecameDelayed(), new BecameLongOverdue());
	}

	@Test
	void whatWasSentLongAgoCrossesBothLinesAtOnce() {
		Recommendation sent = sent();
		assertThat(sent.cross(LONG_OVERDUE, NOW)).isTrue();
		assertThat(crossed(sent)).containsExactly(new BecameDelayed(), new BecameLongOverdue());
		assertThat(sent.isKnownToBeLongOverdue()).isTrue();
	}

	@Test
	void anAnswerEndsTheSilenceAndANewSendingBeginsItAnew() {
		Recommendation sent = sent();
		sent.cross(DELAYED, NOW);
		sent.respond(Sample.answer(ResponseStatus.CLARIFICATION_REQUESTED, DELAYED), Sample.MINISTRY, FOCAL, NOW);
		assertThat(sent.cross(LONG_OVERDUE, NOW)).as("who asked back owes nothing").isFalse();
		sent.send(LONG_OVERDUE, Sample.DEADLINES, Sample.russian("Имеются в виду все школы"), CURATOR, NOW);
		assertThat(sent.lateness(LONG_OVERDUE)).isEqualTo(Lateness.AWAITING);
		assertThat(sent.cross(LONG_OVERDUE.plusMonths(6), NOW)).isTrue();
		assertThat(crossed(sent)).containsExactly(new BecameDelayed(), new BecameDelayed(), new BecameLongOverdue());
	}

	@Test
	void whatWasAnsweredOrTakenAwayIsSilentForEver() {
		Recommendation answered = sent();
		answered.respond(Sample.answer(ResponseStatus.ACKNOWLEDGED, SENT), Sample.MINISTRY, FOCAL, NOW);
		answered.respond(Sample.answer(ResponseStatus.REJECTED, SENT), Sample.MINISTRY, FOCAL, NOW);
		assertThat(answered.cross(LONG_OVERDUE, NOW)).isFalse();
		Recommendation archived = sent();
		archived.archive(CURATOR, NOW);
		assertThat(archived.cross(LONG_OVERDUE, NOW)).isFalse();
		assertThat(archived.lateness(LONG_OVERDUE)).isEqualTo(Lateness.NONE);
	}

	@Test
	void aLaterDueDateMovesTheLineThatIsStillAhead() {
		Recommendation sent = sent();
		sent.edit(Sample.content().due("2026-12-31", "Число школ").build(), false, null, Sample.DEADLINES, CURATOR,
				NOW);
		assertThat(sent.cross(LONG_OVERDUE, NOW)).isFalse();
		assertThat(sent.cross(LocalDate.parse("2027-01-01"), NOW)).isTrue();
		assertThat(crossed(sent)).containsExactly(new BecameDelayed());
	}

	@Test
	void nobodyIsToldWhatHeHasNotAsked() {
		Recommendation published = published();
		assertThatThrownBy(() -> published.send(SENT, Sample.DEADLINES, Sample.russian("Все школы"), CURATOR, NOW))
			.isInstanceOf(AnswerProblem.NobodyAsked.class);
	}

	private static List<Object> crossed(Recommendation recommendation) {
		return recommendation.outbox()
			.facts()
			.stream()
			.filter(fact -> fact instanceof BecameDelayed || fact instanceof BecameLongOverdue)
			.toList();
	}

	private static Recommendation sent() {
		Recommendation published = published();
		published.send(SENT, Sample.DEADLINES, null, CURATOR, NOW);
		return published;
	}

	private static Recommendation published() {
		Recommendation draft = Recommendation.draft(new RecommendationId(UUID.randomUUID()),
				Sample.content().source(new DocumentId(UUID.randomUUID())).build(), null, CURATOR, NOW);
		draft.adopt(CURATOR, NOW);
		draft.publish(CURATOR, NOW);
		return draft;
	}

}
