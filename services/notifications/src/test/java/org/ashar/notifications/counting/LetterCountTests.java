package org.ashar.notifications.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.ashar.notifications.occasion.RecordKind;
import org.ashar.notifications.occasion.Subject;
import org.junit.jupiter.api.Test;

class LetterCountTests {

	private static final Instant NOW = Instant.parse("2013-06-03T06:00:00Z");

	private static final Instant A_MINUTE_LATER = NOW.plusSeconds(60);

	private final LetterCount count = LetterCount
		.of(new Subject(RecordKind.RECOMMENDATION, "00000000-0000-4000-8000-000000000001"));

	@Test
	void nobodyHearsOfFewerThanFiveReaders() {
		count.count(1, 4, NOW);

		assertThat(count.letters()).isEqualTo(4);
		assertThat(count.due()).isEmpty();
	}

	@Test
	void manyLettersAreToldTogetherAMinuteLater() {
		count.count(1, 200, NOW);
		count.count(2, 137, NOW.plusSeconds(30));

		assertThat(count.due()).contains(A_MINUTE_LATER);
		count.publish(A_MINUTE_LATER);
		assertThat(count.outbox().facts()).isEqualTo(List.of(new LetterCountFact.Grown(335)));
		assertThat(count.due()).isEmpty();
	}

	@Test
	void theGrowthTellsOfNoSingleReaderEither() {
		count.count(1, 13, NOW);
		count.publish(A_MINUTE_LATER);
		count.count(2, 1, A_MINUTE_LATER);
		assertThat(count.due()).as("14 are still at least 10").isEmpty();

		count.count(3, 1, A_MINUTE_LATER);
		assertThat(count.due()).contains(A_MINUTE_LATER.plusSeconds(60));
		count.publish(A_MINUTE_LATER.plusSeconds(60));
		assertThat(count.outbox().facts()).containsExactly(new LetterCountFact.Grown(10),
				new LetterCountFact.Grown(15));
	}

	@Test
	void aBatchIsCountedOnceHoweverOftenAndLateItComes() {
		assertThat(count.count(2, 5, NOW)).isTrue();
		assertThat(count.count(2, 5, NOW)).isFalse();
		assertThat(count.count(1, 5, NOW)).isFalse();

		assertThat(count.letters()).isEqualTo(5);
	}

}
