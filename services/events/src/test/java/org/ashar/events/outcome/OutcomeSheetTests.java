package org.ashar.events.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.Sample;
import org.ashar.infra.platform.language.Text;
import org.junit.jupiter.api.Test;

class OutcomeSheetTests {

	/**
	 * The conference begins in Bishkek at midnight of 3 June, its last day a day later.
	 */
	private static final Instant BEGIN = Instant.parse("2013-06-02T18:00:00Z");

	private static final Instant LAST_DAY = Instant.parse("2013-06-03T18:00:00Z");

	private final Event event = Sample.announced();

	private final OutcomeSheet sheet = new OutcomeSheet(new EventId(UUID.randomUUID()));

	@Test
	void outcomesAreWrittenFromTheFirstDayOnAndAreNobodysNews() {
		assertThatThrownBy(() -> sheet.draft(outcomes(1), event, BEGIN.minusSeconds(1)))
			.isInstanceOf(OutcomeProblem.NotBegun.class);
		sheet.draft(outcomes(2, 1), event, BEGIN);
		assertThat(sheet.drafts()).extracting(Outcome::number).containsExactly(1, 2);
		assertThat(sheet.outbox().facts()).isEmpty();
	}

	@Test
	void theyArePublishedFromTheLastDayOnAndOnlyIfThereAreAny() {
		sheet.draft(outcomes(1), event, BEGIN);
		assertThatThrownBy(() -> sheet.publish(event, Sample.OWNER, LAST_DAY.minusSeconds(1)))
			.isInstanceOf(OutcomeProblem.NotLastDay.class);
		sheet.publish(event, Sample.OWNER, LAST_DAY);
		assertThat(sheet.outbox().facts()).containsExactly(new OutcomeFact.Published());
		assertThat(sheet.drafts()).isEmpty();
		assertThatThrownBy(() -> sheet.publish(event, Sample.OWNER, LAST_DAY))
			.isInstanceOf(OutcomeProblem.NothingToPublish.class);
	}

	@Test
	void moreOfThemMayFollowAndWhatIsPublishedStays() {
		sheet.draft(outcomes(2), event, BEGIN);
		sheet.publish(event, Sample.OWNER, LAST_DAY);
		List<Outcome> before = sheet.published();
		assertThatThrownBy(() -> sheet.draft(outcomes(2), event, LAST_DAY))
			.isInstanceOfSatisfying(OutcomeProblem.NumberTaken.class, taken -> assertThat(taken.number()).isEqualTo(2));
		sheet.draft(outcomes(1, 3), event, LAST_DAY);
		assertThat(sheet.published()).isEqualTo(before);
		sheet.publish(event, Sample.OWNER, LAST_DAY);
		assertThat(sheet.published()).extracting(Outcome::number).containsExactly(1, 2, 3);
		assertThat(sheet.published()).containsAll(before);
		assertThat(sheet.publications()).isEqualTo(2);
	}

	@Test
	void aNumberStandsOnce() {
		assertThatThrownBy(() -> sheet.draft(outcomes(1, 2, 1), event, BEGIN))
			.isInstanceOf(OutcomeProblem.NumberTaken.class);
	}

	@Test
	void whatWasCancelledHasNone() {
		Event cancelled = Sample.announced();
		Sample.cancel(cancelled);
		assertThatThrownBy(() -> sheet.draft(outcomes(1), cancelled, LAST_DAY))
			.isInstanceOf(OutcomeProblem.NotHeld.class);
		sheet.draft(outcomes(1), event, LAST_DAY);
		assertThatThrownBy(() -> sheet.publish(cancelled, Sample.OWNER, LAST_DAY))
			.isInstanceOf(OutcomeProblem.NotHeld.class);
	}

	@Test
	void thereAreNotMoreThanAMessageHolds() {
		sheet.draft(outcomes(IntStream.rangeClosed(1, 60).toArray()), event, LAST_DAY);
		sheet.publish(event, Sample.OWNER, LAST_DAY);
		sheet.draft(outcomes(IntStream.rangeClosed(61, 100).toArray()), event, LAST_DAY);
		assertThatThrownBy(() -> sheet.draft(outcomes(IntStream.rangeClosed(61, 101).toArray()), event, LAST_DAY))
			.isInstanceOf(OutcomeProblem.TooMany.class);
		Text longest = Text.of("ы".repeat(2000), "ы".repeat(2000), "y".repeat(2000));
		List<Outcome> long34 = IntStream.rangeClosed(101, 134).mapToObj(number -> outcome(number, longest)).toList();
		assertThatThrownBy(() -> sheet.draft(long34, event, LAST_DAY)).isInstanceOf(OutcomeProblem.TooMany.class);
	}

	private static List<Outcome> outcomes(int... numbers) {
		return IntStream.of(numbers).mapToObj(number -> outcome(number, Text.of(null, "Создать центр", null))).toList();
	}

	private static Outcome outcome(int number, Text text) {
		return new Outcome(number, text, OutcomeKind.SERVICE, null, null, null, null);
	}

}
