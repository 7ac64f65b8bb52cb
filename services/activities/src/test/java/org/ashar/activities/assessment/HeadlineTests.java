package org.ashar.activities.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class HeadlineTests {

	@Test
	void withoutAnAssessmentThereIsNoHeadline() {
		assertThat(headline(List.of())).isEmpty();
	}

	@Test
	void voicesThatDisagreeAreShownAsARangeNotAsAnAverage() {
		assertThat(headline(List.of(says(Voice.GOVERNMENT, Level.COMPLETE, "2026-01-01"),
				says(Voice.CIVIL_SOCIETY, Level.NOT_STARTED, "2026-01-02"))))
			.contains(new Headline(false, List.of(Level.NOT_STARTED, Level.COMPLETE)));
	}

	@Test
	void anIndependentVoiceDecides() {
		assertThat(headline(List.of(says(Voice.INDEPENDENT, Level.LIMITED, "2025-01-01"),
				says(Voice.GOVERNMENT, Level.COMPLETE, "2026-01-01"))))
			.contains(new Headline(true, List.of(Level.LIMITED)));
	}

	@Test
	void theLatestWordOfEachVoiceCountsHoweverLateItWasRecorded() {
		assertThat(headline(List.of(says(Voice.GOVERNMENT, Level.SUBSTANTIAL, "2026-03-01"),
				says(Voice.GOVERNMENT, Level.NOT_STARTED, "2024-03-01"))))
			.contains(new Headline(false, List.of(Level.SUBSTANTIAL)));
	}

	@Test
	void ofTwoWordsOnOneDayTheSecondCounts() {
		assertThat(headline(List.of(says(Voice.INDEPENDENT, Level.SUBSTANTIAL, "2026-03-01"),
				says(Voice.INDEPENDENT, Level.REVERSED, "2026-03-01"))))
			.contains(new Headline(true, List.of(Level.REVERSED)));
	}

	private static Optional<Headline> headline(List<Assessment> assessments) {
		return new Assessments(assessments).headline();
	}

	private static Assessment says(Voice voice, Level level, String date) {
		return new Assessment(new AssessmentId(UUID.randomUUID()), voice, level, date,
				List.of(new Evidence(null, "https://example.org/report", null)), null, null, null);
	}

}
