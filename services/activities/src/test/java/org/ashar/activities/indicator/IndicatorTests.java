package org.ashar.activities.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.ashar.activities.reference.ReferenceProblem;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndicatorTests {

	private static final Instant NOW = Instant.parse("2026-05-04T06:00:00Z");

	private static final Author CURATOR = new Author("curator", "curator");

	private static final Text WORDS = Text.of(null, "Сотни тысяч человек ежегодно", null);

	@Test
	void anEstimateIsARangeWithItsSource() {
		Indicator migrants = indicator(Measure.UNIT);
		Observation range = figure(null, "500000", "700000", null);
		migrants.observe(range, CURATOR, NOW);
		migrants.publish(CURATOR, NOW);
		assertThat(migrants.observations()).containsExactly(range);
		assertThat(migrants.outbox().facts()).containsExactly(new IndicatorFact.Drafted(),
				new IndicatorFact.Observed(range.id()), new IndicatorFact.Published());
	}

	@Test
	void oneBoundIsEnough() {
		Indicator migrants = indicator(Measure.UNIT);
		migrants.observe(figure(null, "5000000", null, null), CURATOR, NOW);
		assertThat(migrants.observations()).hasSize(1);
	}

	@Test
	void aFigureSaysSomething() {
		assertThatThrownBy(() -> indicator(Measure.UNIT).observe(figure(null, null, null, WORDS), CURATOR, NOW))
			.isInstanceOf(IndicatorProblem.NothingObserved.class);
	}

	@Test
	void whereNobodyCountedWordsAreEnough() {
		Indicator crossings = indicator(Measure.QUALITATIVE);
		crossings.observe(figure(null, null, null, WORDS), CURATOR, NOW);
		assertThat(crossings.observations()).hasSize(1);
		assertThatThrownBy(() -> crossings.edit(content(Measure.UNIT), false, CURATOR, NOW))
			.as("words are no number once numbers are wanted")
			.isInstanceOf(IndicatorProblem.NothingObserved.class);
	}

	@Test
	void aRangeIsNotUpsideDownAndStandsAlone() {
		Indicator migrants = indicator(Measure.UNIT);
		assertThatThrownBy(() -> migrants.observe(figure(null, "7", "5", null), CURATOR, NOW))
			.isInstanceOf(IndicatorProblem.NoSuchRange.class);
		assertThatThrownBy(() -> migrants.observe(figure("6", "5", "7", null), CURATOR, NOW))
			.isInstanceOf(IndicatorProblem.NoSuchRange.class);
	}

	@Test
	void aPeriodDoesNotEndBeforeItStarts() {
		Observation figure = new Observation(new ObservationId(UUID.randomUUID()), "2013", "2012-12", BigDecimal.ONE,
				null, null, Comparator.NONE, true, null, null, null, null);
		assertThatThrownBy(() -> indicator(Measure.UNIT).observe(figure, CURATOR, NOW))
			.isInstanceOf(ReferenceProblem.EndsBeforeStart.class);
	}

	@Test
	void oneRecordHoldsTwoHundredFiguresAndNoMore() {
		Indicator migrants = indicator(Measure.UNIT);
		for (int i = 0; i < 200; i++) {
			migrants.observe(figure("1", null, null, null), CURATOR, NOW);
		}
		assertThatThrownBy(() -> migrants.observe(figure("1", null, null, null), CURATOR, NOW))
			.isInstanceOf(IndicatorProblem.Full.class);
	}

	@Test
	void anArchivedIndicatorIsClosed() {
		Indicator migrants = indicator(Measure.UNIT);
		assertThatThrownBy(() -> migrants.archive(CURATOR, NOW)).isInstanceOf(IndicatorProblem.WrongState.class);
		migrants.publish(CURATOR, NOW);
		assertThatThrownBy(() -> migrants.publish(CURATOR, NOW)).isInstanceOf(IndicatorProblem.WrongState.class);
		migrants.archive(CURATOR, NOW);
		assertThatThrownBy(() -> migrants.observe(figure("1", null, null, null), CURATOR, NOW))
			.isInstanceOf(IndicatorProblem.WrongState.class);
		assertThatThrownBy(() -> migrants.edit(content(Measure.UNIT), false, CURATOR, NOW))
			.isInstanceOf(IndicatorProblem.WrongState.class);
	}

	private static Observation figure(@Nullable String value, @Nullable String min, @Nullable String max,
			@Nullable Text note) {
		return new Observation(new ObservationId(UUID.randomUUID()), null, null, number(value), number(min),
				number(max), Comparator.NONE, true, null, note, null, null);
	}

	private static @Nullable BigDecimal number(@Nullable String text) {
		return text == null ? null : new BigDecimal(text);
	}

	private static Indicator indicator(Measure measure) {
		return Indicator.draft(new IndicatorId(UUID.randomUUID()), content(measure), CURATOR, NOW);
	}

	private static IndicatorContent content(Measure measure) {
		return new IndicatorContent(Text.of(null, "Трудовые мигранты за рубежом", null), Text.of(null, "человек", null),
				measure, List.of(), List.of());
	}

}
